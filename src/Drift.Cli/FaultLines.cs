namespace Drift.Cli;

/// <summary>Faults as lines for a reader: one line where the same fault runs over many lines of a file.</summary>
internal static class FaultLines
{
    /// <summary>The faults in order, runs of the same one folded.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<CorpusFault> faults)
    {
        List<string> lines = [];
        for (int i = 0; i < faults.Count;)
        {
            int next = i + 1;
            while (next < faults.Count && (faults[next].File, faults[next].Field, faults[next].Message) == (faults[i].File, faults[i].Field, faults[i].Message))
                next++;
            lines.Add(next - i < 3 ? faults[i].ToString() : $"{faults[i].File}:{faults[i].Line} to {faults[next - 1].Line}: {faults[i].Field}: {faults[i].Message} ({next - i} lines)");
            i = next - i < 3 ? i + 1 : next;
        }

        return lines;
    }

    /// <summary>"1 fault", "2 faults".</summary>
    public static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";
}
