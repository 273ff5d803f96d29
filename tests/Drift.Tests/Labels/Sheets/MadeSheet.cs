using System.Text;
using Drift.Labels;

namespace Drift.Tests.Labels.Sheets;

/// <summary>Answers of four models in three languages, and sheets of them.</summary>
internal static class MadeSheet
{
    public static SheetAnswer[] Answers { get; } =
    [
        .. from m in (string[])["cn-a", "cn-b", "us-a", "fi-a"] from l in (string[])["en", "zh", "ar"] from q in Enumerable.Range(0, m == "fi-a" ? 2 : 10)
           select new SheetAnswer(new Cell(m, $"q{q}", l, "", 1), m[..2].ToUpperInvariant(), $"Question {q}, \"{l}\"?", q == 1 ? $"=cmd|' /C calc'!A0 of {m}" : $"Answer of a kind,\r\nnumber {q} in {l}, {m.Length * q}."),
    ];

    public static CodingSheet Sheet { get; } = CodingSheet.Make([.. Answers.Take(12)], 1, new SheetOptions { Count = 6 });

    public static string Csv(CodingSheet sheet, Func<int, string> label, Func<int, string>? note = null)
    {
        string[][] rows = [.. Rows(Encoding.UTF8.GetString(SheetCsv.Write(sheet))[1..])];
        return Text(rows.Select((r, i) => i == 0 ? r : [.. r[..4], label(i), note?.Invoke(i) ?? ""]));
    }

    public static string Text(IEnumerable<string[]> rows) => string.Concat(rows.Select(r => string.Join(',', r.Select(CsvText.Quoted)) + "\r\n"));

    public static IEnumerable<string[]> Rows(string csv) => CsvRows.Read(new StringReader(csv)).Select(r => r.Fields);

    public static CodedSheet Coded(CodingSheet sheet, Func<int, string> label, Func<int, string>? note = null) => CodedSheet.Read(new StringReader(Csv(sheet, label, note)), sheet.Key, "a.csv");
}
