namespace Drift.Tests;

/// <summary>Files of the repository that tests read where they lie.</summary>
internal static class Repository
{
    /// <summary>Full path of a file or folder, given from the repository's root with forward slashes.</summary>
    public static string PathOf(string relative)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Drift.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("There is no Drift.sln above the tests."), relative);
    }
}
