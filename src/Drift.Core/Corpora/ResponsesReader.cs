using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Drift;

/// <summary>Reads <c>responses.jsonl</c> line by line and keeps of each row what <see cref="Response"/> holds; no text stays in memory.</summary>
internal sealed class ResponsesReader
{
    private const string File = CorpusFiles.Responses;

    private readonly CorpusFaults _faults;
    private readonly ResponseFields _fields;
    private readonly HashSet<int> _cells;
    private readonly HashSet<(string Question, string Language, string Condition)> _asked = [];

    /// <summary>Prepares the reader.</summary>
    /// <param name="fields">Reads the fields of a row.</param>
    /// <param name="faults">Takes the faults.</param>
    public ResponsesReader(ResponseFields fields, CorpusFaults faults)
    {
        (_fields, _faults) = (fields, faults);
        _cells = new HashSet<int>(new ByCell(Rows));
    }

    public List<Response> Rows { get; } = [];

    /// <summary>What was asked: question, language and condition of the rows.</summary>
    public IReadOnlySet<(string Question, string Language, string Condition)> Asked => _asked;

    public void Read(Utf8LineReader lines)
    {
        while (lines.Read())
        {
            if (lines.IsTooLong)
            {
                _faults.Add(File, lines.Number, "", $"found a line of more than {Utf8LineReader.LongestLine >> 20} MiB, expected a shorter one");
                continue;
            }

            ReadOnlySpan<byte> line = lines.Line.Span;
            if (line.Trim(" \t\r"u8).IsEmpty)
                continue;
            int before = _faults.Count;
            try
            {
                _fields.Read(line, lines.Number);
                if (_faults.Count == before && !Utf8.IsValid(line))
                    _faults.NotUnicode(File, lines.Number, "", default);
                if (_faults.Count == before)
                    Keep(lines);
            }
            catch (JsonException) when (!Utf8.IsValid(line))
            {
                _faults.NotUnicode(File, lines.Number, "", default);
            }
            catch (JsonException e)
            {
                _faults.BrokenJson(File, lines.Number, e, "one whole object a line");
            }
        }
    }

    private void Keep(Utf8LineReader lines)
    {
        Cell cell = _fields.Cell;
        Rows.Add(new Response(cell, _fields.Status, _fields.FinishReason, _fields.Characters, _fields.IsUsable, _fields.Match)
        {
            Offset = lines.Offset,
            Length = lines.Line.Length,
            Line = lines.Number,
        });
        _asked.Add((cell.QuestionId, cell.Language, cell.Condition));
        if (_cells.Add(Rows.Count - 1))
            return;
        _cells.TryGetValue(Rows.Count - 1, out int first);
        string condition = cell.Condition.Length == 0 ? "" : $", condition {cell.Condition}";
        _faults.Add(File, lines.Number, "", $"found a second response of {cell.Model} to {cell.QuestionId} in {cell.Language}{condition}, repeat {cell.Repeat}; the first is in line {Rows[first].Line}; expected one response a cell");
        Rows.RemoveAt(Rows.Count - 1);
    }

    // Ids of one kind are one instance each (see ResponseFields), so comparing cells is comparing references.
    private sealed class ByCell(List<Response> rows) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y)
        {
            (Cell a, Cell b) = (rows[x].Cell, rows[y].Cell);
            return ReferenceEquals(a.Model, b.Model) && ReferenceEquals(a.QuestionId, b.QuestionId) && ReferenceEquals(a.Language, b.Language)
                && ReferenceEquals(a.Condition, b.Condition) && a.Repeat == b.Repeat;
        }

        public int GetHashCode(int row)
        {
            Cell cell = rows[row].Cell;
            return HashCode.Combine(
                RuntimeHelpers.GetHashCode(cell.Model), RuntimeHelpers.GetHashCode(cell.QuestionId), RuntimeHelpers.GetHashCode(cell.Language),
                RuntimeHelpers.GetHashCode(cell.Condition), cell.Repeat);
        }
    }
}
