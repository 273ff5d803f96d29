namespace Drift;

/// <summary>A folder within another in which files are made before they are all moved into place: a run that stops leaves nothing that looks whole.</summary>
internal sealed class PartialFolder : IDisposable
{
    private const string Name = ".drift-partial";
    private readonly string _target;
    private readonly bool _isNew;

    /// <summary>Makes the folder; one that a run left that was killed is removed.</summary>
    /// <param name="target">Where the files are to be; made if it is not there.</param>
    public PartialFolder(string target)
    {
        (_target, _isNew) = (target, !Directory.Exists(target));
        Path = System.IO.Path.Combine(target, Name);
        WasLeft = Directory.Exists(Path);
        if (WasLeft)
            Directory.Delete(Path, recursive: true);
        _ = Directory.CreateDirectory(Path);
    }

    /// <summary>Where the files are made.</summary>
    public string Path { get; }

    /// <summary>Whether a run that was killed had left one.</summary>
    public bool WasLeft { get; }

    /// <summary>Whether a folder holds nothing, or only what a run that was killed left.</summary>
    public static bool IsEmpty(string folder) => !Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).All(e => System.IO.Path.GetFileName(e) == Name);

    /// <summary>Moves all files into place.</summary>
    /// <param name="last">The file without which the folder is not taken for whole: the earlier one goes first, the new one comes last.</param>
    public void MoveAll(string last)
    {
        File.Delete(System.IO.Path.Combine(_target, last));
        foreach (string name in Directory.GetFiles(Path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f)).OrderBy(n => n == last).ThenBy(n => n, StringComparer.Ordinal))
        {
            string to = System.IO.Path.Combine(_target, name);
            _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Move(System.IO.Path.Combine(Path, name), to, overwrite: true);
        }
    }

    /// <summary>Removes what was not moved, and the target if it was made for it and is empty.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
        if (_isNew && Directory.Exists(_target) && !Directory.EnumerateFileSystemEntries(_target).Any())
            Directory.Delete(_target);
    }
}
