using System.Globalization;

namespace Drift;

/// <summary>The main result over all reasonable choices: encoder, centring, floor, subset (METHODS, section 9).</summary>
/// <remarks>
/// The result is the difference of two origins in driftCommon, one vote a family; <c>all</c> and <c>answered</c> are two curves, being two estimands. Every specification gets the
/// same arrangement of families; one whose resolution is below .2, or which has no floor, is refused and listed.
/// </remarks>
public static class Multiverse
{
    /// <summary>Sentences of the bucket that stands for all lengths in half of the specifications.</summary>
    public const int FixedWindow = 12;

    /// <summary>Computes all specifications.</summary>
    /// <param name="sources">Encoders and ways of centring; each with the same corpus.</param>
    /// <param name="options">Settings.</param>
    public static SpecificationResult Of(IReadOnlyList<Specification> sources, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        if (sources.FirstOrDefault(s => s.Input is not null)?.Input is not { } first)
            return SpecificationResult.Empty;
        List<Source> prepared = Prepared(sources);
        List<SpecificationEstimate> estimates = [];
        List<SpecificationVerdict> verdicts = [];
        List<EncoderAgreement> agreements = [];
        for (int i = 0; i < first.Languages.Count; i++)
        {
            for (int j = i + 1; j < first.Languages.Count; j++)
                Pair(prepared, options, first, first.Languages[i], first.Languages[j], estimates, verdicts, agreements);
        }

        return new SpecificationResult(estimates, verdicts, agreements)
        {
            Origins = [.. prepared.Where(s => s.Specification is { Input: not null, FloorWindow: null }).SelectMany(s => OriginSpecifications.Of(s.Specification, s.Specification.Input!, s.Cells[Subset.All], options))],
        };
    }

    // Means of cells are the same for all pairs of languages, and for all floors of one set of vectors.
    private static List<Source> Prepared(IReadOnlyList<Specification> specifications)
    {
        Dictionary<AnalysisInput, Source> known = new(ReferenceEqualityComparer.Instance);
        List<Source> sources = [];
        foreach (Specification specification in specifications)
        {
            if (specification.Input is not { } input)
            {
                sources.Add(new Source(specification, [], [], null));
                continue;
            }

            if (!known.TryGetValue(input, out Source? same))
            {
                Dictionary<string, int> questions = input.Questions.Select((q, i) => (q.Id, i)).ToDictionary(StringComparer.Ordinal);
                known.Add(input, same = new Source(specification, questions, CellMeans.BySubset(input.Responses, questions), new PairLabels(input)));
            }

            sources.Add(same with { Specification = specification });
        }

        return sources;
    }

    private static void Pair(
        IReadOnlyList<Source> sources, AnalysisOptions options, AnalysisInput first, string a, string b,
        List<SpecificationEstimate> estimates, List<SpecificationVerdict> verdicts, List<EncoderAgreement> agreements)
    {
        List<Row> rows = [.. sources.SelectMany(s => RowsOf(s, options, a, b))];
        foreach ((string x, string y) in OriginContext.PairsOf(first.Lineage))
        {
            foreach (string curve in (string[])[Subset.All, Subset.Answered])
            {
                if (Curve(first.Lineage, options, [.. rows.Where(r => (r.Subset == Subset.Answered) == (curve == Subset.Answered))], (x, y), (a, b), curve, estimates) is { } verdict)
                    verdicts.Add(verdict);
            }
        }

        Row[] whole = [.. rows.Where(r => r.Subset == Subset.All && r.Scale is not null && r.Scale.Own.Count >= RankAgreement.FewestModels)];
        for (int i = 0; i < whole.Length; i++)
        {
            for (int j = i + 1; j < whole.Length; j++)
            {
                if (whole[i].Source.Floor == whole[j].Source.Floor)
                    agreements.AddRange(RankAgreement.Of((whole[i].Name, whole[i].Scale!), (whole[j].Name, whole[j].Scale!), first.Questions.Count, a, b, options.Seed));
            }
        }
    }

    private static IEnumerable<Row> RowsOf(Source prepared, AnalysisOptions options, string a, string b)
    {
        Specification source = prepared.Specification;
        PairContext? pair = null;
        string refused = source.Refused;
        if (source.Input is { } input)
        {
            FloorTable? table = input.Floors.FirstOrDefault(f => f.A == a && f.B == b || f.A == b && f.B == a);
            bool has = table is not null && (source.FloorWindow is null || table.Buckets.Any(x => x.Window == source.Floor));
            refused = has ? "" : $"no floor for {a}-{b}{(table is null ? "" : $" at {source.Floor} sentences")}";
            pair = has ? new PairContext(
                input, options with { FloorWindow = source.FloorWindow }, prepared.Cells, prepared.Questions, prepared.Labels!, new KnownResamples(), a, b) : null;
        }

        foreach (string subset in (string[])[Subset.All, Subset.RightLanguage, Subset.Untruncated, Subset.Answered])
        {
            SpecificationScale? scale = pair is null ? null : new SpecificationScale(pair, subset);
            string reason = scale is null ? refused
                : scale.Resolution is null or < PairContext.FewestResolution
                    ? string.Create(CultureInfo.InvariantCulture, $"resolution {scale.Resolution:.00}, below .20: numerator and denominator of drift are both noise") : "";
            yield return new Row(source, subset, reason.Length > 0 ? null : scale, reason);
        }
    }

    private static SpecificationVerdict? Curve(
        LineageResult lineage, AnalysisOptions options, IReadOnlyList<Row> rows, (string A, string B) origins, (string A, string B) languages, string curve,
        List<SpecificationEstimate> estimates)
    {
        string name = $"{origins.A} − {origins.B}, {languages.A}-{languages.B}, {curve}";
        OriginRow[] models =
        [
            .. lineage.Models.Where(m => m.Family is not null && (m.Model.Origin == origins.A || m.Model.Origin == origins.B)
                && rows.All(r => r.Scale is null || r.Scale.Common.ContainsKey(m.Model.Id))).Select(m => new OriginRow(m.Model.Id, m.Family!, m.Model.Origin == origins.B)),
        ];
        Row[] given = [.. rows.Where(r => r.Scale is not null)];
        if (given.Length < 2 || models.All(m => m.Second) || models.All(m => !m.Second))
            return null;
        FamilySides sides = new(models, options.Permutations, options.Seed);
        if (sides.SmallestP > 0.05)
            return null;
        string[] families = [.. models.Select(m => m.Family).Distinct()];
        OriginRow[] familyRows = [.. families.Select(f => models.First(m => m.Family == f) with { Name = f })];
        double[][] values = [.. given.Select(r => families.Select(f => models.Where(m => m.Family == f).Average(m => r.Scale!.Common[m.Name])).ToArray())];
        double[] Differences(int[] s) => [.. values.Select(v => OriginDifferenceRows.Difference(s, v))];
        SpecificationCurveResult result = SpecificationCurve.Test(
            [.. given.Select(r => r.Name)], Differences([.. familyRows.Select(r => r.Second ? 1 : 0)]), [.. sides.Sides(familyRows).Select(Differences)],
            [.. rows.Where(r => r.Scale is null).Select(r => (r.Name, r.Refused))], sides.IsExact);
        foreach (Row row in rows)
        {
            int s = Array.IndexOf(given, row);
            estimates.Add(new SpecificationEstimate(
                name, row.Name, row.Source.Embedder, row.Source.Centred, row.Source.Floor, row.Subset, s < 0 ? null : result.Estimates[s], s < 0 ? null : result.PValues[s], row.Refused));
        }

        int same = Math.Max(result.Estimates.Count(e => e > 0), result.Estimates.Count(e => e < 0));
        return new SpecificationVerdict(
            name, origins.A, origins.B, languages.A, languages.B, given.Length, rows.Count - given.Length, result.Median, result.MedianPValue, same,
            result.SignificantCount, result.SignificantPValue, sides.SmallestP, Verdict(origins, curve, result, same, rows.Count - given.Length));
    }

    private static string Verdict((string A, string B) origins, string curve, SpecificationCurveResult result, int same, int refused) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(curve == Subset.Answered ? "answered pairs only" : "all answers")}: {same} of {result.Estimates.Count} specifications give {origins.A} − {origins.B} the same sign in drift; median {result.Median:+.000;−.000}, joint test over families p {result.MedianPValue:.000}; {result.SignificantCount} with p ≤ .05 by themselves{(result.SignificantCount > 0 ? string.Create(CultureInfo.InvariantCulture, $" (p of that number {result.SignificantPValue:.000})") : "")}{(refused > 0 ? $"; {refused} refused" : "")}: {(result.MedianPValue <= 0.05 && same == result.Estimates.Count ? "the difference holds over these choices." : result.MedianPValue <= 0.05 ? "the median is larger than families dealt at random give, but its sign depends on the choice." : same == result.Estimates.Count ? "the sign does not depend on these choices, but chance alone could give its size." : "the result depends on the choice, and chance alone could give it.")}");

    private sealed record Source(
        Specification Specification, Dictionary<string, int> Questions, Dictionary<string, CellMeans> Cells, PairLabels? Labels);

    private sealed record Row(Specification Source, string Subset, SpecificationScale? Scale, string Refused)
    {
        public string Name => $"{Source.Name}, {Subset}";
    }
}
