using Spectre.Console;

namespace Drift.Cli;

/// <summary>Prints a <see cref="ResultTable"/> for a terminal.</summary>
internal static class TableView
{
    private const int LongestName = 48;

    public static void Print(IAnsiConsole console, ResultTable table)
    {
        Table view = new() { Title = new TableTitle(Markup.Escape(table.Title)), Border = TableBorder.Simple, ShowRowSeparators = false };
        for (int i = 0; i < table.Columns.Count; i++)
        {
            (ResultColumn column, int index) = (table.Columns[i], i);
            view.AddColumn(new TableColumn(Markup.Escape(column.Name))
            {
                Alignment = column.Format == ColumnFormat.Text ? Justify.Left : Justify.Right,
                // Prose may wrap; names and numbers are read whole.
                NoWrap = column.Format != ColumnFormat.Text || table.Rows.All(row => row[index] is not string text || text.Length <= LongestName),
            });
        }

        foreach (IReadOnlyList<object?> row in table.Rows)
            view.AddRow([.. row.Select((value, i) => new Text(ResultTable.Print(value, table.Columns[i].Format)))]);
        console.Write(view);
        if (table.Note.Length > 0)
            console.WriteLine(table.Note);
        console.WriteLine();
    }
}
