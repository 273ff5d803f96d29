namespace Drift;

/// <summary>Labels as dense numbers 0, 1, … in the order of their first appearance.</summary>
internal static class Codes
{
    /// <summary>Code of each row and number of rows of each code.</summary>
    public static (int[] Codes, int[] Sizes) Of(IReadOnlyList<int> labels)
    {
        Dictionary<int, int> seen = [];
        List<int> sizes = [];
        int[] codes = new int[labels.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            if (!seen.TryGetValue(labels[i], out int code))
            {
                seen.Add(labels[i], code = seen.Count);
                sizes.Add(0);
            }

            codes[i] = code;
            sizes[code]++;
        }

        return (codes, [.. sizes]);
    }

    /// <summary>Code of each combination of two codes that occurs.</summary>
    public static int[] Cross(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        Dictionary<(int, int), int> seen = [];
        int[] codes = new int[first.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            if (!seen.TryGetValue((first[i], second[i]), out int code))
                seen.Add((first[i], second[i]), code = seen.Count);
            codes[i] = code;
        }

        return codes;
    }
}
