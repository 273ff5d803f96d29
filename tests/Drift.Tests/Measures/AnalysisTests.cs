namespace Drift.Tests.Measures;

public class AnalysisTests
{
    [Fact]
    public void Two_questions_worked_by_hand()
    {
        // Two questions, one repeat; en and zh answers are unit vectors in the plane.
        Question Ask(string id) => new(id, "", QuestionRole.Sensitive, null, false, new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>());
        ResponseVector Answer(string q, string l, float x, float y) => new(new Cell("m", q, l, "", 1), true, true, 10, new[] { x, y });
        AnalysisInput input = MadeCorpus.Input() with
        {
            Questions = [Ask("p"), Ask("q")],
            Models = [new Model("m", "d", "CN", [], null, null, null)],
            Responses = [Answer("p", "en", 1, 0), Answer("p", "zh", 0.6f, 0.8f), Answer("q", "en", 0, 1), Answer("q", "zh", 0, 1)],
        };
        DriftEstimate row = Analysis.Run(input, MadeCorpus.Fast).Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.All });

        // d = .4 and 0; cross distances 1 − 0 = 1 and 1 − .8 = .2; floor .1 everywhere.
        Assert.Equal(0.2, row.Shift, 1e-6);
        Assert.Equal(0.6, row.Ceiling!.Value, 1e-6);
        Assert.Equal((0.2 - 0.1) / (0.6 - 0.1), row.Drift!.Value, 1e-6);
        Assert.Equal(1 - 0.1 / 0.6, row.Resolution!.Value, 1e-6);
        Assert.Null(row.Noise);
        Assert.Null(row.Low);
        Assert.Contains("sampling noise, which cannot be separated", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_give_the_same_as_all_pairs_of_repeats()
    {
        AnalysisInput input = MadeCorpus.Input(sensitive: 5, control: 3);
        DriftEstimate row = Analysis.Run(input, MadeCorpus.Fast).Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.All });
        ILookup<(string, string), ResponseVector> cells = input.Responses.ToLookup(r => (r.Cell.QuestionId, r.Cell.Language));
        string[] ids = [.. input.Questions.Select(q => q.Id)];
        double Mean(string p, string a, string q, string b, bool apart) =>
            (from x in cells[(p, a)] from y in cells[(q, b)] where !apart || x.Cell.Repeat < y.Cell.Repeat select Distance(x, y)).Average();

        Assert.Equal(ids.Average(q => Mean(q, "en", q, "zh", false)), row.Shift, 1e-12);
        Assert.Equal(ids.Average(q => (Mean(q, "en", q, "en", true) + Mean(q, "zh", q, "zh", true)) / 2), row.Noise!.Value, 1e-12);
        Assert.Equal((from p in ids from q in ids where p != q select Mean(p, "en", q, "zh", false)).Average(), row.Ceiling!.Value, 1e-12);
    }

    [Fact]
    public void Without_an_effect_of_language_the_debiased_drift_is_about_zero_and_the_raw_one_is_not()
    {
        double[] debiased = new double[40], raw = new double[40];
        for (uint seed = 0; seed < 40; seed++)
        {
            DriftEstimate row = Analysis.Run(MadeCorpus.Input(noise: 0.8, seed: seed, floor: 0), MadeCorpus.Fast).Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.All });
            (debiased[seed], raw[seed]) = (row.DriftDebiased!.Value, row.Drift!.Value);
        }

        double error = Math.Sqrt(debiased.Sum(d => d * d)) / 40;
        Assert.InRange(debiased.Average(), -4 * error, 4 * error);
        Assert.True(raw.Average() > 0.2);
    }

    [Fact]
    public void The_contrast_test_keeps_its_level_when_both_kinds_of_question_shift_alike_and_finds_a_planted_one()
    {
        (int level, int power) = (0, 0);
        for (uint seed = 0; seed < 300; seed++)
        {
            AnalysisOptions options = MadeCorpus.Fast with { Permutations = 199, Resamples = 100 };
            ContrastEstimate At(Func<string, double> effect) => Analysis.Run(MadeCorpus.Input(languageEffect: effect, seed: seed), options).Contrast.Single(c => c.Subset == Subset.All);
            level += At(_ => 0.5).PValue <= 0.05 ? 1 : 0;
            if (seed < 30)
                power += At(role => role == QuestionRole.Sensitive ? 0.9 : 0.3).PValue <= 0.05 ? 1 : 0;
        }

        // Binomial(300, .05): four standard errors are .05.
        Assert.InRange(level / 300.0, 0.005, 0.1);
        Assert.True(power > 27, $"found {power} of 30");
    }

    [Fact]
    public void Intervals_of_drift_cover_the_drift_of_many_questions()
    {
        const int Trials = 120;
        AnalysisOptions options = MadeCorpus.Fast with { Resamples = 299 };
        DriftEstimate Row(uint seed, int n) => Analysis.Run(MadeCorpus.Input(sensitive: n, control: 2, languageEffect: _ => 0.7, seed: seed), options)
            .Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.All });
        double truth = Enumerable.Range(0, 10).Average(i => Row((uint)(1000 + i), 60).Drift!.Value);
        int covered = 0;
        for (uint seed = 0; seed < Trials; seed++)
            covered += Row(seed, 24) is var row && row.Low <= truth && truth <= row.High ? 1 : 0;

        // Binomial(120, .95): four standard errors are .08.
        Assert.InRange(covered / (double)Trials, 0.87, 1);
    }

    [Fact]
    public void Language_is_told_from_wording_question_by_question()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(languageEffect: _ => 0.9, conditions: ["paraphrase"], wordingEffect: 0.2, floor: 0), MadeCorpus.Fast);
        WordingComparison all = result.WordingComparisons.Single(w => w is { Role: QuestionRole.All, Language: "en" });
        Assert.True(all.Difference > 0.1 && all.PValue < 0.01 && all.Low > 0, all.ToString());
        Assert.Equal(all.LanguageDrift - all.WordingDrift, all.Difference, 1e-12);
        WordingEstimate wording = result.Wording.Single(w => w is { Role: QuestionRole.All, Language: "en" });
        Assert.Equal(("en", "zh"), (wording.A, wording.B));
        Assert.Equal(all.WordingDrift, wording.Drift!.Value, 1e-12);
    }

    [Fact]
    public void Numbers_depend_neither_on_the_order_of_responses_nor_on_threads()
    {
        AnalysisInput input = MadeCorpus.Input(models: 2, languages: ["en", "fr", "zh"], languageEffect: _ => 0.5);
        AnalysisResult one = Analysis.Run(input, MadeCorpus.Fast);
        AnalysisResult two = Analysis.Run(input with { Responses = [.. input.Responses.Reverse()] }, MadeCorpus.Fast with { Threads = 4 });
        Assert.Equal(one.Drift, two.Drift);
        Assert.Equal(one.Contrast, two.Contrast);
        Assert.Equal(one.Questions, two.Questions);
    }

    [Fact]
    public void A_pair_does_not_depend_on_the_other_languages_of_the_run()
    {
        AnalysisInput input = MadeCorpus.Input(languages: ["en", "zh", "fr"]);
        AnalysisResult three = Analysis.Run(input, MadeCorpus.Fast);
        AnalysisResult two = Analysis.Run(input with { Languages = ["en", "zh"] }, MadeCorpus.Fast);
        Assert.Equal(two.Drift, three.Drift.Where(d => d is { A: "en", B: "zh" }));
    }

    [Fact]
    public void Both_sides_of_the_scale_stay_where_they_are_whatever_role_or_subset_is_looked_at()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(values: 6), MadeCorpus.Fast);
        Assert.Single(result.Drift.Select(d => d.Ceiling).Distinct());
        Assert.Single(result.Drift.Select(d => d.Scale).Distinct());
        DriftEstimate[] rows = [.. result.Drift.Where(d => d.Subset == Subset.All)];
        Assert.Equal(rows.Single(r => r.Role == QuestionRole.All).Drift!.Value, rows.Where(r => r.Role != QuestionRole.All).Sum(r => r.N * r.Drift!.Value) / 26, 1e-12);
    }

    [Fact]
    public void Without_calibration_only_the_shift_is_given_and_the_row_says_so()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(floor: null), MadeCorpus.Fast);
        Assert.All(result.Drift, d => Assert.True(d.Drift is null && d.Shift > 0 && d.Note.StartsWith("No calibration for this pair: shift only.", StringComparison.Ordinal)));
        Assert.Empty(result.Contrast);
        Assert.Contains(result.Limitations, l => l.Code == "no-calibration");
    }

    [Fact]
    public void Below_a_fifth_of_resolution_no_drift_is_given()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(floor: 0.9), MadeCorpus.Fast);
        Assert.All(result.Drift, d => Assert.True(d.Drift is null && d.Low is null && d.Resolution < 0.2));
        Assert.Contains(result.Limitations, l => l.Code == "resolution-too-low");
    }

    [Fact]
    public void All_answers_alike_give_no_scale_and_no_number_that_is_not_finite()
    {
        AnalysisInput input = MadeCorpus.Input();
        float[] same = input.Responses[0].Vector.ToArray();
        AnalysisResult result = Analysis.Run(input with { Responses = [.. input.Responses.Select(r => r with { Vector = same })] }, MadeCorpus.Fast);
        Assert.All(result.Drift, d => Assert.Null(d.Drift));
        Assert.All(result.Drift, d => Assert.Equal(0, d.Shift, 1e-6));
    }

    [Theory]
    [InlineData(new[] { "en" }, "one-language")]
    [InlineData(new[] { "en", "zh" }, "no-controls")]
    public void Thin_corpora_are_done_as_far_as_it_goes_and_it_is_said(string[] languages, string code)
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(languages: languages, control: 0), MadeCorpus.Fast);
        Assert.Contains(result.Limitations, l => l.Code == code);
    }

    [Fact]
    public void One_question_gives_a_shift_without_drift()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(sensitive: 1, control: 0), MadeCorpus.Fast);
        Assert.Contains(result.Limitations, l => l.Code == "one-question");
        Assert.All(result.Drift, d => Assert.True(d.Shift > 0 && d.Drift is null));
    }

    [Fact]
    public void Two_developers_give_no_test_of_origin_and_one_origin_none_at_all()
    {
        Assert.Contains("smallest p that a test could give is 1,", Origin(MadeCorpus.Input(models: 2)), StringComparison.Ordinal);
        Assert.Contains("come from one", Origin(MadeCorpus.Input(models: 1)), StringComparison.Ordinal);
        static string Origin(AnalysisInput input) => Analysis.Run(input, MadeCorpus.Fast).Limitations.Single(l => l.Code == "origin-not-testable").Sentence;
    }

    [Fact]
    public void Too_few_permutations_for_the_table_are_said_with_what_would_be_needed()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(), MadeCorpus.Fast with { Permutations = 9 });
        Assert.Contains(result.Limitations, l => l.Code == "too-few-permutations" && l.Sentence.EndsWith("1 test times the smallest possible p, 0.1000, is 0.10. Needed: at least 19 permutations.", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_few_questions_are_told_apart_from_too_few_permutations()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(sensitive: 3, control: 3), MadeCorpus.Fast);
        Assert.Contains(result.Limitations, l => l.Code == "too-few-permutations" && l.Sentence.EndsWith("Needed: a smallest p of 0.0500 or below, which takes more questions or fewer tests.", StringComparison.Ordinal));
    }

    [Fact]
    public void Responses_cut_to_equal_length_have_rows_of_their_own_on_the_scale_of_whole_ones()
    {
        AnalysisInput input = MadeCorpus.Input(languageEffect: _ => 0.5);
        AnalysisResult plain = Analysis.Run(input, MadeCorpus.Fast);
        AnalysisResult cut = Analysis.Run(input with { EqualLength = [new EqualLengthVectors("en", "zh", [.. input.Responses.Select(r => r with { Tokens = 20 })])] }, MadeCorpus.Fast);

        Assert.DoesNotContain(plain.Drift, d => d.Subset == Subset.EqualLength);
        DriftEstimate all = cut.Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.All });
        DriftEstimate equal = cut.Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.EqualLength });
        Assert.Equal((all.N, all.Shift, all.Scale), (equal.N, equal.Shift, equal.Scale));
        Assert.Contains(cut.Contrast, c => c.Subset == Subset.EqualLength);
    }

    [Fact]
    public void Unequal_repeats_leave_the_debiased_shift_without_bias()
    {
        double[] debiased = [.. Enumerable.Range(0, 40).Select(seed =>
        {
            AnalysisInput input = MadeCorpus.Input(noise: 0.8, seed: (uint)seed, floor: 0);
            return Analysis.Run(input with { Responses = [.. input.Responses.Where(r => r.Cell.Language == "en" || r.Cell.Repeat < 3)] }, MadeCorpus.Fast)
                .Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.All }).DriftDebiased!.Value;
        })];
        double error = Math.Sqrt(debiased.Sum(d => d * d)) / debiased.Length;
        Assert.InRange(debiased.Average(), -4 * error, 4 * error);
    }

    [Fact]
    public void A_handful_of_questions_with_repeats_does_not_stand_for_all()
    {
        AnalysisInput input = MadeCorpus.Input();
        AnalysisInput thin = input with { Responses = [.. input.Responses.Where(r => r.Cell.Repeat == 1 || r.Cell.QuestionId is "s0" or "c0")] };
        ContrastEstimate contrast = Analysis.Run(thin, MadeCorpus.Fast).Contrast.Single(c => c.Subset == Subset.All);
        Assert.False(contrast.Debiased);
        Assert.Equal(20, contrast.N);
        Assert.Contains("Too few questions have repeats in both languages", contrast.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_are_debiased_alike_and_a_question_without_repeats_is_left_out()
    {
        AnalysisInput input = MadeCorpus.Input();
        AnalysisInput missing = input with { Responses = [.. input.Responses.Where(r => r.Cell.QuestionId != "s0" || r.Cell.Repeat == 1)] };
        TargetEstimate own = Analysis.Run(missing, MadeCorpus.Fast).Targets.Single(t => t.Target == "own state");
        Assert.True(own.Debiased);
        Assert.Equal(5, own.N);
    }

    [Fact]
    public void A_matched_control_about_the_models_own_state_is_no_matched_control()
    {
        AnalysisInput input = MadeCorpus.Input();
        AnalysisInput Matched(string target) => input with { Questions = [.. input.Questions.Select(q => q.Role == QuestionRole.Control && q.Id is "c0" or "c1" or "c2" ? q with { Matched = true, Target = target } : q)] };
        ContrastEstimate Contrast(AnalysisInput i) => Analysis.Run(i, MadeCorpus.Fast).Contrast.Single(c => c.Subset == Subset.All);
        Assert.Equal(("matched", 3), (Contrast(Matched("FR")).Controls, Contrast(Matched("FR")).Control));
        Assert.Equal((QuestionRole.Control, 8), (Contrast(Matched("CN")).Controls, Contrast(Matched("CN")).Control));
    }

    [Fact]
    public void Two_second_wordings_are_told_apart()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(conditions: ["formal", "short"]), MadeCorpus.Fast);
        Assert.Equal(["formal", "short"], result.WordingComparisons.Where(w => w is { Role: QuestionRole.All, Language: "en" }).Select(w => w.Condition));
    }

    [Fact]
    public void What_one_content_gives_is_no_excess_and_a_large_effect_of_language_is()
    {
        DriftEstimate Row(double effect) => Analysis.Run(MadeCorpus.Input(sensitive: 30, noise: 0.4, languageEffect: _ => effect), MadeCorpus.Fast)
            .Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.All });
        Assert.True(Row(0).ExcessHigh < 0 && Row(0).DebiasedLow < 0.05);
        Assert.True(Row(1.2).ExcessLow > 0 && Row(1.2).DebiasedLow > Row(1.2).ExcessLow);
        Assert.Equal(Row(1.2).DriftDebiased!.Value - Row(1.2).Floor!.Value / Row(1.2).Scale!.Value, Row(1.2).Excess!.Value, 1e-12);
    }

    [Fact]
    public void A_vector_that_is_not_finite_is_an_error_that_names_the_cell()
    {
        AnalysisInput input = MadeCorpus.Input();
        float[] broken = input.Responses[3].Vector.ToArray();
        broken[2] = float.NaN;
        ResponseVector[] responses = [.. input.Responses];
        responses[3] = responses[3] with { Vector = broken };
        Assert.StartsWith("The vector of Cell { Model = m0", Assert.Throws<ArgumentException>(() => Analysis.Run(input with { Responses = responses }, MadeCorpus.Fast)).Message, StringComparison.Ordinal);
    }

    private static double Distance(ResponseVector x, ResponseVector y)
    {
        double dot = 0;
        for (int i = 0; i < x.Vector.Length; i++)
            dot += (double)x.Vector.Span[i] * y.Vector.Span[i];
        return 1 - dot;
    }
}
