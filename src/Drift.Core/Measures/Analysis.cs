namespace Drift;

/// <summary>The main analysis: how a corpus's answers shift with language, and how sure one can be.</summary>
/// <remarks>
/// <para>Per model and pair of languages: shift, noise, floor, ceiling, drift, debiased drift, contrast, wording shift, as METHODS defines them.
/// The unit of inference is the question; intervals resample questions; tests permute roles, or flip signs, by question.</para>
/// <para>The same input and options give the same numbers on any number of threads.</para>
/// </remarks>
public static class Analysis
{
    /// <summary>Computes every number of a run.</summary>
    /// <param name="input">Corpus and vectors.</param>
    /// <param name="options">Settings.</param>
    /// <param name="progress">Told the share of the pairs of languages that are done, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between two pairs.</param>
    /// <exception cref="ArgumentException">A vector has another dimension than the first, or a value that is not finite; a response names an unknown question.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Permutations below 1, resamples below 100, threads below 1, or a margin that is not above 0.</exception>
    public static AnalysisResult Run(
        AnalysisInput input, AnalysisOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Permutations, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Resamples, 100, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        if (!(options.Margin > 0 && double.IsFinite(options.Margin)))
            throw new ArgumentOutOfRangeException(nameof(options), options.Margin, "The margin within which drift counts as none must be a number above 0.");
        IReadOnlyDictionary<string, int> questions = input.Questions.Select((q, i) => (q.Id, i)).ToDictionary(StringComparer.Ordinal);
        Check(input, questions);

        Dictionary<string, CellMeans> cells = CellMeans.BySubset(input.Responses, questions, options.Threads);
        (string A, string B)[] pairs = [.. from i in Enumerable.Range(0, input.Languages.Count)
                                           from j in Enumerable.Range(i + 1, input.Languages.Count - i - 1)
                                           select (input.Languages[i], input.Languages[j])];
        Dictionary<string, (string, string)> units = WordingUnits(input, pairs);
        PairLabels labels = new(input);
        PairResult[] results = new PairResult[pairs.Length];
        int done = 0;
        Parallel.For(0, pairs.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, () => new KnownResamples(), (i, _, known) =>
        {
            known.Forget();
            results[i] = PairResult.Of(
                new PairContext(input, options, cells, questions, labels, known, pairs[i].A, pairs[i].B),
                [.. units.Where(u => u.Value == pairs[i]).Select(u => u.Key)]);
            progress?.Report((double)Interlocked.Increment(ref done) / pairs.Length);
            return known;
        }, _ => { });

        IReadOnlyList<ContrastEstimate> contrast = Holm(
            [.. results.SelectMany(r => r.Contrast)], c => c.Subset, c => c.PValue, (c, adjusted) => c with { Adjusted = adjusted });
        IReadOnlyList<WordingComparison> comparisons = Holm(
            [.. results.SelectMany(r => r.Comparisons)], c => c.Role, c => c.PValue, (c, adjusted) => c with { Adjusted = adjusted });
        AnalysisResult result = new(
            input.Corpus, input.Title, input.License, input.Models,
            InOrder(input, results.SelectMany(r => r.Drift), d => d.Model), InOrder(input, contrast, c => c.Model),
            InOrder(input, results.SelectMany(r => r.Targets), t => t.Model), InOrder(input, results.SelectMany(r => r.Wording), w => w.Model),
            InOrder(input, comparisons, c => c.Model), InOrder(input, results.SelectMany(r => r.Questions), q => q.Model),
            input.Counts, input.Ledger, [],
            new AnalysisSettings(
                input.Version, options.Seed, options.Permutations, options.Resamples, options.FloorWindow, input.Languages,
                input.Embedder, input.EmbedderHash, input.Centred, input.Calibration, input.CalibrationHash, input.Inputs)
            {
                Coder = input.Coder,
                Margin = options.Margin,
            })
        {
            Lineage = input.Lineage,
        };
        result = result with
        {
            Origin = OriginAnalysis.Of(input, options, cells[Subset.All], results),
            Language = LanguageAnalysis.Of(input, cells[Subset.All], results),
            Labels = LabelAnalysis.Of(input, options),
        };
        return result with { Limitations = Limits.Of(input, result) };
    }

    private static void Check(AnalysisInput input, IReadOnlyDictionary<string, int> questions)
    {
        int dimension = input.Responses.Count > 0 ? input.Responses[0].Vector.Length : 0;
        foreach (ResponseVector response in input.Responses.Concat(input.EqualLength.SelectMany(e => e.Responses)))
        {
            if (response.Vector.Length != dimension)
                throw new ArgumentException($"The vector of {response.Cell} has dimension {response.Vector.Length}, expected {dimension}.", nameof(input));
            if (!questions.ContainsKey(response.Cell.QuestionId))
                throw new ArgumentException($"The response {response.Cell} names a question that is not in the corpus.", nameof(input));
            foreach (float value in response.Vector.Span)
            {
                if (!float.IsFinite(value))
                    throw new ArgumentException($"The vector of {response.Cell} holds {value}, expected finite numbers.", nameof(input));
            }
        }
    }

    // A wording shift is printed in the unit of one pair of its language: with the first other language that has a second wording too,
    // else with the first other language of the run.
    private static Dictionary<string, (string, string)> WordingUnits(AnalysisInput input, (string A, string B)[] pairs)
    {
        HashSet<string> conditions = [.. WordingRows.Conditions(input)];
        HashSet<string> asked = [.. input.Responses.Where(r => conditions.Contains(r.Cell.Condition)).Select(r => r.Cell.Language)];
        Dictionary<string, (string, string)> units = [];
        foreach (string language in input.Languages.Where(asked.Contains))
        {
            (string A, string B)[] own = [.. pairs.Where(p => p.A == language || p.B == language)];
            if (own.Length > 0)
                units.Add(language, own.Where(p => asked.Contains(p.A) && asked.Contains(p.B)).Append(own[0]).First());
        }

        return units;
    }

    internal static T[] Holm<T>(IReadOnlyList<T> rows, Func<T, string> family, Func<T, double?> p, Func<T, double?, T> with)
    {
        T[] adjusted = [.. rows];
        foreach (IGrouping<string, int> members in Enumerable.Range(0, rows.Count).GroupBy(i => family(rows[i])))
        {
            IReadOnlyList<double?> holm = PValueAdjustment.Holm([.. members.Select(i => p(rows[i]))]);
            foreach ((int row, double? value) in members.Zip(holm))
                adjusted[row] = with(rows[row], value);
        }

        return adjusted;
    }

    // By model in the corpus's order, then by pair as computed.
    internal static T[] InOrder<T>(AnalysisInput input, IEnumerable<T> rows, Func<T, string> model)
    {
        Dictionary<string, int> order = input.Models.Select((m, i) => (m.Id, i)).ToDictionary();
        return [.. rows.OrderBy(r => order[model(r)])];
    }
}
