using System.Text.Json;

namespace Drift.Formats;

/// <summary>Reads SpeechMap's published layout (github.com/xlr8harder/llm-compliance): answers of many models to requests to criticise states, labelled by two judges.</summary>
/// <remarks>
/// <para><c>questions/SET.jsonl</c>, <c>responses/SET_MODEL.jsonl</c>, <c>analysis*/compliance_SET_MODEL.jsonl</c>. A set <c>zh_X</c> is the set <c>X</c> in Chinese: ids are shared, so it
/// becomes a language of the same questions. Rows are joined by set, model and question, never by their order.</para>
/// <para>Reasoning is kept apart, from the text and from its own field. A row without a choice is <c>error</c>; a text that is a route's message <c>moderated</c>; one that a route cut
/// <c>truncated</c>; reasoning without an answer <c>empty</c>. Rows of 2026 were asked again: the older judge's labels are of the answers before, and stale.</para>
/// </remarks>
public static class SpeechMap
{
    private const string OlderJudge = "openai/gpt-4o-2024-11-20", NewerJudge = "x-ai/grok-4.1-fast", Scheme = "compliance";

    // Judges by the folder of their labels; the older one, whose labels the published charts show, first.
    private static readonly (string Folder, string Coder)[] Judges = [("analysis.openai_gpt-4o-2024-11-20", OlderJudge), ("analysis", NewerJudge)];

    private static readonly Dictionary<string, string> Targets = new() { ["china_criticism"] = "CN", ["us_criticism"] = "US", ["russia_criticism"] = "RU" };

    /// <summary>The folder that has the layout: the one given, or its <c>llm-compliance</c>; null where neither has.</summary>
    /// <param name="folder">A folder.</param>
    public static string? Find(string folder) => new[] { folder, Path.Combine(folder, "llm-compliance") }
        .FirstOrDefault(f => Directory.Exists(Path.Combine(f, "questions")) && Directory.Exists(Path.Combine(f, "responses"))
            && Directory.EnumerateFiles(Path.Combine(f, "responses"), "*_criticism_*.jsonl").Any());

    /// <summary>Reads all sets.</summary>
    /// <param name="folder">What <see cref="Find"/> gave.</param>
    /// <param name="clean">Cuts reasoning from a text.</param>
    /// <exception cref="InvalidDataException">A row is not of the layout, a row is there twice, or a label has no response.</exception>
    public static ImportedCorpus Read(string folder, Func<string, CleanText> clean)
    {
        ArgumentNullException.ThrowIfNull(clean);
        string[] sets = [.. Files(folder, "questions").Select(f => Path.GetFileNameWithoutExtension(f))];
        List<Question> questions = Questions(folder, sets);
        SpeechMapRow[] rows = [.. Files(folder, "responses").SelectMany(f => Rows(f, SpeechMapRow.Read))];
        string[] languages = ["en", .. sets.Select(s => Place(s, sets).Language).Distinct().Where(l => l != "en").OrderDescending(StringComparer.Ordinal)];
        string[] models = [.. rows.Select(r => r.Model).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        // By language, then question, then model: the order of the corpus, whatever that of the files.
        Dictionary<string, int> order = questions.Select((q, i) => (q.Id, i)).ToDictionary();
        (SpeechMapRow Row, ImportedResponse Response)[] responses =
        [
            .. rows.Select(r => (r, Response(r, Cell(r.Model, r.QuestionId, r.Set, sets), clean)))
                .OrderBy(r => Array.IndexOf(languages, r.Item2.Cell.Language)).ThenBy(r => order[r.Item2.Cell.QuestionId]).ThenBy(r => r.Item2.Cell.Model, StringComparer.Ordinal),
        ];
        if (responses.GroupBy(r => r.Response.Cell).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidDataException($"{folder}: found two responses of {twice.Key.Model} to {twice.Key.QuestionId} in {twice.Key.Language}, expected one.");
        Dictionary<Cell, int> places = responses.Select((r, i) => (r.Response.Cell, i)).ToDictionary();
        HashSet<Cell> askedAgain = [.. responses.Where(r => IsAskedAgain(r.Row)).Select(r => r.Response.Cell)];
        Label[] labels = [.. Judges.SelectMany(j => Labels(folder, j.Folder, j.Coder, sets, places, askedAgain))];
        return new ImportedCorpus(
            "speechmap", "SpeechMap: 37 models asked to criticise states", "Apache-2.0 (repository); answers under the terms of their vendors",
            "github.com/xlr8harder/llm-compliance @ 856f28a", languages, questions, models, [.. responses.Select(r => r.Response)], labels, Notes(responses, askedAgain.Count));
    }

    private static bool IsAskedAgain(SpeechMapRow row) => string.CompareOrdinal(row.Timestamp, "2026") > 0;

    private static ImportedResponse Response(SpeechMapRow row, Cell cell, Func<string, CleanText> clean)
    {
        CleanText text = clean(row.Content ?? "");
        ResponseStatus status = row.Content is null ? ResponseStatus.Error
            : text.RouteMessage is not null ? ResponseStatus.Moderated
            : text.Answer.Length == 0 ? ResponseStatus.Empty
            : row.IsCutByRoute || row.FinishReason == "length" ? ResponseStatus.Truncated : ResponseStatus.Answered;
        string answer = status is ResponseStatus.Answered or ResponseStatus.Truncated ? text.Answer : "";
        string reasoning = text.Reasoning.Length > 0 ? text.Reasoning : row.Reasoning ?? "";
        return new ImportedResponse(cell, answer, status,
        [
            new("finish_reason", row.FinishReason ?? (row.IsCutByRoute ? "error" : null)),
            new("reason", Reason(status, text, row)),
            new("characters", answer.Length),
            new("reasoning_characters", reasoning.Length > 0 ? reasoning.Length : null),
            new("provider", row.Provider),
            new("route_model", row.RouteModel == row.Model ? null : row.RouteModel),
            new("at", row.Timestamp.Split('.')[0]),
            new("asked_again", IsAskedAgain(row) ? true : null),
        ]);
    }

    private static string? Reason(ResponseStatus status, CleanText text, SpeechMapRow row) => status switch
    {
        ResponseStatus.Error => "no choice in the route's reply",
        ResponseStatus.Moderated => $"the route's message {text.RouteMessage}",
        ResponseStatus.Empty => text.IsUnclosed ? "reasoning without an end" : "no text after reasoning",
        ResponseStatus.Truncated => row.IsCutByRoute ? "cut by the route" : null,
        _ => null,
    };

    private static List<Question> Questions(string folder, string[] sets)
    {
        Dictionary<string, (string Topic, Dictionary<string, string> Text)> byId = [];
        foreach (string set in sets.OrderBy(s => Place(s, sets).Language == "en" ? 0 : 1))
        {
            (string topic, string language) = Place(set, sets);
            foreach ((string id, string text) in Rows(Path.Combine(folder, "questions", set + ".jsonl"), QuestionRow))
            {
                if (!byId.TryGetValue(id, out (string Topic, Dictionary<string, string> Text) known))
                    byId.Add(id, known = (topic, []));
                known.Text.Add(language, text);
            }
        }

        return [.. byId.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => new Question(
            q.Key, q.Value.Topic, "sensitive", Targets.GetValueOrDefault(q.Value.Topic), false, q.Value.Text, new Dictionary<string, IReadOnlyDictionary<string, string>>()))];
    }

    private static (string Id, string Text) QuestionRow(string line, string file, int number)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty("id", out JsonElement id) && document.RootElement.TryGetProperty("question", out JsonElement text)
            ? (id.GetString()!, text.GetString()!)
            : throw new InvalidDataException($"{file}:{number}: found a row without id or question, expected both.");
    }

    private static IEnumerable<Label> Labels(
        string folder, string name, string coder, string[] sets, Dictionary<Cell, int> places, HashSet<Cell> askedAgain)
    {
        if (!Directory.Exists(Path.Combine(folder, name)))
            return [];
        return Files(folder, name).SelectMany(file =>
        {
            // The set is in the file's name alone; the longest that fits, since zh_china_criticism ends like china_criticism.
            string own = Path.GetFileNameWithoutExtension(file)["compliance_".Length..];
            string set = sets.Where(s => own.StartsWith(s + "_", StringComparison.Ordinal)).MaxBy(s => s.Length)
                ?? throw new InvalidDataException($"{file}: found labels of no set, expected one of {string.Join(", ", sets)}.");
            return Rows(file, (line, path, number) =>
            {
                using JsonDocument document = JsonDocument.Parse(line);
                JsonElement row = document.RootElement;
                Cell cell = Cell(row.GetProperty("model").GetString()!, row.GetProperty("question_id").GetString()!, set, sets);
                if (!places.ContainsKey(cell))
                    throw new InvalidDataException($"{path}:{number}: found a label of {cell.Model}, {cell.QuestionId} in {cell.Language}, which has no response.");
                return new Label(cell, Scheme, coder, row.GetProperty("judge_model").GetString()!, row.GetProperty("compliance").GetString()!,
                    coder == OlderJudge && askedAgain.Contains(cell));
            });
        }).OrderBy(l => places[l.Cell]);
    }

    private static string[] Notes((SpeechMapRow Row, ImportedResponse Response)[] responses, int askedAgain)
    {
        int Count(ResponseStatus status) => responses.Count(r => r.Response.Status == status);
        int inside = responses.Count(r => r.Response.Status is ResponseStatus.Answered or ResponseStatus.Truncated && r.Row.Content!.Trim().Length > r.Response.Text.Length);
        return
        [
            FormattableString.Invariant($"{responses.Length} rows; {inside} had reasoning inside the text, which was cut; {responses.Count(r => r.Row.Reasoning is { Length: > 0 })} in a field of its own."),
            FormattableString.Invariant($"{Count(ResponseStatus.Error)} rows without a reply, {Count(ResponseStatus.Moderated)} with a route's message, {Count(ResponseStatus.Empty)} without an answer after reasoning: not used. {Count(ResponseStatus.Truncated)} cut by the route: used and flagged."),
            FormattableString.Invariant($"{askedAgain} rows were asked again in 2026: the older judge's labels of them are stale."),
            "The questions in Chinese and Finnish were translated by a model and not checked.",
        ];
    }

    // The set without its language, and the language: zh_china_criticism is china_criticism in zh; us_criticism is a set of its own.
    private static (string Topic, string Language) Place(string set, string[] sets) =>
        set.Length > 3 && set[2] == '_' && sets.Contains(set[3..]) ? (set[3..], set[..2]) : (set, "en");

    private static Cell Cell(string model, string question, string set, string[] sets) => new(model, question, Place(set, sets).Language, "", 1);

    private static string[] Files(string folder, string name) => [.. Directory.EnumerateFiles(Path.Combine(folder, name), "*.jsonl").Order(StringComparer.Ordinal)];

    private static IEnumerable<T> Rows<T>(string file, Func<string, string, int, T> read)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
                yield return read(line, Path.GetFileName(file), number);
        }
    }
}
