namespace Drift.Tests.Corrections;

/// <summary>Responses with a known truth, a coder of known errors and a random part of gold; questions differ.</summary>
internal static class MadeGold
{
    /// <summary>Rows of categories 0 … K − 1 with P(coder says column | truth is row).</summary>
    public static JudgedRow[] Rows(uint seed, int questions, int perQuestion, double[] shares, double[][] confusion, double gold)
    {
        Philox stream = new(seed, RandomPurpose.Shuffle, 0);
        List<JudgedRow> rows = [];
        for (int q = 0; q < questions; q++)
        {
            // A question moves its rows' shares: up to a fifth, evenly to both sides, so that the mean stays.
            double move = .4 * (stream.NextDouble() - .5);
            for (int i = 0; i < perQuestion; i++)
            {
                double[] own = [shares[0] + move * shares[0] * (1 - shares[0]), .. shares.Skip(1).Select(s => s * (1 - move * shares[0]))];
                int truth = Draw(stream, own), label = Draw(stream, confusion[truth]);
                rows.Add(new JudgedRow(q, stream.NextDouble() < gold ? truth : null, label));
            }
        }

        return [.. rows];
    }

    private static int Draw(Philox stream, double[] shares)
    {
        double x = stream.NextDouble();
        for (int i = 0; i < shares.Length - 1; i++)
        {
            x -= shares[i];
            if (x < 0)
                return i;
        }

        return shares.Length - 1;
    }
}
