namespace Drift.Tests.Statistics;

public class ClassifierTestTests
{
    private static readonly int[] Language = [.. Enumerable.Range(0, 30).Select(i => i % 2)], Question = [.. Enumerable.Range(0, 30).Select(i => i / 2)];

    [Fact]
    public void Six_points_on_a_line_worked_by_hand()
    {
        // Three pairs, each a fold of its own; every rule learnt on two pairs has its border between them.
        int[] groups = [0, 1, 0, 1, 0, 1], pairs = [0, 0, 1, 1, 2, 2];
        ClassifierTestResult result = ClassifierTest.Test(VectorTable.Of([[-3.0], [3], [-2], [2], [-4], [4]]), groups, pairs, Arrangements.WithinBlocks(groups, pairs, 99, 1));

        // Swapping pair j turns its sign: all as they are or all swapped is learnt and decided rightly, two alike and one swapped is not.
        Assert.Equal(1, result.Accuracy);
        Assert.Equal(1, result.Auc);
        Assert.Equal(0.5, result.ChanceAccuracy);
        Assert.Equal([1, 1, 0, 0, 0, 0, 0, 0], result.PermutedAccuracies.OrderDescending().Select(a => a > 0.99 ? 1 : 0));
        Assert.True(result.IsExact);
        Assert.Equal(0.25, result.PValue!.Value, 1e-15);
        Assert.Equal(0.25, result.SmallestP!.Value, 1e-15);
        Assert.Equal("classifier, 3 folds: accuracy 1.0000 (chance 0.5000) p 0.2500, AUC 1.0000 p 0.2500 (exact, 8 arrangements), n 3 + 3", result.ToString());
    }

    [Fact]
    public void Agrees_with_scikit_learn_at_the_optimum_and_moves_the_data_not_the_labels()
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("c2st", "small60");
        VectorTable vectors = VectorTable.Of(input.Vectors);

        ClassifierTestResult actual = ClassifierTest.Test(vectors, input.Groups, input.Folds, Arrangements.Given(input.Permutations));

        Close(expected.Decisions, actual.Decisions);
        Assert.Equal(expected.Accuracy, actual.Accuracy, 1e-15);
        Assert.Equal(expected.Auc, actual.Auc, 1e-14);
        Close(expected.PermutedAccuracies, actual.PermutedAccuracies);
        Close(expected.PermutedAucs, actual.PermutedAucs);
        Assert.Equal(expected.P, actual.PValue!.Value, 1e-15);
        Assert.Equal(expected.AucP, actual.AucPValue!.Value, 1e-15);

        // The other direction is another table of statistics.
        int[][] inverse = [.. input.Permutations.Select(p => Enumerable.Range(0, p.Length).OrderBy(i => p[i]).ToArray())];
        Assert.NotEqual(actual.PermutedAucs, ClassifierTest.Test(vectors, input.Groups, input.Folds, Arrangements.Given(inverse)).PermutedAucs);
    }

    [Fact]
    public void Decisions_are_at_the_optimum_not_where_lbfgs_stops()
    {
        // scikit-learn's lbfgs stops some 1e-5 short; each fold's decisions here are those of a fit of its own, to 1e-10.
        (_, Input input, Output expected) = Parity.Load<Input, Output>("c2st", "small60");
        ClassifierTestResult all = ClassifierTest.Test(VectorTable.Of(input.Vectors), input.Groups, input.Folds, null);
        Assert.InRange(expected.EarlyDecisions.Zip(all.Decisions, (early, here) => Math.Abs(early - here)).Max(), 1e-5, 1e-4);
        for (int fold = 0; fold < 5; fold++)
        {
            int[] learnt = [.. Enumerable.Range(0, 60).Where(i => input.Folds[i] != fold)];
            LogisticRegressionResult fit = LogisticRegression.Of(VectorTable.Of([.. learnt.Select(i => input.Vectors[i])]), [.. learnt.Select(i => input.Groups[i])]);
            foreach (int i in Enumerable.Range(0, 60).Where(i => input.Folds[i] == fold))
                Assert.Equal(fit.Intercept + input.Vectors[i].Zip(fit.Coefficients, (a, b) => a * b).Sum(), all.Decisions[i], 1e-10);
        }

        Assert.Null(all.PValue);
        Assert.EndsWith("no p, n 30 + 30", all.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_rows_than_numbers_give_what_the_definition_gives()
    {
        double[][] x = NullData.Vectors(16, 40, 2);
        int[] groups = [.. x.Select((_, i) => i % 2)], folds = [.. x.Select((_, i) => i / 4)];
        ClassifierTestResult result = ClassifierTest.Test(VectorTable.Of(x), groups, folds, null);
        int[] learnt = [.. Enumerable.Range(4, 12)];
        LogisticRegressionResult fit = LogisticRegression.Of(VectorTable.Of([.. learnt.Select(i => x[i])]), [.. learnt.Select(i => groups[i])]);
        for (int i = 0; i < 4; i++)
            Assert.Equal(fit.Intercept + x[i].Zip(fit.Coefficients, (a, b) => a * b).Sum(), result.Decisions[i], 1e-10);
    }

    [Fact]
    public void The_order_of_rows_a_rotation_and_a_translation_change_nothing_and_scale_does()
    {
        double[][] x = NullData.Vectors(30, 5, 1);
        int[] groups = [.. x.Select((_, i) => i % 2)], folds = GroupedFolds.Of([.. x.Select((_, i) => i / 2)], groups);
        IReadOnlyList<double> plain = Decisions(x);

        Close(plain, ClassifierTest.Test(VectorTable.Of([.. x.Reverse()]), [.. groups.Reverse()], [.. folds.Reverse()], null).Decisions.Reverse());
        Close(plain, Decisions(NullData.Rotated(x)));
        Close(plain, Decisions([.. x.Select(v => v.Select(z => z + 2).ToArray())]));

        // The penalty counts lengths: not blind to scale, unlike the other tests.
        Assert.NotEqual(plain[0], Decisions([.. x.Select(v => v.Select(z => 3 * z).ToArray())])[0], 1e-3);

        IReadOnlyList<double> Decisions(double[][] vectors) => ClassifierTest.Test(VectorTable.Of(vectors), groups, folds, null).Decisions;
    }

    [Fact]
    public void Rejects_null_data_at_its_level()
    {
        // Fifteen questions in two languages, no shift: AUC has few ties, accuracy many, so that its level is at most .05.
        int accuracy = 0, auc = 0;
        int[] folds = GroupedFolds.Of(Question, Language, 3);
        for (int trial = 0; trial < 1000; trial++)
        {
            ClassifierTestResult result = ClassifierTest.Test(
                VectorTable.Of(NullData.Vectors(30, 3, trial)), Language, folds, Arrangements.WithinBlocks(Language, Question, 19, (uint)trial));
            accuracy += result.PValue <= 0.05 ? 1 : 0;
            auc += result.AucPValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(1000, 0.05);
        Assert.InRange(auc, low, high);
        Assert.InRange(accuracy, 5, high);
    }

    [Fact]
    public void Finds_a_planted_shift_within_questions()
    {
        // Two languages, 15 questions, d = 3; question SD .5, noise .5, shift 1 of the first number in one language.
        int accuracy = 0, auc = 0;
        int[] folds = GroupedFolds.Of(Question, Language);
        for (int trial = 0; trial < 100; trial++)
        {
            double[][] noise = NullData.Vectors(30, 3, trial), topic = NullData.Vectors(15, 3, 1000 + trial);
            double[][] x = [.. noise.Select((v, i) => v.Select((z, f) => 0.5 * z + 0.5 * topic[i / 2][f] + (f == 0 && Language[i] == 1 ? 1 : 0)).ToArray())];
            ClassifierTestResult result = ClassifierTest.Test(VectorTable.Of(x), Language, folds, Arrangements.WithinBlocks(Language, Question, 99, 1));
            accuracy += result.PValue <= 0.05 ? 1 : 0;
            auc += result.AucPValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(accuracy, 80, 100);
        Assert.InRange(auc, 90, 100);
    }

    [Fact]
    public void With_spread_between_families_rows_reject_far_too_often_and_families_keep_their_level()
    {
        // Two origins of four families with three models each, d = 3; family SD 1, model SD .3, no origin effect. Two folds of whole families, both origins in each.
        int[] origin = [.. Enumerable.Range(0, 24).Select(i => i / 12)], family = [.. Enumerable.Range(0, 24).Select(i => i / 3)];
        int[] folds = GroupedFolds.Of(family, origin, 2), cells = ClassifierTest.Cells(origin, folds);
        int byRow = 0, byFamily = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            double[][] noise = NullData.Vectors(24, 3, trial), centre = NullData.Vectors(8, 3, 1000 + trial);
            VectorTable x = VectorTable.Of([.. noise.Select((v, i) => v.Select((z, f) => 0.3 * z + centre[family[i]][f]).ToArray())]);
            byRow += ClassifierTest.Test(x, origin, folds, Arrangements.Free(cells, 19, 1)).AucPValue <= 0.05 ? 1 : 0;
            byFamily += ClassifierTest.Test(x, origin, folds, Sample(family, trial)).AucPValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(200, 0.05);
        Assert.InRange(byRow, 30, 200);
        Assert.InRange(byFamily, low, high);
    }

    [Fact]
    public void Families_are_enumerated_by_cells_of_group_and_fold()
    {
        int[] origin = [0, 0, 0, 0, 1, 1, 1, 1], family = [0, 0, 1, 1, 2, 2, 3, 3], folds = GroupedFolds.Of(family, origin, 2);
        VectorTable x = VectorTable.Of(NullData.Vectors(8, 2, 5));

        // Four families in four cells: 24 arrangements. Changing both folds, or both groups, leaves a statistic of two groups alike at most 4 times.
        ClassifierTestResult result = ClassifierTest.Test(x, origin, folds, Arrangements.OfUnits(ClassifierTest.Cells(origin, folds), family, 99, 1));
        Assert.Equal(24, result.PermutedAucs.Count);
        Assert.True(result.IsExact);
        Assert.Equal(result.Auc, result.PermutedAucs[0]);
        Assert.True(result.SmallestAucP >= 2 / 24.0);

        Assert.StartsWith(
            "The arrangements were enumerated by the groups alone",
            Assert.Throws<ArgumentException>(() => ClassifierTest.Test(x, origin, folds, Arrangements.OfUnits(origin, family, 99, 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arrangement_gives_the_same_bytes_in_any_company()
    {
        double[][] x = NullData.Vectors(61, 7, 3);
        int[] groups = [.. x.Select((_, i) => i % 2)], folds = [.. x.Select((_, i) => i % 3)];
        VectorTable vectors = VectorTable.Of(x);
        ClassifierTestResult many = ClassifierTest.Test(vectors, groups, folds, Arrangements.Free(groups, 50, 1));

        Assert.Equal(many.Decisions, ClassifierTest.Test(vectors, groups, folds, null).Decisions);
        Assert.Equal(many.PermutedAucs.Take(9), ClassifierTest.Test(vectors, groups, folds, Arrangements.Free(groups, 9, 1)).PermutedAucs);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        double[][] x = [[0], [1], [2], [4]];
        Fails("There are 3 different labels, expected 2", x, [0, 1, 2, 1], [0, 0, 1, 1]);
        Fails("All labels are equal, expected at least two groups", x, [1, 1, 1, 1], [0, 0, 1, 1]);
        Fails("There are 3 labels for 4 rows, expected one a row", x, [0, 1, 1], [0, 0, 1, 1]);
        Fails("There are 3 folds for 4 rows, expected one a row", x, [0, 1, 0, 1], [0, 0, 1]);
        Fails("All rows lie in one fold", x, [0, 1, 0, 1], [5, 5, 5, 5]);
        Fails("Outside fold 7 there are rows of one group only", x, [0, 0, 1, 1], [7, 7, 8, 8]);
        Fails("Outside fold 0 there are rows of one group only", [[0], [1]], [0, 1], [0, 1]);
        Fails("All vectors are equal", [[1], [1], [1], [1]], [0, 1, 0, 1], [0, 0, 1, 1]);
        Fails("The arrangements are of 2 rows, expected 4", x, [0, 1, 0, 1], [0, 0, 1, 1], Arrangements.Given([[1, 0]]));
        Fails("The cost is -1, expected a finite number above 0", x, [0, 1, 0, 1], [0, 0, 1, 1], cost: -1);
        Fails("Number 0 of vector 1 is NaN, expected a finite one", [[0], [double.NaN], [2], [4]], [0, 1, 0, 1], [0, 0, 1, 1]);
    }

    private static Arrangements Sample(int[] family, int trial)
    {
        // Orders of whole families, sampled.
        return Arrangements.Given([.. Enumerable.Range(0, 39).Select(k =>
        {
            int[] order = [.. Enumerable.Range(0, 8)];
            new Philox((uint)trial, RandomPurpose.Permutation, k).Shuffle(order);
            return family.Select((f, i) => 3 * order[f] + i % 3).ToArray();
        })]);
    }

    private static void Close(IEnumerable<double> expected, IEnumerable<double> actual) =>
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-10));

    private static void Fails(string start, double[][] vectors, int[] groups, int[] folds, Arrangements? arrangements = null, double cost = 1) =>
        Assert.StartsWith(
            start, Assert.ThrowsAny<ArgumentException>(() => ClassifierTest.Test(VectorTable.Of(vectors), groups, folds, arrangements, cost)).Message, StringComparison.Ordinal);

    private sealed record Input(double[][] Vectors, int[] Groups, int[] Folds, int[][] Permutations);

    private sealed record Output(
        double[] Decisions, double[] EarlyDecisions, double Accuracy, double Auc, double P, double AucP, double[] PermutedAccuracies, double[] PermutedAucs);
}
