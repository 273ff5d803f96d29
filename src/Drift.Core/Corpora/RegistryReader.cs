using System.Text.Json;
using System.Text.Unicode;

namespace Drift;

/// <summary>Reads the rows of a registry and gathers every fault.</summary>
internal sealed class RegistryReader(string file)
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    private readonly Dictionary<string, (RegisteredModel Model, int Line)> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(RegisteredModel Model, int Line)> _rows = [];
    private readonly CorpusFaults _faults = new();

    /// <summary>Models in the order of the file; rows with faults may be among them.</summary>
    public IReadOnlyList<RegisteredModel> Models => [.. _rows.Select(r => r.Model)];

    public IReadOnlyList<CorpusFault> Faults => _faults.InOrder();

    public void Read(Stream stream, bool needsSource)
    {
        Utf8LineReader lines = new(stream);
        while (lines.Read())
        {
            if (lines.IsTooLong)
                _faults.Add(file, lines.Number, "", $"found a line of more than {Utf8LineReader.LongestLine >> 20} MiB, expected a shorter one");
            else if (!lines.Line.Span.Trim(" \t\r"u8).IsEmpty)
                ReadLine(lines.Line, lines.Number, needsSource);
        }

        CheckCycles();
    }

    /// <summary>Adds a fault for each base that neither these rows nor <paramref name="behind"/> have.</summary>
    public void CheckBases(ModelRegistry behind)
    {
        foreach ((RegisteredModel row, int line) in _rows)
        {
            foreach (string name in row.Model.Bases.Where(b => !_byName.ContainsKey(b) && behind.Find(b) is null))
                _faults.Add(file, line, "base", $"found {CorpusFaults.Show(name)}, which no row has as id or alias, expected a model of the registry");
        }
    }

    private void ReadLine(ReadOnlyMemory<byte> json, int line, bool needsSource)
    {
        if (!Utf8.IsValid(json.Span))
        {
            _faults.NotUnicode(file, line, "", default);
            return;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                _faults.Add(file, line, "", $"found {CorpusFaults.Show(document.RootElement)}, expected one object a line");
            else if (RegistryRow.Read(new JsonRow(document.RootElement, file, _ => line, _faults), needsSource) is { } model)
                Keep(model, line);
        }
        catch (JsonException e)
        {
            _faults.BrokenJson(file, line, e, "one whole object a line");
        }
        catch (InvalidOperationException)
        {
            // Only a field's name is left that can be no Unicode: values are caught where they are read.
            _faults.NotUnicode(file, line, "", json.Span);
        }
    }

    private void Keep(RegisteredModel model, int line)
    {
        _rows.Add((model, line));
        foreach (string name in model.Names)
        {
            if (!_byName.TryAdd(name, (model, line)))
                _faults.Add(file, line, name == model.Model.Id ? "id" : "aliases", $"found '{name}' a second time, the first is in line {_byName[name].Line}, expected each id and alias once, whatever its case");
        }
    }

    private void CheckCycles()
    {
        foreach ((RegisteredModel row, int line) in _rows)
        {
            if (BaseCycle.Through(row.Model, name => _byName.TryGetValue(name, out (RegisteredModel Model, int) found) ? found.Model.Model : null) is { } cycle)
                _faults.Add(file, line, "base", $"found a circle ({string.Join(" ← ", cycle)}), expected bases that lead to a model that was made from none");
        }
    }
}
