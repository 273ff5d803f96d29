namespace Drift.Tests.Measures;

/// <summary>The context of one pair of languages, as an analysis makes it.</summary>
internal static class MadePair
{
    public static PairContext Of(AnalysisInput input, AnalysisOptions? options = null, string a = "en", string b = "zh")
    {
        Dictionary<string, int> questions = input.Questions.Select((q, i) => (q.Id, i)).ToDictionary();
        return new PairContext(
            input, options ?? MadeCorpus.Fast, CellMeans.BySubset(input.Responses, questions), questions, new PairLabels(input), new KnownResamples(), a, b);
    }

    /// <summary>The same input with every vector moved before it is made unit again.</summary>
    public static AnalysisInput Moved(AnalysisInput input, Func<Cell, float[], float[]> move) => input with
    {
        Responses = [.. input.Responses.Select(r =>
        {
            float[] moved = move(r.Cell, r.Vector.ToArray());
            double norm = Math.Sqrt(moved.Sum(v => (double)v * v));
            return r with { Vector = Array.ConvertAll(moved, v => (float)(v / norm)) };
        })],
    };
}
