using MathNet.Numerics.Distributions;

namespace Drift;

public static partial class PigeonholeBootstrap
{
    /// <summary>The number of families on a side from which families are resampled: 6.</summary>
    public const int FewestFamilies = 6;

    // From here on the t interval of the family means is not shown beside.
    private const int ManyFamilies = 10;

    // The families of the second side have a stream of their own.
    private const ulong SecondSideStart = 1UL << 41;

    /// <summary>Percentile interval of a mean over questions and families.</summary>
    /// <remarks>
    /// <para>Each family and each question has one vote: t = mean over families of the mean over questions of the cell means; resampled, family j and question i weigh bⱼ and aᵢ.
    /// With fewer than <see cref="FewestFamilies"/> families only questions are resampled and the interval is of these families (<see cref="PigeonholeBootstrapResult.OfTheseFamilies"/>);
    /// with 6 to 9 Student's t on the family means stands beside it.</para>
    /// <para>Caution: an interval of these families says nothing about others. Simulated (20 questions, two sides, no difference, 300 samples): over families .95 nominal covers .94 with
    /// 8 + 8 and with 12 + 12 families; with 3 + 5, questions only, it covers the difference of these families .93 of the time, that of all families .33.</para>
    /// </remarks>
    /// <param name="values">One finite value a row.</param>
    /// <param name="questions">Question of each row, any numbers; at least two.</param>
    /// <param name="families">Family of each row, any numbers. Each family has each question.</param>
    /// <param name="resamples">Number of resamples, at least 100.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="level">Coverage; .95 unless told.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite, there is one question, or a family lacks a question.</exception>
    public static PigeonholeBootstrapResult Interval(
        IReadOnlyList<double> values, IReadOnlyList<int> questions, IReadOnlyList<int> families, int resamples, uint seed, double level = 0.95) =>
        Run(values, questions, families, null, resamples, seed, level);

    /// <summary>Percentile interval of the difference of two sides, first − second, over the same questions and the families of each side.</summary>
    /// <remarks>As for one mean; families are resampled within their side, and both sides share the resampled questions. The smaller side decides what its number of families allows.</remarks>
    /// <param name="values">One finite value a row.</param>
    /// <param name="questions">Question of each row, any numbers; at least two.</param>
    /// <param name="families">Family of each row, any numbers. Each family has each question.</param>
    /// <param name="isFirst">Side of each row, the same for all rows of a family; both sides have a family.</param>
    /// <param name="resamples">Number of resamples, at least 100.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="level">Coverage; .95 unless told.</param>
    /// <exception cref="ArgumentException">As for one mean, or a family is on two sides, or a side is empty.</exception>
    public static PigeonholeBootstrapResult Interval(
        IReadOnlyList<double> values, IReadOnlyList<int> questions, IReadOnlyList<int> families, IReadOnlyList<bool> isFirst, int resamples, uint seed, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(isFirst);
        return Run(values, questions, families, isFirst, resamples, seed, level);
    }

    private static PigeonholeBootstrapResult Run(
        IReadOnlyList<double> values, IReadOnlyList<int> questions, IReadOnlyList<int> families, IReadOnlyList<bool>? isFirst, int resamples, uint seed, double level)
    {
        Ranks.CheckFinite(values, 1, nameof(values));
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(families);
        Counts.CheckLevel(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);
        if (questions.Count != values.Count || families.Count != values.Count || (isFirst is not null && isFirst.Count != values.Count))
            throw new ArgumentException($"There are {questions.Count} questions, {families.Count} families and {isFirst?.Count ?? values.Count} sides for {values.Count} values, expected one of each a value.", nameof(values));
        (double[][] cells, int[] names, int questionCount) = Cells(values, questions, families);
        int[][] sides = Sides(families, names, isFirst);
        int smallest = sides.Min(s => s.Length);
        double[] means = [.. cells.Select(c => c.Average())];
        double[] drawn = new double[resamples];
        for (int k = 0; k < resamples; k++)
        {
            int[] a = Draw(questionCount, new Philox(seed, RandomPurpose.Resample, k));
            for (int s = 0; s < sides.Length; s++)
            {
                int[]? b = smallest < FewestFamilies ? null : Draw(sides[s].Length, new Philox(seed, RandomPurpose.Resample, k, s == 0 ? ColumnStart : SecondSideStart));
                drawn[k] += (s == 0 ? 1 : -1) * Mean(cells, sides[s], a, b);
            }
        }

        return new PigeonholeBootstrapResult(
            Difference([.. sides.Select(s => s.Average(j => means[j]))]), BootstrapInterval.Percentile(drawn, level), smallest < FewestFamilies,
            smallest is >= FewestFamilies and < ManyFamilies ? OfMeans([.. sides.Select(s => s.Select(j => means[j]).ToArray())], level) : null,
            [.. names.Zip(means)], questionCount, drawn);
    }

    private static double Difference(double[] sides) => sides.Length == 2 ? sides[0] - sides[1] : sides[0];

    private static double Mean(double[][] cells, int[] side, int[] a, int[]? b)
    {
        double sum = 0;
        for (int j = 0; j < side.Length; j++)
        {
            double weight = b is null ? 1 : b[j];
            double own = 0;
            for (int i = 0; i < a.Length; i++)
                own += a[i] * cells[side[j]][i];
            sum += weight * own;
        }

        return sum / side.Length / a.Length;
    }

    // Cell means by family and question, both numbered by their first row.
    private static (double[][] Cells, int[] Families, int Questions) Cells(IReadOnlyList<double> values, IReadOnlyList<int> questions, IReadOnlyList<int> families)
    {
        int[] names = [.. families.Distinct()], asked = [.. questions.Distinct()];
        if (asked.Length < 2)
            throw new ArgumentException($"There are {asked.Length} questions, expected at least 2: with one every draw is the same.", nameof(questions));
        Dictionary<int, int> column = names.Index().ToDictionary(x => x.Item, x => x.Index), row = asked.Index().ToDictionary(x => x.Item, x => x.Index);
        double[][] sums = [.. names.Select(_ => new double[asked.Length])];
        int[][] counts = [.. names.Select(_ => new int[asked.Length])];
        for (int i = 0; i < values.Count; i++)
        {
            (int f, int q) = (column[families[i]], row[questions[i]]);
            sums[f][q] += values[i];
            counts[f][q]++;
        }

        for (int f = 0; f < names.Length; f++)
        {
            int missing = Array.IndexOf(counts[f], 0);
            if (missing >= 0)
                throw new ArgumentException($"Family {names[f]} has no value for question {asked[missing]}, expected at least one: leave incomplete questions out.", nameof(values));
            for (int q = 0; q < asked.Length; q++)
                sums[f][q] /= counts[f][q];
        }

        return (sums, names, asked.Length);
    }

    private static int[][] Sides(IReadOnlyList<int> families, int[] names, IReadOnlyList<bool>? isFirst)
    {
        if (isFirst is null)
            return [[.. Enumerable.Range(0, names.Length)]];
        Dictionary<int, bool> side = [];
        for (int i = 0; i < families.Count; i++)
        {
            if (!side.TryAdd(families[i], isFirst[i]) && side[families[i]] != isFirst[i])
                throw new ArgumentException($"Family {families[i]} is on both sides, expected one: a family has one origin.", nameof(isFirst));
        }

        int[][] sides = [[.. Enumerable.Range(0, names.Length).Where(j => side[names[j]])], [.. Enumerable.Range(0, names.Length).Where(j => !side[names[j]])]];
        return sides.All(s => s.Length > 0)
            ? sides
            : throw new ArgumentException($"The sides have {sides[0].Length} and {sides[1].Length} families, expected at least 1 on each.", nameof(isFirst));
    }

    private static (double Low, double High) OfMeans(double[][] sides, double level)
    {
        double error = 0, below = 0;
        foreach (double[] side in sides)
        {
            double mean = side.Average(), n = side.Length;
            double square = side.Sum(v => (v - mean) * (v - mean)) / (n - 1) / n;
            error += square;
            below += square * square / (n - 1);
        }

        double difference = Difference([.. sides.Select(s => s.Average())]);
        double half = error > 0 ? StudentT.InvCDF(0, 1, error * error / below, (1 + level) / 2) * Math.Sqrt(error) : 0;
        return (difference - half, difference + half);
    }
}
