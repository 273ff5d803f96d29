using System.Text;
using Drift.Labels;

namespace Drift.Tests.Labels.Sheets;

public class CodingSheetTests
{
    [Fact]
    public void Strata_share_alike_and_what_a_small_one_lacks_goes_to_the_others()
    {
        CodingSheet sheet = CodingSheet.Make(MadeSheet.Answers, 1, new SheetOptions { Count = 40 });

        Assert.Equal(40, sheet.Rows.Count);
        Assert.Equal(["ar CN", "ar FI", "ar US", "en CN", "en FI", "en US", "zh CN", "zh FI", "zh US"], sheet.Strata.Select(s => $"{s.Language} {s.Origin}"));
        Assert.Equal(["20:6", "2:2", "10:5", "20:6", "2:2", "10:5", "20:6", "2:2", "10:6"], sheet.Strata.Select(s => $"{s.Size}:{s.Drawn}"));
        Assert.All(sheet.Key.Rows, k => Assert.Equal(sheet.Strata.Single(s => (s.Language, s.Origin) == (k.Cell.Language, k.Origin)).Inclusion, k.Inclusion));

        // Horvitz and Thompson: the answers drawn stand for all.
        Assert.Equal(MadeSheet.Answers.Length, sheet.Key.Rows.Sum(k => 1 / k.Inclusion), 1e-9);
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing_a_seed_everything_and_an_order_only_the_order()
    {
        CodingSheet sheet = Make(MadeSheet.Answers, 1, 1), other = Make(MadeSheet.Answers, 1, 2), seed = Make(MadeSheet.Answers, 2, 1);

        Assert.Equal(sheet.Rows, Make([.. MadeSheet.Answers.Reverse()], 1, 1).Rows);
        Assert.NotEqual(sheet.Rows, other.Rows);
        Assert.Equal(sheet.Key.Csv(), other.Key.Csv());
        Assert.Empty(sheet.Rows.Select(r => r.Id).Intersect(seed.Rows.Select(r => r.Id)));

        static CodingSheet Make(SheetAnswer[] answers, uint seed, int order) => CodingSheet.Make(answers, seed, new SheetOptions { Count = 30, Order = order });
    }

    [Fact]
    public void Each_answer_of_a_stratum_is_drawn_as_often_as_its_probability_says()
    {
        SheetAnswer[] answers = [.. MadeSheet.Answers.Where(a => a.Cell is { Model: "us-a", Language: "en" })];
        Dictionary<Cell, int> drawn = answers.ToDictionary(a => a.Cell, _ => 0);
        for (uint seed = 0; seed < 2000; seed++)
        {
            foreach (SheetKeyRow row in CodingSheet.Make(answers, seed, new SheetOptions { Count = 3 }).Key.Rows)
                drawn[row.Cell]++;
        }

        // Four standard errors of 2,000 draws at .3 are 82.
        Assert.All(drawn.Values, n => Assert.InRange(n, 518, 682));
    }

    [Fact]
    public void No_file_for_coders_names_a_model_or_an_origin_and_rows_are_not_in_the_order_of_models()
    {
        SheetAnswer[] answers = [.. MadeSheet.Answers.Select(a => a with { Answer = $"Text {a.Cell.QuestionId}." })];
        CodingSheet sheet = CodingSheet.Make(answers, 1);
        string files = Encoding.UTF8.GetString(SheetCsv.Write(sheet)) + SheetPage.Html(sheet);

        Assert.All((string[])["cn-a", "cn-b", "us-a", "fi-a", "CN\"", "US\"", "0.3", "inclusion"], word => Assert.DoesNotContain(word, files, StringComparison.Ordinal));
        string[] models = [.. sheet.Rows.Select(r => sheet.Key.Find(r.Id)!.Cell.Model)];
        Assert.InRange(models.Zip(models.Skip(1)).Count(p => p.First == p.Second), 10, 45);
    }

    [Fact]
    public void Csv_has_a_byte_order_mark_and_no_cell_that_a_spreadsheet_runs()
    {
        byte[] bytes = SheetCsv.Write(CodingSheet.Make(MadeSheet.Answers, 1));
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        string[][] rows = [.. MadeSheet.Rows(Encoding.UTF8.GetString(bytes)[1..])];
        Assert.Equal(["row", "language", "question", "answer", "label", "note"], rows[0]);
        Assert.Contains(rows, r => r[3].StartsWith("'=cmd", StringComparison.Ordinal));
        Assert.All(rows.Skip(1).SelectMany(r => r), f => Assert.False(f.Length > 0 && "=+-@\t\r\n".Contains(f[0], StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_of_broken_characters_or_of_a_megabyte_comes_back_unchanged()
    {
        SheetAnswer[] answers = [MadeSheet.Answers[0] with { Answer = "\ta\u0000b\ud800c\r\n\u2028d\uFFFE " }, MadeSheet.Answers[1] with { Answer = new string('x', 1 << 20) }, MadeSheet.Answers[2] with { Answer = "😀" }];
        CodingSheet sheet = CodingSheet.Make(answers, 1);
        CodedSheet coded = CodedSheet.Read(new StringReader(MadeSheet.Csv(sheet, _ => "1")), sheet.Key, "a.csv");

        Assert.Empty(coded.Faults);
        Assert.Equal(["a\uFFFDb\uFFFDc\n\nd\uFFFD", "😀"], coded.Rows.Select(r => r.Row.Answer).Where(a => a.Length < 100).OrderDescending(StringComparer.Ordinal).Reverse());
        Assert.Contains(coded.Rows, r => r.Row.Answer.Contains("[… 1,018,576 characters are left out here …]", StringComparison.Ordinal));
        Assert.All(answers, a => Assert.True(SheetKey.IsOf(sheet.Key.Rows.Single(k => k.Cell == a.Cell), a)));
        Assert.False(SheetKey.IsOf(sheet.Key.Rows.Single(k => k.Cell == answers[2].Cell), answers[2] with { Answer = "😃" }));
    }

    [Fact]
    public void What_cannot_be_drawn_is_an_error()
    {
        SheetAnswer[] some = MadeSheet.Answers[..3];
        Assert.StartsWith("There are no answers to draw from", Fails([]), StringComparison.Ordinal);
        Assert.StartsWith("cn-a, q0 in en is there twice", Fails([.. some, some[0]]), StringComparison.Ordinal);
        Assert.StartsWith("The answer of cn-a to q0 in en is blank", Fails([some[0] with { Answer = " \n" }]), StringComparison.Ordinal);
        Assert.StartsWith("5 answers were asked for, expected at least 9: one of each language and origin", Fails(MadeSheet.Answers, 5), StringComparison.Ordinal);

        static string Fails(SheetAnswer[] rows, int count = 200) => Assert.Throws<ArgumentException>(() => CodingSheet.Make(rows, 1, new SheetOptions { Count = count })).Message;
    }
}
