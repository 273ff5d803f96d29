using Spectre.Console;

namespace Drift.Cli;

/// <summary>Prints a <see cref="ResultTable"/> for a terminal.</summary>
internal static class TableView
{
    private const int LongestName = 48;
    private const int Padding = 3;

    /// <summary>Prints a table.</summary>
    /// <param name="console">Where.</param>
    /// <param name="table">What.</param>
    /// <param name="whole">Where all columns are, should the terminal be too narrow; by default the run's folder of tables.</param>
    public static void Print(IAnsiConsole console, ResultTable table, string? whole = null)
    {
        // A number is never cut: where the terminal is narrow, the last columns are left out and named.
        int[] widths = [.. table.Columns.Select((c, i) => Math.Max(c.Name.Length, table.Rows.Select(r => ResultTable.Print(r[i], c.Format).Length).DefaultIfEmpty(0).Max()))];
        bool[] wraps = [.. table.Columns.Select((c, i) => c.Format == ColumnFormat.Text && widths[i] > LongestName)];
        int shown = table.Columns.Count;
        while (shown > 3 && Enumerable.Range(0, shown).Sum(i => (wraps[i] ? LongestName : widths[i]) + Padding) + Padding > console.Profile.Width)
            shown--;
        // A p without the verdict beside it invites a wrong one.
        string[] names = [.. table.Columns.Select(c => c.Name)];
        if (Array.IndexOf(names, "verdict") >= shown && Array.IndexOf(names, "p") is > 3 and int p && p < shown)
            shown = p;

        Table view = new() { Title = new TableTitle(Markup.Escape(table.Title)), Border = TableBorder.Simple, ShowRowSeparators = false };
        for (int i = 0; i < shown; i++)
        {
            view.AddColumn(new TableColumn(Markup.Escape(table.Columns[i].Name))
            {
                Alignment = table.Columns[i].Format == ColumnFormat.Text ? Justify.Left : Justify.Right,
                NoWrap = !wraps[i],
            });
        }

        foreach (IReadOnlyList<object?> row in table.Rows)
            view.AddRow([.. row.Take(shown).Select((value, i) => new Text(ResultTable.Print(value, table.Columns[i].Format)))]);
        console.Write(view);
        if (table.Note.Length > 0)
            console.WriteLine(table.Note);
        if (shown < table.Columns.Count)
            console.WriteLine($"Left out, as the terminal is narrow: {string.Join(", ", table.Columns.Skip(shown).Select(c => c.Name))}; all columns are in {whole ?? $"tables/{table.Name}.csv"}.");
        console.WriteLine();
    }
}
