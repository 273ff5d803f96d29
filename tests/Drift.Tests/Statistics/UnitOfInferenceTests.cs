using MathNet.Numerics.Distributions;

namespace Drift.Tests.Statistics;

/// <summary>The unit of inference, simulated: what src/Drift.Core/Statistics/UNIT.md says, with its designs and rates.</summary>
public class UnitOfInferenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Free_permutations_lose_most_of_their_power_on_paired_data_and_blocked_ones_keep_it()
    {
        // d = 1, 40 questions × 3 languages, question SD 1, noise .5, shift .5 in one language; 200 runs of 199 permutations.
        int[] question = [.. Enumerable.Range(0, 120).Select(i => i / 3)], language = [.. Enumerable.Range(0, 120).Select(i => i % 3)];
        (double Free, double Blocked) Rates(double shift, int runs)
        {
            (int free, int blocked) = (0, 0);
            for (int run = 0; run < runs; run++)
            {
                Normals draw = new(run);
                double[] level = [.. Enumerable.Range(0, 40).Select(_ => draw.Next())];
                VectorTable data = VectorTable.Of([.. Enumerable.Range(0, 120).Select(i => new[] { level[question[i]] + 0.5 * draw.Next() + (language[i] == 2 ? shift : 0) })]);
                free += Permanova.Test(data, language, Arrangements.Free(language, 199, (uint)run), threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
                blocked += Permanova.Test(data, language, Arrangements.WithinBlocks(language, question, 199, (uint)run), question, threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
            }

            return (free / (double)runs, blocked / (double)runs);
        }

        (double freePower, double blockedPower) = Rates(0.5, 200);
        (double freeSize, double blockedSize) = Rates(0, 300);
        output.WriteLine(FormattableString.Invariant($"power at shift .5: free {freePower:0.00}, blocked {blockedPower:0.00}; size at 0: free {freeSize:0.000}, blocked {blockedSize:0.000}"));
        Assert.InRange(freePower, 0.15, 0.45);
        Assert.InRange(blockedPower, 0.95, 1);
        Assert.True(freeSize < 0.03, $"free permutations rejected {freeSize}");

        // Binomial(300, .05): three standard errors are .038.
        Assert.InRange(blockedSize, 0.012, 0.088);
    }

    [Fact]
    public void With_spread_between_families_permuting_models_rejects_too_often_and_families_at_their_level()
    {
        // 3 families of one origin against 5 of another, 4 models each, d = 4; family SD 1, model SD .3, no effect of origin; 300 runs.
        int[] family = [.. Enumerable.Range(0, 32).Select(i => i / 4)], origin = [.. family.Select(f => f < 3 ? 0 : 1)];
        (int models, int families) = (0, 0);
        const int Runs = 300;
        for (int run = 0; run < Runs; run++)
        {
            Normals draw = new(run);
            double[][] centres = [.. Enumerable.Range(0, 8).Select(_ => draw.Vector(4, 1))];
            double[][] data = [.. family.Select(f => draw.Vector(4, 0.3).Zip(centres[f], (a, b) => a + b).ToArray())];
            VectorTable means = VectorTable.Of([.. Enumerable.Range(0, 8).Select(f => Enumerable.Range(0, 4).Select(j => data.Where((_, i) => family[i] == f).Average(x => x[j])).ToArray())]);
            models += Permanova.Test(VectorTable.Of(data), origin, Arrangements.Free(origin, 199, (uint)run), threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
            int[] origins = [0, 0, 0, 1, 1, 1, 1, 1];
            families += Permanova.Test(means, origins, Arrangements.Free(origins, 199, (uint)run), threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
        }

        output.WriteLine(FormattableString.Invariant($"no effect of origin: permuting models rejects {models / (double)Runs:0.00}, families {families / (double)Runs:0.000}"));
        Assert.True(models > 0.5 * Runs, $"permuting models rejected {models} of {Runs}");

        // The attainable level of 56 arrangements at .05 is 2/56 = .036; three standard errors of 300 runs are .032.
        Assert.InRange(families / (double)Runs, 0.003, 0.068);
    }

    [Fact]
    public void With_a_main_effect_of_language_swaps_reject_and_families_on_differences_do_not()
    {
        // 8 families × 3 models, d = 4: a main effect of language (length 1 in one direction), family SD .5 and model SD .3 of the
        // differences, no effect of origin; language × origin is tested on the differences between languages; 300 runs.
        int[] family = [.. Enumerable.Range(0, 24).Select(i => i / 3)], origins = [0, 0, 0, 1, 1, 1, 1, 1];
        int[] language = [.. Enumerable.Range(0, 48).Select(i => i % 2)], pair = [.. Enumerable.Range(0, 48).Select(i => i / 2)];
        (int swaps, int families) = (0, 0);
        const int Runs = 300;
        for (int run = 0; run < Runs; run++)
        {
            Normals draw = new(run);
            double[][] centres = [.. Enumerable.Range(0, 8).Select(_ => draw.Vector(4, 0.5))];
            double[][] difference = [.. family.Select(f => draw.Vector(4, 0.3).Zip(centres[f], (a, b) => a + b).Select((v, j) => v + (j == 0 ? 1 : 0)).ToArray())];
            double[][] level = [.. family.Select(_ => draw.Vector(4, 1))];
            VectorTable rows = VectorTable.Of([.. Enumerable.Range(0, 48).Select(i => level[i / 2].Zip(difference[i / 2], (l, d) => l + (i % 2) * d).ToArray())]);
            swaps += Permanova.Test(rows, language, Arrangements.WithinBlocks(language, pair, 199, (uint)run), pair, threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
            VectorTable means = VectorTable.Of([.. Enumerable.Range(0, 8).Select(f => Enumerable.Range(0, 4).Select(j => difference.Where((_, i) => family[i] == f).Average(x => x[j])).ToArray())]);
            families += Permanova.Test(means, origins, Arrangements.Free(origins, 199, (uint)run), threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
        }

        output.WriteLine(FormattableString.Invariant($"main effect of language, none of origin: swaps reject {swaps / (double)Runs:0.00}, families on differences {families / (double)Runs:0.000}"));
        Assert.True(swaps > 0.95 * Runs, $"swaps rejected {swaps} of {Runs}");
        Assert.InRange(families / (double)Runs, 0.003, 0.068);
    }

    private sealed class Normals(int run)
    {
        private readonly Philox _stream = new(17, RandomPurpose.Shuffle, run);

        public double Next() => Normal.InvCDF(0, 1, _stream.NextDouble());

        public double[] Vector(int dimension, double sd) => [.. Enumerable.Range(0, dimension).Select(_ => sd * Next())];
    }
}
