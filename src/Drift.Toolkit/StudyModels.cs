using System.Security.Cryptography;
using Drift.Formats;
using Drift.Reporting;

namespace Drift;

/// <summary>The registry of models that ships with Drift, with rows of one's own in front: who made a model, where, and from what.</summary>
/// <remarks>Made once; safe for several threads.</remarks>
public sealed class StudyModels
{
    private const string Shipped = "models.jsonl";
    private readonly IReadOnlyList<InputFile> _inputs;

    private StudyModels(ModelRegistry registry, IReadOnlyList<InputFile> inputs) => (Registry, _inputs) = (registry, inputs);

    /// <summary>The models.</summary>
    public ModelRegistry Registry { get; }

    /// <summary>Opens the registry.</summary>
    /// <param name="ownRows">A file with rows of one's own, which go before those that ship; null for none.</param>
    /// <exception cref="StudyException">There is no such file, or it has faults.</exception>
    public static StudyModels Open(string? ownRows = null)
    {
        using Stream resource = typeof(StudyModels).Assembly.GetManifestResourceStream(Shipped)!;
        using MemoryStream shipped = new();
        resource.CopyTo(shipped);
        InputFile input = new("registry/models.jsonl", Convert.ToHexStringLower(SHA256.HashData(shipped.ToArray())));
        shipped.Position = 0;
        ModelRegistry registry = ModelRegistry.Read(shipped, Shipped);
        if (ownRows is null)
            return new StudyModels(registry, [input]);
        byte[] own = StudyModelFile.ReadAll(ownRows);
        string name = Path.GetFileName(ownRows);
        try
        {
            using MemoryStream stream = new(own);
            return new StudyModels(
                ModelRegistry.Read(stream, name).Before(registry),
                [new InputFile("registry/" + name, Convert.ToHexStringLower(SHA256.HashData(own))), input]);
        }
        catch (CorpusFormatException e)
        {
            throw new StudyException($"The registry {ownRows} cannot be read: {e.Message}. 'drift models check {ownRows}' prints all faults.", e);
        }
    }

    /// <summary>Families and lineage of the models of one study.</summary>
    /// <exception cref="StudyException">Models were made from one another in a circle.</exception>
    public LineageResult Lineage(IReadOnlyList<Model> models)
    {
        try
        {
            return Drift.Lineage.Of(models, Registry);
        }
        catch (ArgumentException e) when (e is not ArgumentNullException)
        {
            throw StudyException.From(e);
        }
    }

    /// <summary>Models of the registry, each for itself.</summary>
    /// <param name="origin">Only those of this seat (ISO 3166-1 alpha-2); null for all.</param>
    /// <param name="search">Only those with this text in id, alias, developer, base or note, whatever its case; null for all.</param>
    public IReadOnlyList<ModelLineage> List(string? origin = null, string? search = null) =>
    [
        .. Registry.Models.Where(m => origin is null || string.Equals(m.Model.Origin, origin, StringComparison.OrdinalIgnoreCase))
            .Where(m => search is null || m.Names.Concat(m.Model.Bases).Append(m.Model.Developer).Append(m.Note).Any(t => t?.Contains(search, StringComparison.OrdinalIgnoreCase) ?? false))
            .Select(m => Drift.Lineage.Of([m.Model], Registry).Models[0]),
    ];

    /// <summary>One model of the registry, for itself, by id or alias.</summary>
    /// <exception cref="StudyException">The registry has no such model.</exception>
    public ModelLineage Show(string name)
    {
        if (Registry.Find(name) is { } found)
            return Drift.Lineage.Of([found.Model], Registry).Models[0];
        string[] near = [.. Registry.Nearest(name, 5)];
        throw new StudyException($"The registry has no model '{name}'{(near.Length > 0 ? $"; it has: {string.Join(", ", near)}" : "; 'drift models --search TEXT' finds one by a part of its name")}.");
    }

    /// <summary>What <see cref="Show"/> found, field by field, for a reader.</summary>
    public IReadOnlyList<(string Field, string Value)> Describe(ModelLineage model)
    {
        ArgumentNullException.ThrowIfNull(model);
        RegisteredModel? registered = Registry.Find(model.Model.Id);
        const string unknown = "–";
        return
        [
            ("id", model.Model.Id), ("aliases", Listed(registered?.Aliases ?? [])), ("developer", model.Model.Developer ?? unknown), ("origin", model.Model.Origin ?? unknown),
            ("base", Listed(model.Model.Bases)), ("ancestors", Listed(model.Ancestors)), ("weights", model.Model.Weights ?? unknown), ("licence", model.Model.License ?? unknown),
            ("released", model.Model.Released ?? unknown), ("derived", model.IsDerived ? "yes" : "no"), ("lineage", Listed(model.Lineage)), ("why", model.Reason),
            ("source", registered?.Source ?? unknown), ("note", registered?.Note ?? unknown),
        ];

        static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? unknown : string.Join(", ", names);
    }

    /// <summary>The table of models of the registry.</summary>
    public static ResultTable Table(IReadOnlyList<ModelLineage> models) => ModelTables.Registry(models);

    /// <summary>The models as a JSON array.</summary>
    public string Json(IReadOnlyList<ModelLineage> models) => ModelsJson.Write(models, Registry);

    /// <summary>Faults of a file of models, or of a corpus's <c>models.jsonl</c>; without a path, of the registry that ships.</summary>
    /// <param name="path">A file of rows, a corpus's folder, or null.</param>
    public StudyModelCheck Check(string? path = null)
    {
        if (path is null)
        {
            using Stream shipped = typeof(StudyModels).Assembly.GetManifestResourceStream(Shipped)!;
            return new StudyModelCheck(ModelRegistry.Check(shipped, Shipped), null, [$"The registry has {Registry.Models.Count} models."]);
        }

        StudyModelFile file = StudyModelFile.Find(path);
        using MemoryStream stream = new(StudyModelFile.ReadAll(file.Path));
        // A corpus may name bases that nobody lists: its analysis says what it assumes.
        IReadOnlyList<CorpusFault> faults = ModelRegistry.Check(stream, Path.GetFileName(file.Path), file.IsCorpus ? null : Registry, needsSource: !file.IsCorpus, needsBases: !file.IsCorpus);
        if (faults.Count > 0)
            return new StudyModelCheck(faults, null, []);
        stream.Position = 0;
        ModelRegistry rows = ModelRegistry.Read(stream, Path.GetFileName(file.Path), needsSource: !file.IsCorpus);
        if (!file.IsCorpus)
            return new StudyModelCheck([], null, [$"{path} has {rows.Models.Count} models."]);
        LineageResult lineage = Lineage([.. rows.Models.Select(m => m.Model)]);
        string[] missing = [.. lineage.Models.Where(m => m.Source.RegistryId is null).Select(m => m.Model.Id)];
        return new StudyModelCheck(
            [], ModelTables.Corpus(lineage.Models),
            [
                .. missing.Length > 0 ? (string[])[$"Not in the registry: {string.Join(", ", missing)}."] : [],
                $"Families: {lineage}.", .. lineage.Limitations.Select(l => l.Sentence),
            ]);
    }

    /// <summary>Adds a row to a file of one's own, which is made if it is not there, or to a corpus's <c>models.jsonl</c>.</summary>
    /// <param name="path">The file, or the corpus's folder.</param>
    /// <param name="model">The row.</param>
    /// <returns>What was done, and what a reader should know, in sentences.</returns>
    /// <exception cref="StudyException">The row has faults or a name that is there already, or the file has faults; nothing is written.</exception>
    public IReadOnlyList<string> Add(string path, RegisteredModel model) => StudyModelFile.Find(path, mayBeNew: true).Add(model, Registry);

    /// <summary>The files of the registry, where it said anything about these models.</summary>
    internal IReadOnlyList<InputFile> Used(LineageResult lineage) =>
        lineage.Models.Any(m => m.Source.Filled.Count > 0 || m.Source.Differs.Contains("developer") || m.Ancestors.Any(a => Registry.Find(a) is not null)) ? _inputs : [];
}
