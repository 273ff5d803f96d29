using System.Text;

namespace Drift;

/// <summary>A file of models: a registry of one's own, or a corpus's <c>models.jsonl</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsCorpus">Whether it belongs to a corpus: its rows then need no source.</param>
internal sealed record StudyModelFile(string Path, bool IsCorpus)
{
    private const string Models = "models.jsonl";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file that a path means.</summary>
    public static StudyModelFile Find(string path, bool mayBeNew = false)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new StudyException("The file of models is empty text; expected a path such as my-models.jsonl, or the folder of a corpus.");
        string file = Directory.Exists(path) ? System.IO.Path.Combine(path, Models) : path;
        string? folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file));
        if (!File.Exists(file) && (!mayBeNew || file != path || !Directory.Exists(folder)))
            throw new StudyException($"There is no file '{file}'; expected a file of models, or the folder of a corpus.");
        return new StudyModelFile(file, System.IO.Path.GetFileName(file) == Models && File.Exists(System.IO.Path.Combine(folder!, "corpus.json")));
    }

    public static byte[] ReadAll(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : throw new StudyException($"There is no file '{path}'; expected a file of models, one JSON object a line.");

    /// <summary>Adds a row; nothing is written when it cannot be.</summary>
    public IReadOnlyList<string> Add(RegisteredModel model, ModelRegistry registry)
    {
        IReadOnlyList<CorpusFault> ofRow = Check(RegistryText.Row(model));
        if (ofRow.Count > 0)
            throw new StudyException($"The new row has {(ofRow.Count == 1 ? "a fault" : $"{ofRow.Count} faults")}: {string.Join("; ", ofRow.Select(f => $"{f.Field}: {f.Message}"))}. Nothing was added.");
        byte[] bytes = File.Exists(Path) ? File.ReadAllBytes(Path) : [];
        if (bytes.Length > 0 && Check(bytes) is { Count: > 0 } there)
            throw new StudyException($"{Path} has {(there.Count == 1 ? "a fault" : $"{there.Count} faults")}, the first: {there[0]}. Nothing was added; 'drift models check {Path}' prints all.");
        string unfinished = Path + ".unfinished";
        try
        {
            string text = RegistryText.Insert(Utf8.GetString(bytes), model);
            if (Check(text) is { Count: > 0 } after)
                throw new StudyException($"With the new row {Path} would have a fault: {after[0]}. Nothing was added.");
            File.WriteAllText(unfinished, text, Utf8);
            File.Move(unfinished, Path, overwrite: true);
        }
        catch (ArgumentException e)
        {
            throw new StudyException($"{StudyException.From(e).Message} Nothing was added to {Path}.", e);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return
        [
            $"{model.Model.Id} was added to {Path}.",
            .. model.Names.Where(n => registry.Find(n) is not null).Select(n => IsCorpus
                ? $"The registry knows {n} too; what the corpus says of it stands."
                : $"The registry that ships has {n} too; this row goes before it."),
            .. model.Model.Bases.Where(b => registry.Find(b) is null && !Has(b))
                .Select(b => $"The base {b} is in neither this file nor the registry: its origin will be assumed to be the developer's, and the report says so. Add it if you know it."),
        ];
    }

    private bool Has(string name) => ModelRegistry.Read(new MemoryStream(File.ReadAllBytes(Path)), Path, needsSource: !IsCorpus).Find(name) is not null;

    private IReadOnlyList<CorpusFault> Check(string text) => Check(Utf8.GetBytes(text));

    private IReadOnlyList<CorpusFault> Check(byte[] bytes) =>
        ModelRegistry.Check(new MemoryStream(bytes), System.IO.Path.GetFileName(Path), needsSource: !IsCorpus, needsBases: false);
}
