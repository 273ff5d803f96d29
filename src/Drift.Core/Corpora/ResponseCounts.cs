namespace Drift;

/// <summary>Counts what came back.</summary>
public static class ResponseCounts
{
    /// <summary>One row for each model, language and condition that has responses, in the corpus's order.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="languages">Languages to count.</param>
    public static IReadOnlyList<ResponseCount> Of(Corpus corpus, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ILookup<(string, string, string), Response> responses = corpus.Responses.ToLookup(r => (r.Cell.Model, r.Cell.Language, r.Cell.Condition));
        string[] conditions = [.. corpus.Responses.Select(r => r.Cell.Condition).Distinct().Order(StringComparer.Ordinal)];
        return
        [
            .. from model in corpus.Models
               from condition in conditions
               from language in languages
               let rows = responses[(model.Id, language, condition)].ToArray()
               where rows.Length > 0
               select Count(model.Id, language, condition, rows),
        ];
    }

    private static ResponseCount Count(string model, string language, string condition, Response[] rows)
    {
        int Status(ResponseStatus status) => rows.Count(r => r.Status == status);
        int Match(LanguageMatch match) => rows.Count(r => r.IsUsable && r.Match == match);
        return new ResponseCount(
            model, language, condition, rows.Length,
            Status(ResponseStatus.Answered), Status(ResponseStatus.Truncated), Status(ResponseStatus.Empty), Status(ResponseStatus.Moderated), Status(ResponseStatus.Error),
            Match(LanguageMatch.Wrong), Match(LanguageMatch.Mixed), Match(LanguageMatch.Undecided));
    }
}
