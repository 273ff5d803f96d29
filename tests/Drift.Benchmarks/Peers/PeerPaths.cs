namespace Drift.Benchmarks;

/// <summary>Where the repository and what lies beside it are.</summary>
internal static class PeerPaths
{
    /// <summary>The first file or folder of this name beside the program or in a folder above it.</summary>
    public static string? Above(string name)
    {
        for (DirectoryInfo? up = new(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            string path = Path.Combine(up.FullName, name);
            if (Path.Exists(path))
                return path;
        }

        return null;
    }

    /// <summary>The folder of the repository, or the current one where the program lies outside of it.</summary>
    public static string Repository => Path.GetDirectoryName(Above("Drift.sln")) ?? Environment.CurrentDirectory;

    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Peers", name);
}
