using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Drift.Tests.Architecture;

/// <summary>Every stored number of the shared parity cases is in tests/parity/coverage.json: used by a test, of a method that Drift has not, or not used and why.</summary>
/// <remarks>bench_reference.json holds text, which the command that measures speed compares.</remarks>
public partial class ParityCoverageTests(ITestOutputHelper output)
{
    private static readonly string[] Folders = ["Agreement", "Ordination", "Statistics"];

    private static readonly Entry[] Entries = JsonSerializer.Deserialize<Entry[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity", "coverage.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void Every_stored_number_is_in_the_list_and_every_copied_one_in_its_copy()
    {
        Dictionary<Entry, int> numbers = Entries.ToDictionary(e => e, _ => 0);
        Dictionary<string, HashSet<double>> copies = [];
        List<string> faults = [];
        foreach ((string path, double[] values) in Stored())
        {
            if (Best(path) is not { } entry)
            {
                faults.Add($"{path} is not in tests/parity/coverage.json: name the test that uses it, or say why none does.");
                continue;
            }

            numbers[entry] += values.Length;
            if (entry.Copy is null)
                continue;
            if (!copies.TryGetValue(entry.Copy, out HashSet<double>? copy))
                copies.Add(entry.Copy, copy = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "parity", entry.Copy), "*.json").SelectMany(f => Numbers(Root(f)))]);
            if (values.Where(v => !copy.Contains(v)).Select(v => (double?)v).FirstOrDefault() is { } missing)
                faults.Add(FormattableString.Invariant($"{path} has {missing:R}, which no file of tests/parity/{entry.Copy} has."));
        }

        faults.AddRange(numbers.Where(n => n.Value == 0).Select(n => $"{n.Key.Case} names nothing that is stored."));
        Print(numbers);
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_test_that_the_list_names_is_there()
    {
        IEnumerable<string> missing = Entries.Select(e => e.Test).OfType<string>().Distinct().Where(name =>
        {
            int dot = name.LastIndexOf('.');
            MethodInfo? method = Type.GetType($"Drift.Tests.{name[..dot]}")?.GetMethod(name[(dot + 1)..]);
            return method?.GetCustomAttribute<FactAttribute>() is null;
        });
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_case_of_a_covered_method_is_used_but_for_two_that_say_why() =>
        Assert.Equal(["bootstrap.json/*/jack", "mmd.json/hyppo"], Entries.Where(e => e.Unused is not null).Select(e => e.Case));

    [Fact]
    public void An_entry_says_one_thing() =>
        Assert.All(Entries, e => Assert.True(new[] { e.Test, e.Absent, e.Unused }.Count(x => x is not null) == 1, $"{e.Case} is to name a test, or a method that is not there, or a reason."));

    [Fact]
    public void Every_method_names_a_folder_of_cases_that_is_there_or_says_that_it_has_no_peer()
    {
        string core = Repository.PathOf("src/Drift.Core");
        string[] methods = [.. Folders.SelectMany(f => Directory.GetFiles(Path.Combine(core, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !Path.GetFileNameWithoutExtension(f).Contains('.', StringComparison.Ordinal) && Path.GetFileName(f) != "PermutationPValue.cs")
            .Select(File.ReadAllText).Where(t => t.Contains("\npublic static ", StringComparison.Ordinal))];
        Assert.True(methods.Length > 25);
        Assert.All(methods, t => Assert.True(t.Contains("tests/parity/", StringComparison.Ordinal) || t.Contains("No peer", StringComparison.Ordinal), t[..Math.Min(400, t.Length)]));
        Assert.All(methods.SelectMany(t => Named().Matches(t)), m => Assert.True(Directory.Exists(Path.Combine(AppContext.BaseDirectory, "parity", m.Groups[1].Value)), m.Value));
    }

    [GeneratedRegex("tests/parity/([a-z0-9-]+)(?![a-z0-9.-])")]
    private static partial Regex Named();

    private void Print(Dictionary<Entry, int> numbers)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, KeyValuePair<Entry, int>> kind in numbers.GroupBy(n => n.Key.Test is not null ? "used" : n.Key.Absent is not null ? "no such method here" : "not used"))
        {
            text.Append(FormattableString.Invariant($"{kind.Key}: {kind.Sum(n => n.Value)} numbers\n"));
            foreach ((Entry entry, int count) in kind)
                text.Append(FormattableString.Invariant($"  {entry.Case} ({count}): {entry.Test ?? entry.Absent ?? entry.Unused}\n"));
        }

        output.WriteLine(text.ToString());
    }

    // The entry that names the most of the path; a star stands for one name.
    private static Entry? Best(string path)
    {
        string[] names = path.Split('/');
        return Entries.Where(e => Matches(e.Case.Split('/'), names)).MaxBy(e => (e.Case.Count(c => c == '/'), -e.Case.Count(c => c == '*')));
    }

    private static bool Matches(string[] pattern, string[] names) =>
        pattern.Length <= names.Length && pattern.Zip(names).All(p => p.First == "*" || p.First == p.Second);

    private static IEnumerable<(string Path, double[] Values)> Stored()
    {
        string folder = SharedData.Folder("../parity");
        foreach (string file in Directory.GetFiles(folder, "*.json").Concat(Directory.GetFiles(Path.Combine(folder, "docs"), "*.json")).Order(StringComparer.Ordinal))
        {
            foreach ((string, double[]) leaf in Leaves(Root(file), Path.GetRelativePath(folder, file).Replace('\\', '/')))
                yield return leaf;
        }
    }

    // A leaf is a number or a list of numbers; lists of objects are numbered.
    private static IEnumerable<(string Path, double[] Values)> Leaves(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return element.EnumerateObject().Where(p => p.Name != "versions").SelectMany(p => Leaves(p.Value, $"{path}/{p.Name}"));
        if (element.ValueKind == JsonValueKind.Array && element.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Object))
            return element.EnumerateArray().SelectMany((e, i) => Leaves(e, $"{path}/{i}"));
        double[] values = [.. Numbers(element)];
        return values.Length > 0 ? [(path, values)] : [];
    }

    private static IEnumerable<double> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetDouble()],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        _ => [],
    };

    private static JsonElement Root(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    private sealed record Entry(string Case, string? Test, string? Copy, string? Absent, string? Unused);
}
