using System.Text.Json;

namespace Drift.Benchmarks;

/// <summary>What was measured so far, kept beside the data: a run of some tests replaces their rows and leaves the others.</summary>
internal sealed class PeerStore
{
    private readonly string _path;
    private readonly List<PeerRow> _rows;

    public PeerStore(string folder)
    {
        _path = Path.Combine(folder, "measured.json");
        _rows = File.Exists(_path) ? JsonSerializer.Deserialize<List<PeerRow>>(File.ReadAllText(_path)) ?? [] : [];
    }

    public IReadOnlyList<PeerRow> Rows => _rows;

    public PeerRow? Find(string test, int size, string package) => _rows.Find(r => r.Test == test && r.Size == size && r.Package == package);

    public void Add(PeerRow row)
    {
        _ = _rows.RemoveAll(r => r.Test == row.Test && r.Size == row.Size && r.Package == row.Package);
        _rows.Add(row);
        File.WriteAllText(_path, JsonSerializer.Serialize(_rows));
    }
}
