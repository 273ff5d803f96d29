using System.Text;
using System.Text.Json;

namespace Drift;

/// <summary>Reads and checks the fields of one row of <c>responses.jsonl</c>; one instance serves all rows, so that a row costs no memory of its own.</summary>
internal sealed partial class ResponseFields
{
    private const string File = CorpusFiles.Responses;

    private static readonly string[] Names =
        ["model", "question_id", "language", "condition", "repeat", "text", "status", "finish_reason", "characters", "tokens", "answer_language"];

    private static readonly byte[][] Utf8Names = [.. Names.Select(Encoding.UTF8.GetBytes)];
    private static readonly string[] Statuses = ["answered", "truncated", "empty", "moderated", "error"];

    private readonly CorpusFaults _faults;
    private readonly bool _hasTexts;
    private readonly HashSet<string>? _models;
    private readonly HashSet<string>? _questions;
    private readonly IReadOnlyList<string>? _languages;

    // Ids are one instance each: a million rows hold references only.
    private readonly HashSet<string> _pool = new([""], StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private char[] _buffer = new char[1 << 14];
    private int _line;
    private int _seen;
    private string? _model;
    private string? _question;
    private string? _language;
    private string _condition = "";
    private int _repeat;
    private string? _answerLanguage;
    private bool _isBlank;
    private bool _isTextFaulty;
    private ScriptShares? _scripts;

    // In the order of Names.
    private enum Field
    {
        Unknown = -1, Model, Question, Language, Condition, Repeat, Text, Status, FinishReason, Characters, Tokens, AnswerLanguage,
    }

    /// <summary>Prepares the reader; whatever is null could not be read, and is then not compared with.</summary>
    public ResponseFields(CorpusHeader? header, IEnumerable<string>? questions, IEnumerable<string>? models, CorpusFaults faults)
    {
        _faults = faults;
        _hasTexts = header?.HasTexts ?? true;
        _languages = header is { Languages.Count: > 0 } ? header.Languages : null;
        _questions = questions?.ToHashSet(StringComparer.Ordinal);
        _models = models?.ToHashSet(StringComparer.Ordinal);
        _lookup = _pool.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Cell Cell => new(_model!, _question!, _language!, _condition, _repeat);

    public ResponseStatus Status { get; private set; }

    public string? FinishReason { get; private set; }

    public int Characters { get; private set; }

    public bool IsUsable => Status is ResponseStatus.Answered or ResponseStatus.Truncated && !(_hasTexts && _isBlank);

    public LanguageMatch Match =>
        _scripts is not null ? LanguageScripts.Match(_language!, _scripts)
        : _answerLanguage is null ? LanguageMatch.Undecided
        : _answerLanguage == LanguageTag.Several ? LanguageMatch.Mixed
        : LanguageTag.Canonical(_answerLanguage) == LanguageTag.Canonical(_language!) || _answerLanguage == LanguageTag.Primary(_language!) ? LanguageMatch.Right
        : LanguageMatch.Wrong;

    /// <summary>Reads a line; its faults go to the list.</summary>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    public void Read(ReadOnlySpan<byte> line, int number)
    {
        Reset(number);
        Utf8JsonReader json = new(line);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            Fault("", $"found {Show(ref json)}, expected one object a line");
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            Field field = FieldOf(ref json);
            if (field != Field.Unknown && (_seen & (1 << (int)field)) != 0)
                Fault(Names[(int)field], "found the field twice, expected it once");
            json.Read();
            if (field == Field.Unknown || (json.TokenType == JsonTokenType.Null && field != Field.Text))
            {
                json.Skip();
                continue;
            }

            _seen |= 1 << (int)field;
            Take(field, ref json);
        }

        // Throws where something follows the object.
        json.Read();
        CheckWhole();
    }

    private void Reset(int number)
    {
        (_line, _seen, _condition, _repeat) = (number, 0, "", 1);
        (_model, _question, _language, _answerLanguage, _scripts) = (null, null, null, null, null);
        (Status, FinishReason, Characters, _isBlank, _isTextFaulty) = (ResponseStatus.Answered, null, 0, true, false);
    }

    private void Take(Field field, ref Utf8JsonReader json)
    {
        switch (field)
        {
            case Field.Model: _model = Id(ref json, field, _models, "a model of models.jsonl"); break;
            case Field.Question: _question = Id(ref json, field, _questions, "a question of questions.jsonl"); break;
            case Field.Language: _language = Language(ref json, field, _languages); break;
            case Field.Condition: _condition = Text(ref json, field) ?? ""; break;
            case Field.Repeat: _repeat = Whole(ref json, field, 1); break;
            case Field.Text: TakeText(ref json); break;
            case Field.Status: TakeStatus(ref json); break;
            case Field.FinishReason: FinishReason = Text(ref json, field); break;
            case Field.Characters: Characters = _hasTexts ? Characters : Whole(ref json, field, 0); break;
            case Field.Tokens: Whole(ref json, field, 0); break;
            default: _answerLanguage = Language(ref json, field, null); break;
        }
    }

    private void CheckWhole()
    {
        foreach (Field field in (ReadOnlySpan<Field>)[Field.Model, Field.Question, Field.Language, Field.Status])
        {
            if (!Has(field))
                Fault(Names[(int)field], "found no such field or null, expected a text");
        }

        if (!Has(Field.Status) || !_hasTexts)
            return;
        bool isGiven = Status is ResponseStatus.Answered or ResponseStatus.Truncated;
        if (!Has(Field.Text))
            Fault("text", "found no such field, expected the response's text (a corpus without texts says \"texts\": false in corpus.json)");
        else if (isGiven && Characters == 0 && !_isTextFaulty)
            Fault("text", $"found no text, expected one with status '{Statuses[(int)Status]}'; a response without text has status 'empty', 'moderated' or 'error'");
        else if (Status == ResponseStatus.Empty && !_isBlank)
            Fault("text", $"found {Characters} characters, expected none with status 'empty'");
    }

    private void TakeText(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null)
            return;
        _isTextFaulty = !TryDecode(ref json, Field.Text, "a text", out ReadOnlySpan<char> text);
        if (_isTextFaulty)
            return;
        if (!_hasTexts && text.Length > 0)
        {
            Fault("text", "found a text, expected none: corpus.json says \"texts\": false");
            return;
        }

        Characters = text.Length;
        _isBlank = text.IsWhiteSpace();
        _scripts = ScriptShares.Of(text);
    }

    private void TakeStatus(ref Utf8JsonReader json)
    {
        if (!TryDecode(ref json, Field.Status, "a status", out ReadOnlySpan<char> text))
            return;
        for (int i = 0; i < Statuses.Length; i++)
        {
            if (text.SequenceEqual(Statuses[i]))
            {
                Status = (ResponseStatus)i;
                return;
            }
        }

        Fault("status", $"found {CorpusFaults.Show(text.ToString())}, expected one of {string.Join(", ", Statuses)}");
    }

    private bool Has(Field field) => (_seen & (1 << (int)field)) != 0;

    private void Fault(string field, string message) => _faults.Add(File, _line, field, message);

    private static Field FieldOf(ref Utf8JsonReader json)
    {
        for (int i = 0; i < Utf8Names.Length; i++)
        {
            if (json.ValueTextEquals(Utf8Names[i]))
                return (Field)i;
        }

        return Field.Unknown;
    }
}
