using System.Text;

namespace Drift.Formats;

/// <summary>Reads parallel text from a folder: the layouts of NTREX-128 and of the Universal Declaration, or one plain file a language.</summary>
/// <remarks>
/// <para><b>NTREX</b>: <c>newstest2019-src.eng.txt</c>, <c>newstest2019-ref.&lt;code&gt;.txt</c>, <c>DOCUMENT_IDS.tsv</c>.
/// <b>Declaration</b>: <c>eng.html</c>, <c>cmn_hans.html</c> … with 30 numbered articles, each a sentence and a document of its own.
/// <b>Plain</b>: <c>en.txt</c>, <c>zh.txt</c> … with as many lines each, and <c>documents.tsv</c> or <c>documents.txt</c> with the document of each line.</para>
/// <para>Sentences are kept as stored: no normalisation, no trimming; only line ends are removed.</para>
/// </remarks>
public static class ParallelTextReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the languages that are asked for.</summary>
    /// <param name="folder">The folder; its name names the text.</param>
    /// <param name="languages">Languages (BCP 47), in the order wanted; null for all that are there, by code.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The folder holds no parallel text, lacks a language, or its files do not fit together.</exception>
    public static ParallelText Read(string folder, IReadOnlyList<string>? languages = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder} to read parallel text from.");
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        ParallelLayout layout = ParallelLayout.Recognise(folder)
            ?? throw new InvalidDataException($"The folder {folder} holds no parallel text: found no newstest2019-*.txt, no eng.html and no file such as en.txt, expected one of these layouts.");
        List<(string Language, IReadOnlyList<string> Sentences)> texts = [];
        foreach (string language in Wanted(name, layout, languages))
            texts.Add((language, layout.Read(Path.Combine(folder, layout.Files[language]), language)));
        CheckCounts(name, layout, texts);
        IReadOnlyList<ParallelDocument> documents = layout.DocumentFile is null ? [] : Documents(Path.Combine(folder, layout.DocumentFile), texts[0].Sentences.Count);
        return new ParallelText(name, texts, documents);
    }

    /// <summary>The lines of a UTF-8 file without their ends; LF or CRLF.</summary>
    internal static IReadOnlyList<string> Lines(string path)
    {
        using FileStream stream = File.OpenRead(path);
        Utf8LineReader reader = new(stream);
        List<string> lines = [];
        while (reader.Read())
        {
            try
            {
                lines.Add(Strict.GetString(reader.Line.Span));
            }
            catch (DecoderFallbackException)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}:{reader.Number}: found bytes that are no UTF-8, expected UTF-8.");
            }
        }

        return lines;
    }

    private static List<string> Wanted(string name, ParallelLayout layout, IReadOnlyList<string>? languages)
    {
        if (languages is null)
            return [.. layout.Files.Keys];
        List<string> wanted = [.. languages.Select(LanguageTag.Canonical).Distinct(StringComparer.Ordinal)];
        List<string> missing = [.. wanted.Where(x => !layout.Files.ContainsKey(x))];
        return missing.Count == 0 && wanted.Count > 0
            ? wanted
            : throw new InvalidDataException($"The parallel text '{name}' has no {(wanted.Count == 0 ? "language that was asked for" : string.Join(", ", missing))}; there are: {string.Join(", ", layout.Files.Keys)}.");
    }

    private static void CheckCounts(string name, ParallelLayout layout, List<(string Language, IReadOnlyList<string> Sentences)> texts)
    {
        if (texts[0].Sentences.Count == 0 || texts.Any(x => x.Sentences.Count != texts[0].Sentences.Count))
        {
            IEnumerable<string> counts = texts.Select(x => FormattableString.Invariant($"{layout.Files[x.Language]} has {x.Sentences.Count}"));
            throw new InvalidDataException($"The files of the parallel text '{name}' must have one line a sentence, as many in each and at least one: {string.Join(", ", counts)}.");
        }
    }

    private static List<ParallelDocument> Documents(string path, int sentences)
    {
        string file = Path.GetFileName(path);
        IReadOnlyList<string> ids = Lines(path);
        if (ids.Count != sentences)
            throw new InvalidDataException($"{file} has {ids.Count} lines, expected {sentences}: the document of each sentence.");
        List<ParallelDocument> documents = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int start = 0; start < ids.Count;)
        {
            int end = start + 1;
            while (end < ids.Count && ids[end] == ids[start])
                end++;
            if (!seen.Add(ids[start]))
                throw new InvalidDataException($"{file}:{start + 1}: document '{ids[start]}' comes a second time, expected its sentences one after another.");
            documents.Add(new ParallelDocument(ids[start], start, end - start));
            start = end;
        }

        return documents;
    }
}
