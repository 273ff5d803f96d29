using System.Reflection;
using System.Runtime.CompilerServices;

namespace Drift.Tests.Architecture;

/// <summary>The rules of src/ARCHITECTURE.md that a compiler cannot check.</summary>
public class LayoutTests
{
    private static readonly string[] Siblings = ["Drift.Formats", "Drift.Embeddings", "Drift.Labels", "Drift.Plotting"];
    private static readonly Assembly Core = typeof(Analysis).Assembly;

    public static TheoryData<string> Rooms => ["Drift.Core", "Drift.Formats", "Drift.Embeddings", "Drift.Labels", "Drift.Plotting", "Drift.Reporting", "Drift.Toolkit"];

    [Theory]
    [InlineData("Drift.Core", "Drift")]
    [InlineData("Drift.Formats", "Drift.Formats")]
    [InlineData("Drift.Embeddings", "Drift.Embeddings")]
    [InlineData("Drift.Labels", "Drift.Labels")]
    [InlineData("Drift.Plotting", "Drift.Plotting")]
    [InlineData("Drift.Reporting", "Drift.Reporting")]
    [InlineData("Drift.Toolkit", "Drift")]
    public void A_room_has_one_flat_namespace(string room, string expected) =>
        Assert.All(Assembly.Load(room).GetExportedTypes(), t => Assert.Equal(expected, t.Namespace));

    [Fact]
    public void Core_references_only_the_base_library_and_two_packages() =>
        Assert.All(Core.GetReferencedAssemblies(), a => Assert.True(
            a.Name!.StartsWith("System.", StringComparison.Ordinal) || a.Name == "MathNet.Numerics", $"Core references {a.Name}"));

    [Fact]
    public void Core_has_no_network_and_no_console() =>
        Assert.All(Core.GetReferencedAssemblies(), a => Assert.False(
            a.Name!.StartsWith("System.Net", StringComparison.Ordinal) || a.Name == "System.Console", $"Core references {a.Name}"));

    [Fact]
    public void Siblings_do_not_know_each_other() =>
        Assert.All(Siblings, room => Assert.DoesNotContain(
            Assembly.Load(room).GetReferencedAssemblies(), a => Siblings.Contains(a.Name) || a.Name is "Drift.Reporting" or "Drift.Toolkit"));

    [Fact]
    public void The_program_reaches_numbers_only_through_the_toolkit() =>
        Assert.DoesNotContain(typeof(global::Drift.Cli.ExitCode).Assembly.GetReferencedAssemblies(), a => a.Name is "Drift.Embeddings" or "Drift.Formats" or "Drift.Labels" or "Drift.Plotting" or "MathNet.Numerics");

    [Theory, MemberData(nameof(Rooms))]
    public void Every_public_type_has_its_own_file(string room)
    {
        string folder = Path.GetFullPath(Path.Combine(ThisFolder(), "../../../src", room));
        HashSet<string> files = [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f))];
        Assert.All(Assembly.Load(room).GetExportedTypes().Where(t => !t.IsNested), t => Assert.Contains(t.Name.Split('`')[0], files));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Records_cannot_be_changed_after_they_are_made(string room) =>
        Assert.All(
            Assembly.Load(room).GetExportedTypes().Where(t => t.GetMethod("<Clone>$") is not null),
            t => Assert.All(t.GetProperties(), p => Assert.True(
                p.SetMethod is null || p.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
                $"{t.Name}.{p.Name} has a public setter")));

    [Fact]
    public void No_type_is_called_like_the_namespace() =>
        Assert.All(Rooms.SelectMany(r => Assembly.Load((string)r).GetExportedTypes()), t => Assert.NotEqual("Drift", t.Name));

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
