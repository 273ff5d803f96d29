namespace Drift;

/// <summary>Models that are known beside those of a corpus: who made them, where, and from what.</summary>
/// <remarks>
/// <para>A row is a row of a corpus's <c>models.jsonl</c> with <c>aliases</c>, <c>source</c> and <c>note</c>. Ids and aliases are found
/// whatever their case, since routes and model cards differ in it.</para>
/// <para>Cannot be changed after it was made; safe for several threads.</para>
/// </remarks>
public sealed class ModelRegistry
{
    private readonly Dictionary<string, RegisteredModel> _byName = new(StringComparer.OrdinalIgnoreCase);

    private ModelRegistry(IReadOnlyList<RegisteredModel> models)
    {
        Models = models;
        foreach (RegisteredModel model in models)
        {
            foreach (string name in model.Names)
                _byName.TryAdd(name, model);
        }
    }

    /// <summary>A registry without models.</summary>
    public static ModelRegistry Empty { get; } = new([]);

    /// <summary>The models, in the order of the file; rows of one's own come first.</summary>
    public IReadOnlyList<RegisteredModel> Models { get; }

    /// <summary>Reads a registry.</summary>
    /// <param name="stream">Rows as JSON Lines, UTF-8; stays open.</param>
    /// <param name="file">Name of the file, for faults.</param>
    /// <param name="needsSource">Whether a row without a source is a fault: true for a registry, false for <c>models.jsonl</c> of a corpus.</param>
    /// <exception cref="CorpusFormatException">Rows have faults, share a name, or were made from one another in a circle: all of them.</exception>
    public static ModelRegistry Read(Stream stream, string file, bool needsSource = true)
    {
        ArgumentNullException.ThrowIfNull(stream);
        RegistryReader reader = new(file);
        reader.Read(stream, needsSource);
        return reader.Faults.Count == 0 ? new ModelRegistry(reader.Models) : throw new CorpusFormatException(reader.Faults);
    }

    /// <summary>All faults of a registry or of a corpus's <c>models.jsonl</c>; empty when <see cref="Read"/> would give it.</summary>
    /// <param name="stream">Rows as JSON Lines, UTF-8; stays open.</param>
    /// <param name="file">Name of the file, for faults.</param>
    /// <param name="behind">Where else bases may be; null for nowhere.</param>
    /// <param name="needsSource">Whether a row without a source is a fault: true for a registry, false for <c>models.jsonl</c> of a corpus.</param>
    /// <param name="needsBases">Whether a base that is neither here nor in <paramref name="behind"/> is a fault.</param>
    public static IReadOnlyList<CorpusFault> Check(Stream stream, string file, ModelRegistry? behind = null, bool needsSource = true, bool needsBases = true)
    {
        ArgumentNullException.ThrowIfNull(stream);
        RegistryReader reader = new(file);
        reader.Read(stream, needsSource);
        if (needsBases)
            reader.CheckBases(behind ?? Empty);
        return reader.Faults;
    }

    /// <summary>The model of an id or alias; null when there is none.</summary>
    public RegisteredModel? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Ids that look like a name that is not here: those that hold its last part, else those with few letters changed, the nearest first.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="most">The most ids to give.</param>
    public IReadOnlyList<string> Nearest(string name, int most)
    {
        ArgumentNullException.ThrowIfNull(name);
        string wanted = Short(name).ToLowerInvariant();
        if (wanted.Length == 0)
            return [];
        string[] holding = [.. Models.Where(m => m.Names.Any(n => n.Contains(wanted, StringComparison.OrdinalIgnoreCase))).Select(m => m.Model.Id).Take(most)];
        return holding.Length > 0 ? holding :
        [
            .. Models.Select(m => (m.Model.Id, Changes: m.Names.Min(n => FieldNotes.Distance(Short(n).ToLowerInvariant(), wanted))))
                .Where(m => m.Changes <= wanted.Length / 3).OrderBy(m => m.Changes).ThenBy(m => m.Id, StringComparer.Ordinal).Select(m => m.Id).Take(most),
        ];

        static string Short(string id) => id.Split('/')[^1];
    }

    /// <summary>This registry in front of another: of two rows with one name, this one's counts.</summary>
    /// <exception cref="CorpusFormatException">Together, models were made from one another in a circle.</exception>
    public ModelRegistry Before(ModelRegistry behind)
    {
        ArgumentNullException.ThrowIfNull(behind);
        ModelRegistry both = new([.. Models, .. behind.Models.Where(m => !_byName.ContainsKey(m.Model.Id))]);
        if (both.Models.Select(m => BaseCycle.Through(m.Model, name => both.Find(name)?.Model)).FirstOrDefault(c => c is not null) is { } cycle)
            throw new CorpusFormatException([new CorpusFault("registry", 0, "base", $"found a circle ({string.Join(" ← ", cycle)}) with the rows that were there, expected bases that lead to a model that was made from none")]);
        return both;
    }

    /// <summary>A corpus's model with what the corpus leaves out filled in.</summary>
    /// <param name="model">The model as the corpus lists it; what it says stands.</param>
    /// <returns>The model, and what came from the registry.</returns>
    public (Model Model, ModelSource Source) Fill(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (Find(model.Id)?.Model is not { } known)
            return (model, ModelSource.None);
        List<string> filled = [], differs = [];
        Model whole = model with
        {
            Developer = Choose("developer", model.Developer, known.Developer),
            Origin = Choose("origin", model.Origin, known.Origin),
            Bases = model.Bases.Count > 0 || known.Bases.Count == 0 ? model.Bases : known.Bases,
            Weights = Choose("weights", model.Weights, known.Weights),
            License = Choose("license", model.License, known.License),
            Released = Choose("released", model.Released, known.Released),
        };
        if (model.Bases.Count == 0 && known.Bases.Count > 0)
            filled.Insert(filled.TakeWhile(f => f is "developer" or "origin").Count(), "base");
        return (whole, new ModelSource(known.Id, filled, differs) { RegistryOrigin = known.Origin });

        string? Choose(string field, string? own, string? registered)
        {
            if (own is null && registered is not null)
                filled.Add(field);
            else if (own is not null && registered is not null && own != registered && !(field == "released" && IsOneWithin(own, registered)))
                differs.Add(field);
            return own ?? registered;
        }
    }

    // A day and its month say the same, the one more exactly.
    private static bool IsOneWithin(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    /// <summary><c>175 models</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Models.Count} models");
}
