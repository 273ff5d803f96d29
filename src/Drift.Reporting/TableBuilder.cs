namespace Drift.Reporting;

/// <summary>Columns with the function that fills them: a table is then a list of records.</summary>
internal sealed class TableBuilder<T>
{
    private readonly List<ResultColumn> columns = [];
    private readonly List<Func<T, object?>> values = [];

    public TableBuilder<T> Text(string name, string meaning, Func<T, string?> value) => Add(name, ColumnFormat.Text, "", meaning, value);

    public TableBuilder<T> Count(string name, string unit, string meaning, Func<T, int?> value) => Add(name, ColumnFormat.Count, unit, meaning, item => value(item));

    public TableBuilder<T> Distance(string name, string meaning, Func<T, double?> value) => Number(name, "1 − cosine", meaning, value);

    public TableBuilder<T> Units(string name, string meaning, Func<T, double?> value) => Number(name, "drift units", meaning, value);

    public TableBuilder<T> Number(string name, string unit, string meaning, Func<T, double?> value) => Add(name, ColumnFormat.Number, unit, meaning, item => value(item));

    public TableBuilder<T> Fine(string name, string unit, string meaning, Func<T, double?> value) => Add(name, ColumnFormat.Fine, unit, meaning, item => value(item));

    public TableBuilder<T> Share(string name, string meaning, Func<T, double?> value) => Add(name, ColumnFormat.Share, "", meaning, item => value(item));

    public TableBuilder<T> P(string name, string meaning, Func<T, double?> value) => Add(name, ColumnFormat.PValue, "", meaning, item => value(item));

    public ResultTable Table(string name, string title, IEnumerable<T> rows, string note) =>
        new(name, title, columns, [.. rows.Select(row => (IReadOnlyList<object?>)[.. values.Select(value => value(row))])], note);

    private TableBuilder<T> Add(string name, ColumnFormat format, string unit, string meaning, Func<T, object?> value)
    {
        columns.Add(new ResultColumn(name, format, unit, meaning));
        values.Add(value);
        return this;
    }
}
