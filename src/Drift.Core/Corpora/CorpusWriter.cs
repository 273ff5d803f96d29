namespace Drift;

/// <summary>Writes a corpus into a folder.</summary>
/// <remarks>
/// Lines are written as they were read, so that fields that Drift does not know come back unchanged. Responses stream from the source file:
/// memory is that of the longest line. All files are first written beside their places under other names and renamed at the end, so that a
/// run that fails overwrites nothing.
/// </remarks>
public static class CorpusWriter
{
    private const string Unfinished = ".unfinished";

    /// <summary>Writes the corpus, or those of its responses that are to be kept.</summary>
    /// <param name="corpus">A corpus whose files are still where they were read.</param>
    /// <param name="folder">An empty or new folder, or one that holds a corpus already, whose four files are then replaced and whose others stay; may be the corpus's own.</param>
    /// <param name="keep">Which responses to write; null for all. Questions and models are written whole.</param>
    /// <exception cref="InvalidOperationException">The folder holds something that is no corpus.</exception>
    /// <exception cref="InvalidDataException">The file of responses has changed since the corpus was read.</exception>
    public static void Write(Corpus corpus, string folder, Func<Response, bool>? keep = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (IsOfSomethingElse(folder))
            throw new InvalidOperationException($"The folder {folder} is not empty and has no {CorpusFiles.Header}; expected a new or empty folder, or a corpus to replace.");
        Directory.CreateDirectory(folder);
        try
        {
            Create(folder, CorpusFiles.Header, x => x.Write(corpus.RawHeader));
            Create(folder, CorpusFiles.Questions, x => WriteLines(x, corpus.RawQuestions));
            Create(folder, CorpusFiles.Models, x => WriteLines(x, corpus.RawModels));
            Create(folder, CorpusFiles.Responses, x => WriteResponses(x, corpus, keep));
            foreach (string file in CorpusFiles.All)
                File.Move(Path.Combine(folder, file + Unfinished), Path.Combine(folder, file), overwrite: true);
        }
        finally
        {
            foreach (string file in CorpusFiles.All)
                File.Delete(Path.Combine(folder, file + Unfinished));
        }
    }

    // What a killed run left behind is no reason to refuse the next one.
    private static bool IsOfSomethingElse(string folder) =>
        Directory.Exists(folder) && !File.Exists(Path.Combine(folder, CorpusFiles.Header))
        && Directory.EnumerateFileSystemEntries(folder).Any(x => !x.EndsWith(Unfinished, StringComparison.Ordinal));

    private static void Create(string folder, string file, Action<Stream> write)
    {
        using FileStream stream = new(Path.Combine(folder, file + Unfinished), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    private static void WriteLines(Stream stream, IEnumerable<byte[]> lines)
    {
        foreach (byte[] line in lines)
        {
            stream.Write(line);
            stream.WriteByte((byte)'\n');
        }
    }

    private static void WriteResponses(Stream stream, Corpus corpus, Func<Response, bool>? keep)
    {
        using FileStream source = corpus.Open(1 << 16);
        byte[] buffer = [];
        foreach (Response response in corpus.Responses.Where(x => keep is null || keep(x)))
        {
            if (buffer.Length < response.Length + 1)
                buffer = new byte[Math.Max(response.Length + 1, 2 * buffer.Length)];
            Corpus.ReadLine(source, response, buffer.AsSpan(0, response.Length));
            buffer[response.Length] = (byte)'\n';
            stream.Write(buffer, 0, response.Length + 1);
        }
    }
}
