namespace Drift;

/// <summary>A corpus has faults; <see cref="Faults"/> holds all of them, the message the first few.</summary>
/// <remarks>A <see cref="FormatException"/>, since <see cref="InvalidDataException"/> is sealed and could not carry the list.</remarks>
public sealed class CorpusFormatException : FormatException
{
    private const int Shown = 3;

    /// <summary>Makes the exception from at least one fault.</summary>
    public CorpusFormatException(IReadOnlyList<CorpusFault> faults)
        : base(Describe(faults)) => Faults = faults;

    /// <summary>Every fault of the corpus, by file and line.</summary>
    public IReadOnlyList<CorpusFault> Faults { get; }

    private static string Describe(IReadOnlyList<CorpusFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (faults.Count == 1)
            return faults[0].ToString();
        string more = faults.Count > Shown ? FormattableString.Invariant($"; and {faults.Count - Shown} more") : "";
        return FormattableString.Invariant($"{faults.Count} faults: {string.Join("; ", faults.Take(Shown))}{more}");
    }
}
