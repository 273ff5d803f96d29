namespace Drift;

/// <summary>Coder against coder, over all responses and over parts of them; questions resampled.</summary>
internal static class AgreementRows
{
    private const string Unknown = "unknown";

    // Place of a label in a table.
    private static readonly Dictionary<string, int> Places = Compliance.Valid.Select((l, i) => (l, i)).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<CoderAgreement> Of(LabelGrid grid, AnalysisOptions options)
    {
        Dictionary<string, int> questions = grid.Input.Questions.Select((q, i) => (q.Id, i)).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, string> origins = grid.Input.Models.ToDictionary(m => m.Id, m => m.Origin ?? Unknown);
        Dictionary<string, Dictionary<Cell, Label>> valid = grid.Coders.ToDictionary(c => c, c => grid.Labels.Where(l => l.Coder == c && Places.ContainsKey(l.Value)).ToDictionary(l => l.Cell));
        List<(Part Part, Row[] Rows)> parts = [];
        for (int i = 0; i < grid.Coders.Count; i++)
        {
            for (int j = i + 1; j < grid.Coders.Count; j++)
            {
                (string first, string second) = (grid.Coders[i], grid.Coders[j]);
                Row[] rows =
                [
                    .. from x in valid[first]
                       where valid[second].ContainsKey(x.Key)
                       let y = valid[second][x.Key]
                       select new Row(questions[x.Key.QuestionId], x.Key.Language, grid.Sets[questions[x.Key.QuestionId]], origins[x.Key.Model], x.Value.CoderVersion, y.CoderVersion,
                           x.Value.IsStale || y.IsStale, Places[x.Value.Value] * Compliance.Valid.Count + Places[y.Value]),
                ];
                foreach (bool withStale in rows.Any(r => r.IsStale) ? (bool[])[true, false] : [false])
                    parts.AddRange(Parts(first, second, withStale, [.. rows.Where(r => withStale || !r.IsStale)]));
            }
        }

        CoderAgreement[] estimates = new CoderAgreement[parts.Count];
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, i => estimates[i] = Estimate(grid, parts[i].Part, parts[i].Rows, options));
        return estimates;
    }

    private static IEnumerable<(Part Part, Row[] Rows)> Parts(string first, string second, bool withStale, Row[] rows)
    {
        Part all = new(first, second, withStale, "all");
        if (rows.Length == 0)
            yield break;
        yield return (all, rows);
        foreach (IGrouping<string, Row> g in Several(rows.GroupBy(r => r.Language)))
            yield return (all with { Group = "language", Language = g.Key }, [.. g]);
        if (rows.Select(r => r.Set).Distinct().Count() > 1)
        {
            foreach (IGrouping<(string Set, string Language), Row> g in rows.GroupBy(r => (r.Set, r.Language)))
                yield return (all with { Group = "set", Set = g.Key.Set, Language = g.Key.Language }, [.. g]);
        }

        foreach (IGrouping<(string First, string Second), Row> g in Several(rows.GroupBy(r => (r.FirstVersion, r.SecondVersion))))
            yield return (all with { Group = "version", FirstVersion = g.Key.First, SecondVersion = g.Key.Second }, [.. g]);

        // Whether judges favour their own origin is asked of the same answers only.
        if (withStale)
            yield break;
        foreach (IGrouping<string, Row> g in Several(rows.GroupBy(r => r.Origin).OrderBy(g => g.Key, StringComparer.Ordinal)))
            yield return (all with { Group = "origin", Origin = g.Key }, [.. g]);
        if (rows.Select(r => r.Origin).Distinct().Count() > 1 && rows.Select(r => r.Language).Distinct().Count() > 1)
        {
            foreach (IGrouping<(string Origin, string Language), Row> g in rows.GroupBy(r => (r.Origin, r.Language)).OrderBy(g => g.Key.Origin, StringComparer.Ordinal))
                yield return (all with { Group = "origin and language", Origin = g.Key.Origin, Language = g.Key.Language }, [.. g]);
        }
    }

    private static IGrouping<TKey, Row>[] Several<TKey>(IEnumerable<IGrouping<TKey, Row>> groups) => groups.ToArray() is { Length: > 1 } several ? several : [];

    private static CoderAgreement Estimate(LabelGrid grid, Part part, Row[] rows, AnalysisOptions options)
    {
        int labels = Compliance.Valid.Count;
        double[][] byQuestion = [.. rows.GroupBy(r => r.Question).OrderBy(g => g.Key).Select(g =>
        {
            double[] counts = new double[labels * labels];
            foreach (Row row in g)
                counts[row.Place]++;
            return counts;
        })];
        double[] all = [.. Enumerable.Range(0, labels * labels).Select(i => byQuestion.Sum(q => q[i]))];
        double[][]? draws = byQuestion.Length < 2 ? null : QuestionSums.Of(byQuestion, options.Resamples, options.Seed, (_, counts) =>
            [ConfusionCounts.Raw(counts, labels), ConfusionCounts.Kappa(counts, labels), ConfusionCounts.Ac1(counts, labels)]);
        (double Low, double High)?[] intervals = [.. Enumerable.Range(0, 3).Select(i => draws is null ? null : QuestionSums.Interval(draws[i], options.Resamples))];
        return new CoderAgreement(
            part.First, part.Second, OriginOf(grid.Input, part.First), OriginOf(grid.Input, part.Second), part.Group, part.Language, part.Set, part.Origin, part.FirstVersion, part.SecondVersion,
            part.WithStale, rows.Length, byQuestion.Length, ConfusionCounts.Raw(all, labels)!.Value, intervals[0]?.Low, intervals[0]?.High,
            ConfusionCounts.Kappa(all, labels), intervals[1]?.Low, intervals[1]?.High, ConfusionCounts.Ac1(all, labels), intervals[2]?.Low, intervals[2]?.High,
            ConfusionCounts.Kappa(ConfusionCounts.FirstAgainstRest(all, labels), 2),
            [.. Enumerable.Range(0, labels).Select(x => (IReadOnlyList<int>)[.. Enumerable.Range(0, labels).Select(y => (int)all[x * labels + y])])]);
    }

    /// <summary>Origin of a coder that is a model of the run, or whose route's name is that of models of one origin that are no other's derivatives.</summary>
    internal static string? OriginOf(AnalysisInput input, string coder)
    {
        if (input.Models.FirstOrDefault(m => m.Id == coder) is { } model)
            return model.Origin;
        int slash = coder.IndexOf('/', StringComparison.Ordinal);
        string[] origins = slash < 1 ? [] : [.. input.Lineage.Models.Where(m => m.Family is not null && m.Model.Id.StartsWith(coder[..(slash + 1)], StringComparison.Ordinal)).Select(m => m.Model.Origin!).Distinct()];
        return origins.Length == 1 ? origins[0] : null;
    }

    private sealed record Row(int Question, string Language, string Set, string Origin, string FirstVersion, string SecondVersion, bool IsStale, int Place);

    private sealed record Part(string First, string Second, bool WithStale, string Group)
    {
        public string? Language { get; init; }

        public string? Set { get; init; }

        public string? Origin { get; init; }

        public string? FirstVersion { get; init; }

        public string? SecondVersion { get; init; }
    }
}
