using System.Globalization;

namespace Drift;

/// <summary>The one form in which a result reaches terminal, CSV, HTML, LaTeX and notebook.</summary>
public sealed class ResultTable
{
    /// <summary>Makes a table; every row has one value a column: string, int, double or null ("not computed").</summary>
    /// <exception cref="ArgumentException">A row has another number of values, or a value is not finite or of another type.</exception>
    public ResultTable(string name, string title, IReadOnlyList<ResultColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows, string note = "")
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != columns.Count)
                throw new ArgumentException($"Row {i} of table {name} has {rows[i].Count} values, expected {columns.Count}.", nameof(rows));
            for (int j = 0; j < columns.Count; j++)
            {
                if (rows[i][j] is not (null or string or int or double) || rows[i][j] is double d && !double.IsFinite(d))
                    throw new ArgumentException($"Row {i}, column {columns[j].Name} of table {name} holds {rows[i][j]}, expected text, a whole number, a finite number or null.", nameof(rows));
            }
        }

        (Name, Title, Columns, Rows, Note) = (name, title, columns, rows, note);
    }

    /// <summary>Name of its file: lower case, hyphens.</summary>
    public string Name { get; }

    /// <summary>One line above the table.</summary>
    public string Title { get; }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>The rows, in order; null means "not computed".</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }

    /// <summary>What a reader must know beside the numbers: unit, interval, test; may be empty.</summary>
    public string Note { get; }

    /// <summary>The same table with some of its columns, in the order given.</summary>
    /// <param name="columns">Names of columns.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ResultTable Only(params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        int[] places = [.. columns.Select(name => Enumerable.Range(0, Columns.Count).FirstOrDefault(i => Columns[i].Name == name, -1))];
        if (Array.IndexOf(places, -1) is >= 0 and int missing)
            throw new ArgumentException($"The table {Name} has no column '{columns[missing]}'; it has: {string.Join(", ", Columns.Select(c => c.Name))}.", nameof(columns));
        return new ResultTable(Name, Title, [.. places.Select(i => Columns[i])], [.. Rows.Select(row => (IReadOnlyList<object?>)[.. places.Select(i => row[i])])], Note);
    }

    /// <summary>The printed form of one value, in invariant culture; null is an en dash.</summary>
    public static string Print(object? value, ColumnFormat format) => value switch
    {
        null => "–",
        string s => s,
        int i => i.ToString(CultureInfo.InvariantCulture),
        double d => format switch
        {
            ColumnFormat.Fine => Fixed(d, 4),
            ColumnFormat.PValue => d < 0.0001 ? "< .0001" : Fixed(d, d < 0.01 ? 4 : 3),
            ColumnFormat.Share => Fixed(100 * d, 1) + " %",
            ColumnFormat.Count => d.ToString("0", CultureInfo.InvariantCulture),
            _ => Fixed(d, 3),
        },
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot be printed.", nameof(value)),
    };

    // U+2212, the sign that typesetters use, and no "-0.000".
    private static string Fixed(double value, int decimals)
    {
        string text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? (text.Trim('-', '0', '.').Length == 0 ? text[1..] : "−" + text[1..]) : text;
    }
}
