using System.Globalization;
using System.Text;
using Drift.Labels;

namespace Drift;

/// <summary>Coding sheets of a corpus: out to people, and back as labels.</summary>
public static class StudySheets
{
    private const string KeyFile = "key.csv", LabelsFile = "labels.csv";

    // Rows of a stratum below which a coder's errors are not corrected (METHODS, section 6).
    private const int Enough = 50;

    /// <summary>Draws answers at random, the same number from each language and origin, and writes them as sheets to code blind.</summary>
    /// <param name="corpus">Folder of the corpus, with texts.</param>
    /// <param name="folder">Folder to write: <c>sheet-1.html</c> and <c>sheet-1.csv</c> (and 2, 3 …) for coders, <c>key.csv</c> for whoever reads them back.</param>
    /// <param name="options">Settings; defaults where null.</param>
    /// <returns>What was written, one sentence an entry.</returns>
    /// <exception cref="StudyException">It cannot be done as asked; then nothing was written.</exception>
    public static IReadOnlyList<string> Make(string corpus, string folder, StudySheetOptions? options = null)
    {
        options ??= new StudySheetOptions();
        Corpus read = Read(corpus, options.Languages);
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder).Select(Path.GetFileName).FirstOrDefault(f => f == KeyFile || f!.StartsWith("sheet-", StringComparison.Ordinal)) is { } there)
            throw new StudyException($"The folder '{folder}' has {there} already, which sheets that are out may need; choose another with --out.");
        (IReadOnlyList<SheetAnswer> answers, int blank, int moderated) = Answers(read, options.Registry, r => options.Languages is null || options.Languages.Contains(r.Cell.Language));
        List<CodingSheet> sheets = [];
        try
        {
            for (int order = 1; order <= options.Sheets; order++)
                sheets.Add(CodingSheet.Make(answers, options.Seed, new SheetOptions { Count = options.Count, Order = order }));
        }
        catch (ArgumentException e)
        {
            throw StudyException.From(e);
        }

        using (PartialFolder partial = new(folder))
        {
            for (int i = 0; i < sheets.Count; i++)
            {
                string name = Path.Combine(partial.Path, FormattableString.Invariant($"sheet-{i + 1}"));
                File.WriteAllText(name + ".html", SheetPage.Html(sheets[i]));
                File.WriteAllBytes(name + ".csv", SheetCsv.Write(sheets[i]));
            }

            File.WriteAllText(Path.Combine(partial.Path, KeyFile), sheets[0].Key.Csv());
            partial.MoveAll(KeyFile);
        }

        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{sheets[0].Rows.Count} of {answers.Count:N0} answers were drawn with seed {options.Seed}{Left(blank, "blank")}{Left(moderated, "a message of a route")}."),
            .. sheets[0].Strata.Select(s => string.Create(CultureInfo.InvariantCulture, $"  {s.Language} × {s.Origin}: {s.Drawn} of {s.Size} (each with probability {s.Inclusion:0.###})")),
            .. sheets[0].Strata.Count(s => s.Drawn < Enough) is > 0 and int few
                ? [FormattableString.Invariant($"{few} of {sheets[0].Strata.Count} strata have fewer than {Enough} answers: no rate of theirs can be corrected by this sheet.")] : (string[])[],
            $"Give coders {(sheets.Count == 1 ? "sheet-1.html or sheet-1.csv" : FormattableString.Invariant($"sheet-1 to sheet-{sheets.Count}, .html or .csv"))}; keep {KeyFile} to yourself: it names the models, and nothing can be read back without it.",
        ];
    }

    /// <summary>Adds a coded sheet to the corpus's <c>labels.csv</c>, whole or not at all.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="sheet">The sheet, as CSV.</param>
    /// <param name="coder">Name of the coder.</param>
    /// <param name="kind">What the coder is.</param>
    /// <param name="at">When it was coded or brought in (ISO 8601).</param>
    /// <param name="key">The key file; null for <c>key.csv</c> beside the sheet.</param>
    /// <exception cref="StudyException">The key is missing or of another corpus, or the coder has labels of these answers; then nothing was added.</exception>
    /// <exception cref="InvalidDataException">The key is no key.</exception>
    public static StudySheetImport Import(string corpus, string sheet, string coder, CoderKind kind, string at, string? key = null)
    {
        if (string.IsNullOrWhiteSpace(coder))
            throw new StudyException("The name of the coder is empty; expected one, such as --coder ann.");
        Corpus read = Read(corpus, null);
        SheetKey known = ReadKey(key ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sheet))!, KeyFile));
        HashSet<Cell> cells = [.. read.Responses.Select(r => r.Cell)];
        if (known.Rows.Count(r => !cells.Contains(r.Cell)) is > 0 and int strangers)
            throw new StudyException(FormattableString.Invariant($"The key is of another corpus: {strangers} of its {known.Rows.Count} responses are not in {read.Name}. Nothing was added."));
        CodedSheet coded;
        using (StreamReader reader = new(Existing(sheet, "coding sheet")))
            coded = CodedSheet.Read(reader, known, Path.GetFileName(sheet));
        if (coded.Faults.Count > 0)
            return new StudySheetImport(coded.Faults, []);
        HashSet<Cell> labelled = [.. read.Labels.Where(l => l.Coder == coder && l.Scheme == Compliance.Scheme).Select(l => l.Cell)];
        if (known.Rows.Count(r => labelled.Contains(r.Cell)) is > 0 and int twice)
            throw new StudyException(FormattableString.Invariant($"{LabelsFile} has labels of {coder} for {twice} of these {known.Rows.Count} answers already; expected none: give a second pass a name of its own, such as --coder {coder}-2. Nothing was added."));
        IReadOnlyList<Label> labels = SheetLabels.Of(coded, known, coder, kind, at);
        labels = Stale(read, known, labels);
        Append(read, labels);
        return new StudySheetImport([], [.. Said(read, labels, coder, kind)]);
    }

    private static IEnumerable<string> Said(Corpus corpus, IReadOnlyList<Label> labels, string coder, CoderKind kind)
    {
        string[] counts = [.. Compliance.Valid.Append(Compliance.Unsure).Select(v => FormattableString.Invariant($"{labels.Count(l => l.Value == v)} {v}"))];
        yield return FormattableString.Invariant($"{labels.Count} labels of {coder} ({kind.ToString().ToLowerInvariant()}) were added to {Path.Combine(corpus.Folder, LabelsFile)}: {string.Join(", ", counts)}; {labels.Count(l => l.Reason.Length > 0)} with a note.");
        if (labels.Count(l => l.IsStale) is > 0 and int stale)
            yield return FormattableString.Invariant($"{stale} of them are of an earlier answer, since the corpus's has changed: they are marked stale and count as none.");
        if (corpus.Labels.FirstOrDefault(l => l.Scheme == Compliance.Scheme) is { } first)
            yield return $"An analysis takes the first coder of the file, {first.Coder}; --coder names another.";
    }

    private static IReadOnlyList<Label> Stale(Corpus corpus, SheetKey key, IReadOnlyList<Label> labels)
    {
        Dictionary<Cell, SheetKeyRow> rows = key.Rows.ToDictionary(r => r.Cell);
        Dictionary<Cell, SheetAnswer> now = Answers(corpus, null, r => rows.ContainsKey(r.Cell)).Answers.ToDictionary(a => a.Cell);
        return [.. labels.Select(l => now.TryGetValue(l.Cell, out SheetAnswer? answer) && SheetKey.IsOf(rows[l.Cell], answer) ? l : l with { IsStale = true })];
    }

    private static void Append(Corpus corpus, IReadOnlyList<Label> labels)
    {
        string file = Path.Combine(corpus.Folder, LabelsFile), unfinished = file + ".unfinished";
        byte[] there = File.Exists(file) ? File.ReadAllBytes(file) : [];
        bool hasMark = there.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        string text = LabelsCsv.Append(Encoding.UTF8.GetString(there.AsSpan(hasMark ? 3 : 0)), labels);
        try
        {
            File.WriteAllText(unfinished, text, new UTF8Encoding(hasMark));
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static (IReadOnlyList<SheetAnswer> Answers, int Blank, int Moderated) Answers(Corpus corpus, string? registry, Func<Response, bool> isWanted)
    {
        Dictionary<string, string> origins = StudyModels.Open(registry).Lineage(corpus.Models).Models.ToDictionary(m => m.Model.Id, m => m.IsDerived ? "derived" : m.Model.Origin ?? "unknown");
        Dictionary<string, Question> questions = corpus.Questions.ToDictionary(q => q.Id);
        List<SheetAnswer> answers = [];
        int blank = 0, moderated = 0;
        foreach ((Response response, string text) in corpus.ReadTexts())
        {
            if (!isWanted(response))
                continue;
            CleanedAnswer cleaned = AnswerCleaning.Of(text);
            if (cleaned.RouteMessage is not null || response.Status == ResponseStatus.Moderated)
                moderated++;
            else if (!response.IsUsable || string.IsNullOrWhiteSpace(cleaned.Answer))
                blank++;
            else
                answers.Add(new SheetAnswer(response.Cell, origins[response.Cell.Model], Asked(questions[response.Cell.QuestionId], response.Cell), cleaned.Answer));
        }

        return (answers, blank, moderated);
    }

    private static string Asked(Question question, Cell cell) =>
        question.Conditions.TryGetValue(cell.Condition, out IReadOnlyDictionary<string, string>? wording) && wording.TryGetValue(cell.Language, out string? text) ? text : question.Text[cell.Language];

    private static Corpus Read(string folder, IReadOnlyList<string>? languages)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new StudyException("The folder of the corpus is empty text; expected a path such as corpora/un-six.");
        Corpus corpus = Corpus.Read(folder);
        if (!corpus.HasTexts)
            throw new StudyException($"The corpus {corpus.Name} is shipped without texts, so that there is nothing to code; expected one with texts.");
        if (languages?.FirstOrDefault(l => !corpus.Languages.Contains(l)) is { } missing)
            throw new StudyException($"The corpus {corpus.Name} has no language '{missing}'; it has: {string.Join(", ", corpus.Languages)}.");
        return corpus;
    }

    private static SheetKey ReadKey(string path)
    {
        if (!File.Exists(path))
            throw new StudyException($"There is no key file '{path}', which says whose answers the rows are; name it with --key.");
        using StreamReader reader = new(path);
        return SheetKey.Read(reader, Path.GetFileName(path));
    }

    private static string Existing(string path, string what) => File.Exists(path) ? path : throw new StudyException($"There is no file '{path}'; expected a {what} as CSV.");

    private static string Left(int count, string why) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {count:N0} left out as {why}");
}
