using System.Security.Cryptography;
using System.Text;

namespace Drift.Labels;

/// <summary>Answers for a person to code blind: no model, no order of models, ids that only the key resolves.</summary>
/// <remarks>
/// <para>A stratified random sample: strata are language × origin, equally many from each as far as they have them, without replacement, so that an answer of
/// stratum h is drawn with probability n_h / N_h. <see cref="Key"/> keeps that probability, which prediction-powered inference needs.</para>
/// <para>Ids are HMAC-SHA-256 of the cell under a key made of the seed and of every answer that could be drawn, 12 digits of it after an <c>r</c>.</para>
/// <para>Caution: who has the corpus can find an answer's text in it, and who knows a model well may know its style. Blind means that the sheet does not tell.</para>
/// </remarks>
public sealed class CodingSheet
{
    private CodingSheet(IReadOnlyList<SheetRow> rows, IReadOnlyList<SheetStratum> strata, SheetKey key) => (Rows, Strata, Key) = (rows, strata, key);

    /// <summary>The rows in the order of the sheet.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>The strata by language and origin, with what was drawn of each.</summary>
    public IReadOnlyList<SheetStratum> Strata { get; }

    /// <summary>What resolves the ids; for whoever reads the sheet back, not for the coder.</summary>
    public SheetKey Key { get; }

    /// <summary>Makes a sheet; the order of <paramref name="rows"/> changes nothing.</summary>
    /// <param name="rows">The answers to draw from, each cell once, none blank.</param>
    /// <param name="seed">Of the draw and the order.</param>
    /// <param name="options">Settings; defaults where null.</param>
    /// <exception cref="ArgumentException">There is nothing to draw, a cell is there twice, an answer is blank, or fewer are asked for than there are strata.</exception>
    public static CodingSheet Make(IReadOnlyList<SheetAnswer> rows, uint seed, SheetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        options ??= new SheetOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Order, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LongestAnswer, 100);
        if (rows.Count == 0)
            throw new ArgumentException("There are no answers to draw from, expected at least one.", nameof(rows));
        if (rows.FirstOrDefault(r => string.IsNullOrWhiteSpace(r.Answer)) is { } blank)
            throw new ArgumentException($"The answer of {blank.Cell.Model} to {blank.Cell.QuestionId} in {blank.Cell.Language} is blank, expected a text to code.", nameof(rows));
        SheetAnswer[] sorted = [.. rows.OrderBy(r => Name(r.Cell), StringComparer.Ordinal)];
        if (sorted.Zip(sorted.Skip(1)).FirstOrDefault(p => p.First.Cell == p.Second.Cell).First is { } twice)
            throw new ArgumentException($"{twice.Cell.Model}, {twice.Cell.QuestionId} in {twice.Cell.Language} is there twice, expected each cell once.", nameof(rows));

        (SheetAnswer Answer, SheetStratum Stratum)[] drawn = [.. Draw(sorted, seed, options.Count)];
        byte[] secret = Secret(sorted, seed);
        int[] order = [.. Enumerable.Range(0, drawn.Length)];
        new Philox(seed, RandomPurpose.Shuffle, options.Order).Shuffle(order);
        List<SheetRow> shown = [];
        List<SheetKeyRow> key = [];
        foreach (int i in order)
        {
            (SheetAnswer answer, SheetStratum stratum) = drawn[i];
            SheetRow row = new(
                $"r{Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(Name(answer.Cell))))[..12]}", answer.Cell.Language,
                SheetText.Of(answer.Question, options.LongestAnswer), SheetText.Of(answer.Answer, options.LongestAnswer));
            shown.Add(row);
            key.Add(new SheetKeyRow(row.Id, answer.Cell, answer.Origin, stratum.Size, stratum.Inclusion, SheetText.Hash(row)));
        }

        return new CodingSheet(shown, [.. drawn.Select(d => d.Stratum).Distinct()], new SheetKey(key));
    }

    private static IEnumerable<(SheetAnswer Answer, SheetStratum Stratum)> Draw(SheetAnswer[] sorted, uint seed, int count)
    {
        SheetAnswer[][] strata = [.. sorted.GroupBy(r => (r.Cell.Language, r.Origin)).OrderBy(g => g.Key.Language, StringComparer.Ordinal).ThenBy(g => g.Key.Origin, StringComparer.Ordinal).Select(g => g.ToArray())];
        if (count < strata.Length)
            throw new ArgumentException(FormattableString.Invariant($"{count} answers were asked for, expected at least {strata.Length}: one of each language and origin, or some could never be drawn."), nameof(count));
        int[] counts = Allocate([.. strata.Select(s => s.Length)], count);
        for (int h = 0; h < strata.Length; h++)
        {
            int[] order = [.. Enumerable.Range(0, strata[h].Length)];
            new Philox(seed, RandomPurpose.Sample, h).Shuffle(order);
            SheetStratum stratum = new(strata[h][0].Cell.Language, strata[h][0].Origin, strata[h].Length, counts[h]);
            foreach (int i in order.Take(counts[h]))
                yield return (strata[h][i], stratum);
        }
    }

    // Equal shares; what a small stratum lacks goes to the larger ones.
    private static int[] Allocate(int[] sizes, int count)
    {
        int[] counts = new int[sizes.Length];
        int left = Math.Min(count, sizes.Sum()), strata = sizes.Length;
        foreach (int h in Enumerable.Range(0, sizes.Length).OrderBy(h => sizes[h]))
        {
            counts[h] = Math.Min(sizes[h], left / strata--);
            left -= counts[h];
        }

        return counts;
    }

    private static byte[] Secret(SheetAnswer[] sorted, uint seed)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}\0")));
        foreach (SheetAnswer answer in sorted)
            hash.AppendData(Encoding.UTF8.GetBytes($"{Name(answer.Cell)}\0{answer.Answer}\0"));
        return hash.GetHashAndReset();
    }

    private static string Name(Cell cell) => FormattableString.Invariant($"{cell.Model}\0{cell.QuestionId}\0{cell.Language}\0{cell.Condition}\0{cell.Repeat}");
}
