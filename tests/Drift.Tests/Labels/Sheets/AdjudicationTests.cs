using System.Text;
using Drift.Labels;

namespace Drift.Tests.Labels.Sheets;

public class AdjudicationTests
{
    private static readonly CodingSheet Sheet = MadeSheet.Sheet;
    private static readonly SheetComparison Compared = SheetComparison.Of(MadeSheet.Coded(Sheet, _ => "1", i => i == 2 ? "why not" : ""), MadeSheet.Coded(Sheet, i => i is 2 or 5 ? "3" : "1"));
    private static readonly string[] Open = [.. Compared.Disagreements.Select(d => d.First.Row.Id)];

    [Fact]
    public void Disagreements_go_out_as_a_file_and_come_back_as_decisions()
    {
        Assert.Equal(Order([Sheet.Rows[1].Id, Sheet.Rows[4].Id]), Open);
        string csv = Encoding.UTF8.GetString(Compared.Csv())[1..];
        string[][] rows = [.. MadeSheet.Rows(csv)];
        Assert.Equal(["COMPLETE", "why not", "DENIAL", ""], rows.Single(r => r[0] == Sheet.Rows[1].Id)[4..8]);

        string filled = MadeSheet.Text([rows[0], .. rows.Skip(1).Select(r => (string[])[.. r[..8], "3", "Bea", "2026-02-03", "It declines, and gives nothing."])]);
        (IReadOnlyList<SheetDecision> decisions, IReadOnlyList<CorpusFault> faults) = SheetDecision.Read(new StringReader(filled), "d.csv");
        Assert.Empty(faults);
        IReadOnlyList<AdjudicatedRow> settled = Adjudication.Of(Compared, decisions);
        Assert.Equal(2, settled.Count(r => r is { Value: "DENIAL", First: "COMPLETE", Second: "DENIAL", Decision.By: "Bea" }));
        Assert.Contains($"{Open[0]},DENIAL,COMPLETE,DENIAL,Bea,2026-02-03,\"It declines, and gives nothing.\"\n", Adjudication.Csv(settled), StringComparison.Ordinal);

        IReadOnlyList<Label> labels = SheetLabels.Of(settled, Sheet.Key, "adjudicated", CoderKind.Human);
        Assert.Equal((6, 2), (labels.Count, labels.Count(l => l is { Value: "DENIAL", By: "Bea", At: "2026-02-03", Reason.Length: > 0 })));
    }

    [Fact]
    public void A_row_on_which_coders_agree_can_be_corrected_too()
    {
        SheetDecision[] decisions = [.. Open.Append(Sheet.Rows[0].Id).Select(id => Decision(id))];
        Assert.Equal(("EVASIVE", "COMPLETE", "COMPLETE"), Adjudication.Of(Compared, decisions).Where(r => r.RowId == Sheet.Rows[0].Id).Select(r => (r.Value, r.First, r.Second)).Single());
    }

    [Fact]
    public void What_is_missing_or_doubled_is_an_error()
    {
        Assert.StartsWith($"1 of 2 disagreements have no decision, such as row {Open[1]}", Fails(Decision(Open[0])), StringComparison.Ordinal);
        Assert.StartsWith($"Row {Open[0]} has 2 decisions", Fails(Decision(Open[0]), Decision(Open[0])), StringComparison.Ordinal);
        Assert.StartsWith("A decision is about row x", Fails(Decision("x")), StringComparison.Ordinal);
        Assert.StartsWith("The decision about row x lacks author, time or reason", Fails(Decision("x") with { Reason = " " }), StringComparison.Ordinal);
        Assert.StartsWith("The decision about row x is 'MAYBE'", Fails(Decision("x") with { Value = "MAYBE" }), StringComparison.Ordinal);
        CodedSheet few = MadeSheet.Coded(CodingSheet.Make([.. MadeSheet.Answers.Take(12)], 1, new SheetOptions { Count = 4 }), _ => "1");
        Assert.StartsWith("The sheets have 6 and 4 rows", Assert.Throws<ArgumentException>(() => SheetComparison.Of(MadeSheet.Coded(Sheet, _ => "1"), few)).Message, StringComparison.Ordinal);
        Assert.StartsWith("A sheet has faults, the first: a.csv:", Assert.Throws<ArgumentException>(() => SheetComparison.Of(MadeSheet.Coded(Sheet, _ => ""), few)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("row,label\nx,1\n", "d.csv:1: found no column by, at, reason, expected the columns of the file of disagreements, separated by commas")]
    [InlineData("row,label,by,at,reason\nx,1,Bea,,\n", "d.csv:2: x: found no at, reason, expected who settled the row, when, why, and the label that stands")]
    [InlineData("row,label,by,at,reason\nx,9,Bea,2026,so\n", "d.csv:2: x: found the label '9', expected 1 COMPLETE, 2 EVASIVE, 3 DENIAL, 0 UNSURE")]
    public void A_faulty_decision_is_one_sentence(string csv, string expected) => Assert.Equal(expected, Assert.Single(SheetDecision.Read(new StringReader(csv), "d.csv").Faults).ToString());

    private static string Fails(params SheetDecision[] decisions) => Assert.Throws<ArgumentException>(() => Adjudication.Of(Compared, decisions)).Message;

    private static SheetDecision Decision(string id) => new(id, "EVASIVE", "Bea", "2026-02-03", "It changes the subject.");

    private static string[] Order(string[] ids) => [.. ids.Order(StringComparer.Ordinal)];
}
