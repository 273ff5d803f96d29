using System.Reflection;
using PublicApiGenerator;

namespace Drift.Tests.Architecture;

/// <summary>The public API of each room changes only on purpose; UPDATE_SNAPSHOTS=1 approves it.</summary>
public class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Fact]
    public void Core() => Snapshot.Matches(Assembly.Load("Drift.Core").GeneratePublicApi(Options));

    [Fact]
    public void Formats() => Snapshot.Matches(Assembly.Load("Drift.Formats").GeneratePublicApi(Options));

    [Fact]
    public void Embeddings() => Snapshot.Matches(Assembly.Load("Drift.Embeddings").GeneratePublicApi(Options));

    [Fact]
    public void Labels() => Snapshot.Matches(Assembly.Load("Drift.Labels").GeneratePublicApi(Options));

    [Fact]
    public void Plotting() => Snapshot.Matches(Assembly.Load("Drift.Plotting").GeneratePublicApi(Options));

    [Fact]
    public void Reporting() => Snapshot.Matches(Assembly.Load("Drift.Reporting").GeneratePublicApi(Options));

    [Fact]
    public void Toolkit() => Snapshot.Matches(Assembly.Load("Drift.Toolkit").GeneratePublicApi(Options));
}
