using System.Globalization;
using System.Text;
using Drift.Labels;

namespace Drift;

/// <summary>Coding sheets of a corpus: out to people, and back as labels.</summary>
public static class StudySheets
{
    private const string KeyFile = "key.csv";

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
        SheetKey known = ReadKey(key, sheet);
        StudySheetLabels target = new(Read(corpus, null), known, coder, kind);
        CodedSheet coded = ReadSheet(sheet, known);
        return coded.Faults.Count > 0 ? new StudySheetImport(coded.Faults, []) : new StudySheetImport([], target.Add(SheetLabels.Of(coded, known, coder, kind, at)));
    }

    /// <summary>Puts two coders' sheets side by side and writes the rows on which they differ, for whoever settles them.</summary>
    /// <param name="first">One coder's sheet.</param>
    /// <param name="second">The other's.</param>
    /// <param name="file">The file of disagreements to write; <c>label, by, at, reason</c> are to be filled in.</param>
    /// <param name="key">The key file; null for <c>key.csv</c> beside the first sheet.</param>
    /// <exception cref="StudyException">A file is missing, or would be written over.</exception>
    public static StudySheetImport Compare(string first, string second, string file, string? key = null)
    {
        (SheetComparison? comparison, IReadOnlyList<CorpusFault> faults) = Both(first, second, ReadKey(key, first));
        if (comparison is null)
            return new StudySheetImport(faults, []);
        WriteNew(file, comparison.Csv());
        return new StudySheetImport([], [Agreement(comparison), $"{comparison.Disagreements.Count} {(comparison.Disagreements.Count == 1 ? "disagreement was" : "disagreements were")} written to {file}: fill in label, by, at and reason of each, and give it back with --decisions."]);
    }

    /// <summary>Adds what stands after two coders and the decisions about their disagreements to <c>labels.csv</c>, whole or not at all.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="first">One coder's sheet.</param>
    /// <param name="second">The other's.</param>
    /// <param name="decisions">The file of disagreements, filled in.</param>
    /// <param name="file">The file of adjudicated rows to write: each label beside both coders', with author, time and reason of what was settled.</param>
    /// <param name="coder">Name under which the labels stand, such as <c>adjudicated</c>.</param>
    /// <param name="kind">What the coders and whoever settled are.</param>
    /// <param name="key">The key file; null for <c>key.csv</c> beside the first sheet.</param>
    /// <exception cref="StudyException">A file is missing, a disagreement has no decision, or there are such labels already; then nothing was added.</exception>
    public static StudySheetImport Adjudicate(string corpus, string first, string second, string decisions, string file, string coder, CoderKind kind, string? key = null)
    {
        SheetKey known = ReadKey(key, first);
        StudySheetLabels target = new(Read(corpus, null), known, coder, kind);
        (SheetComparison? comparison, IReadOnlyList<CorpusFault> faults) = Both(first, second, known);
        using StreamReader reader = new(Existing(decisions, "file of disagreements"));
        (IReadOnlyList<SheetDecision> decided, IReadOnlyList<CorpusFault> ofDecisions) = SheetDecision.Read(reader, Path.GetFileName(decisions));
        if (comparison is null || ofDecisions.Count > 0)
            return new StudySheetImport([.. faults, .. ofDecisions], []);
        try
        {
            IReadOnlyList<AdjudicatedRow> rows = Adjudication.Of(comparison, decided);
            WriteNew(file, Encoding.UTF8.GetBytes(Adjudication.Csv(rows)));
            bool isAdded = false;
            try
            {
                IReadOnlyList<string> said = target.Add(SheetLabels.Of(rows, known, coder, kind));
                isAdded = true;
                return new StudySheetImport([], [Agreement(comparison), .. said, $"Both coders' labels, and who settled what, when and why: {file}"]);
            }
            finally
            {
                if (!isAdded)
                    File.Delete(file);
            }
        }
        catch (ArgumentException e)
        {
            throw StudyException.From(e);
        }
    }

    private static (SheetComparison? Comparison, IReadOnlyList<CorpusFault> Faults) Both(string first, string second, SheetKey key)
    {
        CodedSheet a = ReadSheet(first, key), b = ReadSheet(second, key);
        return a.Faults.Count + b.Faults.Count > 0 ? (null, [.. a.Faults, .. b.Faults]) : (SheetComparison.Of(a, b), []);
    }

    // Categories without an order: any numbers do.
    private static string Agreement(SheetComparison comparison)
    {
        string[] values = [.. Compliance.Valid, Compliance.Unsure];
        Ratings ratings = new([.. comparison.Rows.Select(r => (double?[])[Array.IndexOf(values, r.First.Value), Array.IndexOf(values, r.Second.Value)])]);
        string kappa = CohenKappa.Of(ratings).Value is { } k ? string.Create(CultureInfo.InvariantCulture, $"{k:0.000}") : "not defined (one label only)";
        return string.Create(CultureInfo.InvariantCulture, $"The coders agree on {comparison.Rows.Count - comparison.Disagreements.Count} of {comparison.Rows.Count} answers, unsure counted as a label; Cohen's κ {kappa}.");
    }

    private static void WriteNew(string file, byte[] bytes)
    {
        if (File.Exists(file))
            throw new StudyException($"There is a file '{file}' already, which may be filled in; choose another with --out.");
        File.WriteAllBytes(file, bytes);
    }

    internal static (IReadOnlyList<SheetAnswer> Answers, int Blank, int Moderated) Answers(Corpus corpus, string? registry, Func<Response, bool> isWanted)
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

    private static CodedSheet ReadSheet(string path, SheetKey key)
    {
        using StreamReader reader = new(Existing(path, "coding sheet"));
        return CodedSheet.Read(reader, key, Path.GetFileName(path));
    }

    private static SheetKey ReadKey(string? key, string sheet)
    {
        string path = key ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sheet))!, KeyFile);
        if (!File.Exists(path))
            throw new StudyException($"There is no key file '{path}', which says whose answers the rows are; name it with --key.");
        using StreamReader reader = new(path);
        return SheetKey.Read(reader, Path.GetFileName(path));
    }

    private static string Existing(string path, string what) => File.Exists(path) ? path : throw new StudyException($"There is no file '{path}'; expected a {what} as CSV.");

    private static string Left(int count, string why) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {count:N0} left out as {why}");
}
