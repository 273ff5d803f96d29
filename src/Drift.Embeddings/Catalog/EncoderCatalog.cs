namespace Drift.Embeddings;

/// <summary>Finds encoders on this computer. Nothing is ever fetched.</summary>
/// <remarks>
/// Looked for in this order, the first of an id wins: <c>Encoders/</c> beside the assembly; the folders named by the variable
/// <c>DRIFT_ENCODERS</c> (several are separated as in PATH); packages called <c>drift.encoder.*</c> in the NuGet folder, newest version
/// first, <c>Encoders/</c> in them; <c>src/Drift.Embeddings/Encoders/</c> up the tree from the assembly and from the current folder.
/// </remarks>
public static class EncoderCatalog
{
    /// <summary>Id of the encoder that is taken where it knows all languages of a run.</summary>
    public const string Default = "use-multilingual-3";

    /// <summary>The encoder with this id.</summary>
    /// <param name="id">An id; or the path of an encoder's folder or of its <c>encoder.json</c>, to bring one's own.</param>
    /// <param name="needsFiles">Whether graph and tokenizer must be there; false is enough for vectors that were made elsewhere.</param>
    /// <exception cref="ArgumentException">There is no such encoder; says where was looked and which there are.</exception>
    /// <exception cref="FileNotFoundException">The encoder's folder lacks a file.</exception>
    /// <exception cref="InvalidDataException">Its <c>encoder.json</c> is broken.</exception>
    public static EncoderDefinition Find(string id, bool needsFiles = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        bool isPath = id.EndsWith(EncoderFile.Name, StringComparison.Ordinal) || id.AsSpan().ContainsAny('/', '\\');
        if (isPath)
            return EncoderDefinition.Load(id, needsFiles);
        string[] roots = [.. Roots()];
        string? folder = roots.Select(x => Path.Combine(x, id)).FirstOrDefault(x => File.Exists(Path.Combine(x, EncoderFile.Name)));
        if (folder is not null)
            return EncoderDefinition.Load(folder, needsFiles);
        string[] ids = [.. Folders().Select(x => Path.GetFileName(x))];
        throw new ArgumentException(
            $"There is no encoder '{id}'; there {(ids.Length == 0 ? "is none" : "are: " + string.Join(", ", ids))}. Looked in: {string.Join(", ", roots)}. " +
            "A folder of encoders can be named by the variable DRIFT_ENCODERS.", nameof(id));
    }

    /// <summary>Every encoder that can be loaded, the default first, then by id; broken ones are left out.</summary>
    public static IReadOnlyList<EncoderDefinition> All()
    {
        List<EncoderDefinition> all = [];
        foreach (string folder in Folders())
        {
            try
            {
                all.Add(EncoderDefinition.Load(folder));
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                // A list of choices must not fail because of one that cannot be chosen; Find says what is wrong with it.
            }
        }

        return all;
    }

    /// <summary>The encoder to take for a run: the default if it knows all the languages, else the first that does.</summary>
    /// <param name="languages">Languages of the run (BCP 47).</param>
    /// <exception cref="ArgumentException">No encoder knows them all, or there is none.</exception>
    public static EncoderDefinition For(IEnumerable<string> languages)
    {
        string[] wanted = [.. languages];
        IReadOnlyList<EncoderDefinition> all = All();
        if (all.Count == 0)
            return Find(Default);
        if (all.FirstOrDefault(x => wanted.All(x.Knows)) is { } found)
            return found;
        string known = string.Join("; ", all.Select(x => $"'{x.Id}' lacks {string.Join(", ", wanted.Where(y => !x.Knows(y)))}"));
        throw new ArgumentException($"No encoder knows {string.Join(", ", wanted)}: {known}.", nameof(languages));
    }

    /// <summary>One folder an id, the first found.</summary>
    private static IEnumerable<string> Folders() => Roots()
        .Where(Directory.Exists)
        .SelectMany(x => Directory.EnumerateDirectories(x).Order(StringComparer.Ordinal))
        .Where(x => File.Exists(Path.Combine(x, EncoderFile.Name)))
        .DistinctBy(x => Path.GetFileName(x))
        .OrderBy(x => Path.GetFileName(x) == Default ? 0 : 1).ThenBy(x => Path.GetFileName(x), StringComparer.Ordinal);

    private static IEnumerable<string> Roots()
    {
        // In a notebook the program's folder is the kernel's, not the one this assembly was loaded from.
        string? location = Path.GetDirectoryName(typeof(EncoderCatalog).Assembly.Location);
        string assembly = string.IsNullOrEmpty(location) ? AppContext.BaseDirectory : location;
        IEnumerable<string> named = (Environment.GetEnvironmentVariable("DRIFT_ENCODERS") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new[] { Path.Combine(assembly, "Encoders") }
            .Concat(named)
            .Concat(Packages())
            .Concat(UpTheTree(assembly))
            .Concat(UpTheTree(Directory.GetCurrentDirectory()))
            .Select(Path.GetFullPath)
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Packages()
    {
        string root = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (!Directory.Exists(root))
            return [];
        return Directory.EnumerateDirectories(root, "drift.encoder.*").Order(StringComparer.Ordinal)
            .SelectMany(package => Directory.EnumerateDirectories(package)
                .OrderByDescending(x => Version.TryParse(Path.GetFileName(x).Split('-')[0], out Version? version) ? version : new Version())
                .Select(x => Path.Combine(x, "Encoders")))
            .Where(Directory.Exists);
    }

    private static IEnumerable<string> UpTheTree(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string encoders = Path.Combine(folder, "src", "Drift.Embeddings", "Encoders");
            if (Directory.Exists(encoders))
                yield return encoders;
        }
    }
}
