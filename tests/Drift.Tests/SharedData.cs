namespace Drift.Tests;

/// <summary>Texts of others that tests need but the project may not hold: beside the repository, or where DRIFT_DATA says.</summary>
internal static class SharedData
{
    /// <summary>The folder of one corpus; skips the test where it is not there.</summary>
    public static string Folder(string name)
    {
        string? folder = Candidates().Select(x => Path.Combine(x, name)).FirstOrDefault(Directory.Exists);
        if (folder is null)
            Assert.Skip($"The texts of '{name}' are not here: expected ../shared/data/{name}, or the folder that DRIFT_DATA names.");
        return folder;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DRIFT_DATA") is { Length: > 0 } named)
            yield return named;
        for (DirectoryInfo? up = new(AppContext.BaseDirectory); up is not null; up = up.Parent)
            yield return Path.Combine(up.FullName, "shared", "data");
    }
}
