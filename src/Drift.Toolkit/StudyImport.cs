using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Drift.Embeddings;
using Drift.Formats;
using Drift.Labels;

namespace Drift;

/// <summary>Makes a corpus of a layout that others publish.</summary>
public static class StudyImport
{
    // Comes last: a folder without it is no corpus.
    private const string Header = "corpus.json";

    /// <summary>Reads a published layout and writes it as a corpus.</summary>
    /// <param name="source">Folder of the layout.</param>
    /// <param name="folder">Folder of the corpus to write.</param>
    /// <param name="options">With or without texts, and which vectors.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    /// <param name="cancellation">Stops; what was embedded stays in the cache.</param>
    /// <returns>What was read and what was done to it, one sentence an entry.</returns>
    /// <exception cref="StudyException">The layout is not known, or the folder cannot be written; then what was there is as it was.</exception>
    /// <exception cref="InvalidDataException">A row is not of the layout.</exception>
    public static IReadOnlyList<string> Run(
        string source, string folder, ImportOptions? options = null, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new ImportOptions();
        if (options.WithFeatures && options.Vectors.Count == 0)
            throw new StudyException("Features go beside vectors, and no encoder was named: name some with --vectors.");
        ImportedCorpus corpus = Read(source, progress);
        try
        {
            CheckTarget(folder, corpus.Name);
            if (!options.WithTexts)
                corpus = WithAnswerLanguages(corpus);
            using PartialFolder partial = new(folder);
            ImportedCorpusWriter.Write(corpus, partial.Path, withTexts: options.WithTexts);
            foreach ((string encoder, int i) in options.Vectors.Select((e, i) => (e, i)))
            {
                EncoderDefinition definition = EncoderCatalog.Find(encoder);
                IReadOnlyList<EmbeddedAnswer> answers = ImportedVectors.Embed(corpus, definition, pairedOnly: i > 0, options, progress, cancellation);
                VectorFile.Write(ImportedVectors.Vectors(definition, answers), VectorFile.PathOf(partial.Path, encoder));
                if (options.WithFeatures)
                    FeatureFile.Write(ImportedVectors.Features(definition, corpus.Languages, answers, options.Threads), FeatureFile.PathOf(partial.Path, encoder));
            }

            cancellation.ThrowIfCancellationRequested();
            partial.MoveAll(Header);
        }
        catch (ArgumentException e)
        {
            throw StudyException.From(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"The corpus could not be written to '{folder}' ({e.Message}); {(File.Exists(Path.Combine(folder, Header)) ? "what was there is unchanged" : $"there is no {Header}, so nothing takes it for a corpus")}. Free some space, or choose another folder with --out.", e);
        }

        return [string.Create(CultureInfo.InvariantCulture, $"{corpus.Questions.Count} questions, {corpus.Models.Count} models, {string.Join(", ", corpus.Languages)}, {corpus.Responses.Count:N0} responses, {corpus.Labels.Count:N0} labels."), .. corpus.Notes,
            .. options.WithTexts || options.Vectors.Count > 0 ? (string[])[] : ["No vectors were written (--vectors): without texts and vectors the corpus cannot be analysed."]];
    }

    // An import made before may be made again; anything else that is there stays.
    private static void CheckTarget(string folder, string name)
    {
        if (PartialFolder.IsEmpty(folder))
            return;
        if (!File.Exists(Path.Combine(folder, Header)))
            throw new StudyException($"The folder '{folder}' is not empty and has no corpus.json; choose a new or empty folder with --out, or one that holds the corpus {name}, to make it again.");
        if (Corpus.Read(folder).Name is var there && there != name)
            throw new StudyException($"The folder '{folder}' holds the corpus {there}; choose another with --out: nothing was written.");
    }

    /// <summary>The folder itself where it is a corpus, or of no layout that is known; else a corpus made of the published layout, in the cache, once for one state of its files.</summary>
    internal static string CorpusFolder(string source, IProgress<StudyProgress>? progress)
    {
        if (File.Exists(Path.Combine(source, Header)) || SpeechMap.Find(source) is not { } root)
            return source;
        string folder = Path.Combine(VectorCache.DefaultFolder, "imports", StateOf(root)[..16]);
        if (File.Exists(Path.Combine(folder, Header)))
            return folder;
        ImportedCorpus corpus = Read(source, progress);
        string partial = $"{folder}.{Environment.ProcessId}";
        try
        {
            ImportedCorpusWriter.Write(corpus, partial);
            if (!Directory.Exists(folder))
                Directory.Move(partial, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"The layout could not be made a corpus in the cache ({e.Message}). Free some space, or name another folder for the cache in DRIFT_CACHE.", e);
        }
        finally
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
        }

        return folder;
    }

    private static ImportedCorpus Read(string source, IProgress<StudyProgress>? progress)
    {
        if (string.IsNullOrWhiteSpace(source) || !Directory.Exists(source))
            throw new StudyException($"There is no folder '{source}'.");
        string root = SpeechMap.Find(source)
            ?? throw new StudyException($"The folder '{source}' is of no layout that Drift knows: expected SpeechMap's, with the folders questions and responses.");
        progress?.Report(new StudyProgress("importing", 0, "SpeechMap"));
        ImportedCorpus corpus = SpeechMap.Read(root, text =>
        {
            CleanedAnswer cleaned = AnswerCleaning.Of(text);
            return new CleanText(cleaned.Answer, cleaned.Reasoning, cleaned.IsUnclosed, cleaned.RouteMessage);
        });
        progress?.Report(new StudyProgress("importing", 1, $"{corpus.Responses.Count} responses"));
        return corpus;
    }

    // Names, sizes and contents: a file that was changed is another state.
    private static string StateOf(string root)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Study.Version + "|import 1"));
        foreach (string file in Directory.EnumerateFiles(root, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(root, file)));
            using FileStream stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A corpus without texts says of each answer what the language gate said while they were there.
    private static ImportedCorpus WithAnswerLanguages(ImportedCorpus corpus)
    {
        LanguageGate gate = new(corpus.Languages);
        return corpus with
        {
            Responses =
            [
                .. corpus.Responses.AsParallel().AsOrdered().Select(r =>
                    r.Text.Length > 0 && gate.Of(r.Text, r.Cell.Language).AnswerLanguage(r.Cell.Language) is { } language ? With(r, language) : r),
            ],
        };
    }

    private static ImportedResponse With(ImportedResponse response, string language) =>
        response with { Provenance = [.. response.Provenance, new("answer_language", language)] };
}
