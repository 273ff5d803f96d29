using Spectre.Console;

namespace Drift.Cli;

/// <summary>Prints a <see cref="ResultTable"/> for a terminal.</summary>
internal static class TableView
{
    public static void Print(IAnsiConsole console, ResultTable table)
    {
        Table view = new() { Title = new TableTitle(Markup.Escape(table.Title)), Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (ResultColumn column in table.Columns)
        {
            view.AddColumn(new TableColumn(Markup.Escape(column.Name))
            {
                Alignment = column.Format == ColumnFormat.Text ? Justify.Left : Justify.Right,
                NoWrap = column.Format != ColumnFormat.Text,
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
