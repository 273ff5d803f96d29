using System.Text;

namespace Drift.Labels;

/// <summary>A coding sheet as CSV, for a spreadsheet.</summary>
/// <remarks>UTF-8 with a byte order mark, without which Excel takes it for something else; lines end with CR LF, as RFC 4180 has it. Every text is defused (<see cref="CsvText"/>).
/// The coder fills in <c>label</c> (1 COMPLETE, 2 EVASIVE, 3 DENIAL, 0 UNSURE, as number or word) and, if there is something to say, <c>note</c>.</remarks>
public static class SheetCsv
{
    /// <summary>Columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["row", "language", "question", "answer", "label", "note"];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(CodingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        StringBuilder text = new();
        text.AppendJoin(',', Columns).Append("\r\n");
        foreach (SheetRow row in sheet.Rows)
            text.AppendJoin(',', new[] { row.Id, row.Language, row.Question, row.Answer, "", "" }.Select(f => CsvText.Quoted(CsvText.Defused(f)))).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
