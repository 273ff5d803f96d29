namespace Drift;

/// <summary>Questions, models and their responses, read from a folder and free of faults.</summary>
/// <remarks>
/// Texts of responses stay in the file: a corpus of a gigabyte takes the memory of its rows only. What is here is what was stored;
/// nothing is normalised. Reading in one thread or in several is safe; the file must not change meanwhile.
/// </remarks>
public sealed partial class Corpus
{
    private readonly long _responsesLength;

    internal Corpus(
        string folder, CorpusHeader header, IReadOnlyList<Question> questions, IReadOnlyList<Model> models, IReadOnlyList<Response> responses,
        IReadOnlyList<Label> labels, IReadOnlyList<InputFile> inputs, IReadOnlyList<byte[]> rawQuestions, IReadOnlyList<byte[]> rawModels, long responsesLength)
    {
        (Folder, Name, Title, License, Languages, HasTexts) = (folder, header.Name, header.Title, header.License, header.Languages, header.HasTexts);
        (Questions, Models, Responses, Labels, Inputs) = (questions, models, responses, labels, inputs);
        (RawHeader, RawQuestions, RawModels, _responsesLength) = (header.Raw, rawQuestions, rawModels, responsesLength);
    }

    private Corpus(Corpus corpus, IReadOnlyList<Response> responses)
    {
        (Folder, Name, Title, License, Languages, HasTexts) = (corpus.Folder, corpus.Name, corpus.Title, corpus.License, corpus.Languages, corpus.HasTexts);
        (Questions, Models, Responses, Labels, Inputs) = (corpus.Questions, corpus.Models, responses, corpus.Labels, corpus.Inputs);
        (RawHeader, RawQuestions, RawModels, _responsesLength) = (corpus.RawHeader, corpus.RawQuestions, corpus.RawModels, corpus._responsesLength);
    }

    /// <summary>The folder that it was read from.</summary>
    public string Folder { get; }

    /// <summary>Short name, such as <c>un-six</c>.</summary>
    public string Name { get; }

    /// <summary>Its title, for a reader.</summary>
    public string Title { get; }

    /// <summary>Its licence.</summary>
    public string License { get; }

    /// <summary>Its languages (BCP 47), in its own order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The questions, in the order of the file.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The models, in the order of the file.</summary>
    public IReadOnlyList<Model> Models { get; }

    /// <summary>The responses without their texts, in the order of the file.</summary>
    public IReadOnlyList<Response> Responses { get; }

    /// <summary>What coders say of the responses, in the order of the file; empty without <c>labels.csv</c>.</summary>
    public IReadOnlyList<Label> Labels { get; }

    /// <summary>False for a corpus that is shipped without texts, with vectors and labels only.</summary>
    public bool HasTexts { get; }

    /// <summary>The files that were read, with their hashes.</summary>
    public IReadOnlyList<InputFile> Inputs { get; }

    /// <summary>The bytes of <c>corpus.json</c>.</summary>
    internal byte[] RawHeader { get; }

    /// <summary>The line of each question, with the fields that Drift does not know.</summary>
    internal IReadOnlyList<byte[]> RawQuestions { get; }

    /// <summary>The line of each model, with the fields that Drift does not know.</summary>
    internal IReadOnlyList<byte[]> RawModels { get; }

    /// <summary>Reads a corpus.</summary>
    /// <param name="folder">The folder with <c>corpus.json</c>, <c>questions.jsonl</c>, <c>models.jsonl</c> and <c>responses.jsonl</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="CorpusFormatException">The corpus has faults: all of them, none is passed over.</exception>
    public static Corpus Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        (Corpus? corpus, IReadOnlyList<CorpusFault> faults) = new CorpusReader(folder).Read();
        return corpus ?? throw new CorpusFormatException(faults);
    }

    /// <summary>All faults of a corpus, by file and line; empty when <see cref="Read"/> would give it.</summary>
    /// <param name="folder">The folder of the corpus.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<CorpusFault> Check(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new CorpusReader(folder).Read().Faults;
    }

    /// <summary><c>un-six: 30 questions, 3 models, 6 languages, 1908 responses</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Name}: {Questions.Count} questions, {Models.Count} models, {Languages.Count} languages, {Responses.Count} responses");
}
