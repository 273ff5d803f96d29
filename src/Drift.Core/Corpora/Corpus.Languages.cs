namespace Drift;

public sealed partial class Corpus
{
    /// <summary>The same corpus with other verdicts on the languages of its responses.</summary>
    /// <param name="matches">One verdict a response, in the order of <see cref="Responses"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer verdicts than responses.</exception>
    public Corpus WithMatches(IReadOnlyList<LanguageMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        if (matches.Count != Responses.Count)
            throw new ArgumentException($"Found {matches.Count} verdicts, expected {Responses.Count}: one a response.", nameof(matches));
        return new Corpus(this, [.. Responses.Select((r, i) => r with { Match = matches[i] })]);
    }
}
