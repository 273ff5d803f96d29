using Drift.Labels;

namespace Drift;

/// <summary>The classifier of a study: how far it agrees with a coder on answers that it did not learn from.</summary>
internal static class StudyLabelling
{
    private const int Folds = 10;

    /// <summary>What can be held out together.</summary>
    public static IReadOnlyList<string> Held { get; } = ["question", "model", "family", "language"];

    /// <summary>What was asked to be held out, before anything is embedded for it.</summary>
    /// <exception cref="StudyException">One of them cannot be held out.</exception>
    public static IReadOnlyList<string> Checked(IReadOnlyList<string>? held) =>
        held?.FirstOrDefault(h => !Held.Contains(h)) is { } odd ? throw new StudyException($"'{odd}' cannot be held out; there are: {string.Join(", ", Held)}.") : held ?? Held;

    /// <summary>Agreement with a reference coder, the classifier learning from that coder's other labels.</summary>
    /// <param name="corpus">A corpus with labels.</param>
    /// <param name="answers">Its answers with their features.</param>
    /// <param name="reference">The coder to learn from and agree with; null for the corpus's first.</param>
    /// <param name="held">What is held out: some of <see cref="Held"/>.</param>
    /// <param name="options">Threads and seed.</param>
    /// <param name="progress">Told how far learning has come.</param>
    /// <param name="cancellation">Stops between fits.</param>
    public static LabelAgreementResult Agree(
        Corpus corpus, IReadOnlyList<CodedAnswer> answers, string? reference, IReadOnlyList<string> held, StudyOptions options,
        IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        string coder = StudyLabels.CoderOf(corpus, reference) ?? throw new StudyException($"The corpus {corpus.Name} has no labels of the scheme {Compliance.Scheme}: there is nothing to agree with.");
        Dictionary<Cell, string> labels = StudyLabels.Valid(corpus, coder);
        CodedAnswer[] rows = [.. answers.Where(a => labels.ContainsKey(a.Cell))];
        if (rows.Length == 0)
            throw new StudyException($"None of the {answers.Count} answers has a valid label of '{coder}'.");
        string[] others = [.. corpus.Labels.Where(l => l.Scheme == Compliance.Scheme).Select(l => l.Coder).Distinct().Where(c => c != coder)];
        List<LabelAgreement> agreements = [];
        List<LabelConfusion> confusions = [];
        List<LabelCalibration> calibrations = [];
        foreach ((string unit, int i) in held.Select((h, i) => (h, i)))
        {
            if (Predict(rows, labels, unit, options, Share(progress, i, held.Count), cancellation) is not { } predicted)
                continue;
            Dictionary<Cell, string> own = predicted.ToDictionary(p => p.Key, p => p.Value.Likeliest);
            agreements.AddRange(LabelTables.Agreements("drift", coder, unit, rows, own, labels, options.Seed));
            if (unit != held[0])
                continue;
            foreach (string other in others)
                agreements.AddRange(LabelTables.Agreements("drift", other, unit, rows, own, StudyLabels.Valid(corpus, other), options.Seed));
            confusions.AddRange(LabelTables.Confusions(coder, unit, rows, predicted, labels));
            calibrations.AddRange(LabelTables.Calibrations(coder, unit, rows, predicted, labels));
        }

        foreach (string other in others)
            agreements.AddRange(LabelTables.Agreements(coder, other, null, rows, labels, StudyLabels.Valid(corpus, other), options.Seed));
        return new LabelAgreementResult(corpus.Name, coder, rows.Length, agreements, confusions, calibrations);
    }

    /// <summary>Each answer coded by a classifier that learnt from the answers of other units; null where there is only one unit.</summary>
    private static Dictionary<Cell, LabelPrediction>? Predict(
        CodedAnswer[] rows, Dictionary<Cell, string> labels, string held, StudyOptions options, Action<double, string> told, CancellationToken cancellation)
    {
        string[] units = [.. rows.Select(r => r.Unit(held))], names = [.. units.Distinct()];
        if (names.Length < 2)
            return null;
        Dictionary<string, int> numbers = names.Select((n, i) => (n, i)).ToDictionary();
        int count = Math.Min(held == "question" ? Folds : int.MaxValue, names.Length);
        int[] folds = GroupedFolds.Of([.. units.Select(u => numbers[u])], [.. rows.Select(_ => 0)], count);
        LabelPrediction[] predicted = new LabelPrediction[rows.Length];
        int done = 0;
        told(0, Plural(held));
        _ = Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, fold =>
        {
            CodedAnswer[] others = [.. rows.Where((_, i) => folds[i] != fold)];
            ComplianceClassifier classifier = ClassifierTraining.Fit([.. others.Select(r => r.Features)], [.. others.Select(r => labels[r.Cell])]);
            foreach (int i in Enumerable.Range(0, rows.Length).Where(i => folds[i] == fold))
                predicted[i] = classifier.Label(rows[i].Features);
            told((double)Interlocked.Increment(ref done) / count, Plural(held));
        });
        return rows.Select((r, i) => (r.Cell, predicted[i])).ToDictionary();
    }

    private static string Plural(string held) => held == "family" ? "families held out" : $"{held}s held out";

    private static Action<double, string> Share(IProgress<StudyProgress>? progress, int part, int parts) =>
        (share, what) => progress?.Report(new StudyProgress("learning", (part + share) / parts, what));
}
