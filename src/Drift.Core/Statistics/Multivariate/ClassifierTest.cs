namespace Drift;

/// <summary>Classifier two-sample test: can a linear rule, learnt on other questions, tell which of two groups a vector is from?</summary>
/// <remarks>
/// <para>For each fold <see cref="LogisticRegression"/> is fitted to the rows of the other folds and decides the rows of the fold. Statistics: the accuracy of these decisions over all rows, and their AUC, all folds
/// pooled (Lopez-Paz and Oquab 2017, "Revisiting classifier two-sample tests", ICLR). H0: the vectors of the two groups are alike; large values speak against it.</para>
/// <para>p by <see cref="PermutationPValue"/>, one-sided, not from the binomial law: decisions that share a fit are not independent. An arrangement moves the data: vector π(i) comes to place i, which keeps its label, its unit and
/// its fold. So the design of the cross-validation (how many of which group are learnt from and decided) is the same in each arrangement, and the test is exact under the null of its arrangements however the folds were chosen
/// without looking at the vectors. Rows that stay within their question stay within their fold.</para>
/// <para>Enumerate by <see cref="Cells"/> where vectors can change their fold (whole families): two arrangements with the same labels and other folds are not one. An enumeration by labels alone is refused then.</para>
/// <para>Caution: sees what a plane can separate, and answers to spread only by chance. Folds must hold whole units (<see cref="GroupedFolds"/>), or rows of one question are learnt and decided. Not blind to scale: the penalty
/// counts lengths; compare unit vectors. A main effect of language is the encoder's as much as the model's.</para>
/// <para>Same as <c>sklearn.linear_model.LogisticRegression</c> with <c>GroupKFold</c> and <c>permutation_test_score</c> at the optimum; accuracy is over rows, not the mean of the folds. Cases in <c>tests/parity/c2st</c>.</para>
/// </remarks>
public static class ClassifierTest
{
    /// <summary>Runs the test.</summary>
    /// <param name="vectors">n rows of d numbers.</param>
    /// <param name="groups">Group of each row, two different numbers.</param>
    /// <param name="folds">Fold of each row, any numbers; at least two folds, and both groups outside each.</param>
    /// <param name="arrangements">Arrangements of the n rows; null leaves the p-values out.</param>
    /// <param name="cost">C, above 0: the weight of the loss against the penalty.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, there are not two groups, only one group is left outside a fold, all vectors are equal, their squares are not finite, C is not above 0, a fit finds no optimum, or arrangements were enumerated by labels alone.
    /// </exception>
    public static ClassifierTestResult Test(
        VectorTable vectors, IReadOnlyList<int> groups, IReadOnlyList<int> folds, Arrangements? arrangements, double cost = 1, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        (double[] signs, int[] sizes) = LogisticRegression.Signs(groups, vectors.Rows, arrangements);
        GroupLabels foldOfPlace = Folds(folds, groups);
        LogisticRegression.CheckCost(cost);
        if (arrangements is { IsExact: true })
            CheckEnumeration(arrangements, Cells(groups, folds), foldOfPlace.Index);

        CrossValidation validation = new(LogisticData.Of(vectors), signs, foldOfPlace.Index, foldOfPlace.Count, cost);
        (double[] accuracies, double[] aucs, double[] decisions) = validation.Run(arrangements, threads);
        double[] permuted = accuracies[1..], permutedAucs = aucs[1..];
        return new ClassifierTestResult(
            accuracies[0], aucs[0], (double)sizes.Max() / vectors.Rows,
            arrangements?.PValue(accuracies[0], permuted), arrangements?.PValue(aucs[0], permutedAucs),
            GroupLabels.SmallestP(arrangements, permuted), GroupLabels.SmallestP(arrangements, permutedAucs), arrangements?.IsExact ?? false,
            sizes, foldOfPlace.Count, cost, decisions, permuted, permutedAucs);
    }

    /// <summary>A label for each pair of a group and a fold, by which arrangements are enumerated.</summary>
    /// <param name="groups">Group of each row.</param>
    /// <param name="folds">Fold of each row.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static int[] Cells(IReadOnlyList<int> groups, IReadOnlyList<int> folds)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(folds);
        return groups.Count == folds.Count ? GroupLabels.Cross(groups, folds) : throw new ArgumentException($"There are {folds.Count} folds for {groups.Count} rows, expected one a row.", nameof(folds));
    }

    private static GroupLabels Folds(IReadOnlyList<int> folds, IReadOnlyList<int> groups)
    {
        ArgumentNullException.ThrowIfNull(folds);
        if (folds.Count != groups.Count)
            throw new ArgumentException($"There are {folds.Count} folds for {groups.Count} rows, expected one a row.", nameof(folds));
        GroupLabels labels = GroupLabels.Of(folds);
        if (labels.Count < 2)
            throw new ArgumentException("All rows lie in one fold, expected at least two: there is nothing to learn from.", nameof(folds));
        for (int k = 0; k < labels.Count; k++)
        {
            if (Enumerable.Range(0, folds.Count).Where(i => labels.Index[i] != k).Select(i => groups[i]).Distinct().Count() < 2)
                throw new ArgumentException($"Outside fold {labels.Labels[k]} there are rows of one group only, expected both: spread the units of each group over the folds.", nameof(folds));
        }

        return labels;
    }

    // In a full enumeration a vector comes to each cell as often as the others that ever come to its place.
    private static void CheckEnumeration(Arrangements arrangements, int[] cells, int[] folds)
    {
        int n = cells.Length, cellCount = cells.Max() + 1;
        int[] order = new int[n], visits = new int[n * cellCount];
        bool isFoldLeft = false;
        for (int k = 0; k < arrangements.Count; k++)
        {
            arrangements.Fill(k, order);
            for (int i = 0; i < n; i++)
            {
                visits[order[i] * cellCount + cells[i]]++;
                isFoldLeft |= folds[order[i]] != folds[i];
            }
        }

        for (int k = 0; isFoldLeft && k < arrangements.Count; k++)
        {
            arrangements.Fill(k, order);
            for (int i = 0; i < n; i++)
            {
                if (!visits.AsSpan(order[i] * cellCount, cellCount).SequenceEqual(visits.AsSpan(i * cellCount, cellCount)))
                    throw new ArgumentException("The arrangements were enumerated by the groups alone and move vectors between folds, expected an enumeration by ClassifierTest.Cells: equal groups in other folds are another arrangement.", nameof(arrangements));
            }
        }
    }
}
