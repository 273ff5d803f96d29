using System.Text;
using System.Text.Json;
using CsCheck;

namespace Drift.Tests.Corpora;

public sealed class CorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("empty-file", "responses.jsonl: found no row, expected at least one")]
    [InlineData("no-responses", "responses.jsonl: found no such file, expected one with one object a line")]
    [InlineData("truncated-line", "responses.jsonl:3: found broken JSON at byte 61 (Expected end of string, but instead reached end of data), expected one whole object a line")]
    [InlineData("two-answers-for-one-cell", "responses.jsonl:4: found a second response of m1 to q1 in en, repeat 1; the first is in line 1; expected one response a cell")]
    [InlineData("question-without-text", "questions.jsonl:1: text.zh: found no text of question q1 in zh, expected one: it has responses in zh")]
    [InlineData("unlisted-model", "responses.jsonl:3: model: found 'm2', expected a model of models.jsonl")]
    [InlineData("invalid-utf8", "responses.jsonl:3: text: found bytes that are no UTF-8, expected well-formed UTF-8; replace them with U+FFFD")]
    public void A_fault_is_reported_with_its_place_and_what_was_expected(string name, string fault)
    {
        string folder = Broken(name);

        Assert.Equal(fault, Assert.Single(Corpus.Check(folder)).ToString());
        Assert.Equal(fault, Assert.Throws<CorpusFormatException>(() => Corpus.Read(folder)).Message);
    }

    [Fact]
    public void A_lone_surrogate_is_a_fault_and_a_pair_is_not() => Assert.Equal(
        [
            @"responses.jsonl:3: text: found a lone surrogate (\ud800), which is no character, expected well-formed Unicode; replace it with U+FFFD (\ufffd)",
            @"responses.jsonl:5: text: found a lone surrogate (\udc00), which is no character, expected well-formed Unicode; replace it with U+FFFD (\ufffd)",
        ],
        Corpus.Check(Broken("lone-surrogate")).Select(x => x.ToString()));

    [Fact]
    public void All_faults_of_all_files_are_listed_at_once()
    {
        CorpusFormatException e = Assert.Throws<CorpusFormatException>(() => Corpus.Read(Broken("several-faults")));

        Snapshot.Matches(string.Join('\n', e.Faults));
        Assert.StartsWith($"{e.Faults.Count} faults: corpus.json:5: license: found 7, expected a text; corpus.json:6: languages: ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith($"; and {e.Faults.Count - 3} more", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_such_folder_is_one_clear_sentence()
    {
        string folder = Path.Combine(_folder.Path, "none");

        Assert.Equal($"There is no corpus folder {folder}.", Assert.Throws<DirectoryNotFoundException>(() => Corpus.Read(folder)).Message);
    }

    [Fact]
    public void An_empty_folder_lacks_four_files() => Assert.Equal(4, Corpus.Check(_folder.Path).Count);

    [Fact]
    public void One_language_one_question_one_model_and_no_control_is_a_corpus()
    {
        CorpusFolder thin = new(_folder, "thin")
        {
            Header = """{"format": 1, "name": "thin", "title": "Thin", "license": "CC0-1.0", "languages": ["en"]}""",
            Questions = """{"id": "q1", "role": "sensitive", "text": {"en": "What?"}}""",
            Models = """{"id": "m1"}""",
            Responses = """{"model": "m1", "question_id": "q1", "language": "en", "text": "That.", "status": "answered"}""",
        };

        Corpus corpus = Corpus.Read(thin.Write());

        Response response = Assert.Single(corpus.Responses);
        Assert.Equal(new Cell("m1", "q1", "en", "", 1), response.Cell);
        Assert.Equal(("That.", 5, true, LanguageMatch.Undecided), (corpus.TextOf(response), response.Characters, response.IsUsable, response.Match));
        Assert.Equal(new Model("m1", null, null, corpus.Models[0].Bases, null, null, null), corpus.Models[0]);
        Assert.Equal("thin: 1 questions, 1 models, 1 languages, 1 responses", corpus.ToString());
    }

    [Fact]
    public void Windows_line_ends_blank_lines_and_a_byte_order_mark_are_no_faults()
    {
        CorpusFolder source = new(_folder, "a");
        source.Header = "\uFEFF" + source.Header;
        source.Questions = "\uFEFF" + source.Questions;
        source.Responses = "\uFEFF" + source.Responses.Replace("\n", "\r\n\r\n", StringComparison.Ordinal);

        Corpus corpus = Corpus.Read(source.Write());

        Assert.Equal(["That.", "答。"], corpus.ReadTexts().Select(x => x.Text));
    }

    [Fact]
    public void Texts_are_kept_as_stored()
    {
        const string escaped = @"a\u0000\u2028e\u0301 \u202e<script> \ud83d\ude00";
        CorpusFolder source = new(_folder, "a");
        source.Add($$"""{"model": "m1", "question_id": "q1", "language": "en", "repeat": 2, "text": "{{escaped}}", "status": "truncated"}""");

        Corpus corpus = Corpus.Read(source.Write());

        Assert.Equal("a\0\u2028e\u0301 \u202e<script> \U0001F600", corpus.TextOf(corpus.Responses[2]));
        Assert.Equal((ResponseStatus.Truncated, 18), (corpus.Responses[2].Status, corpus.Responses[2].Characters));
    }

    [Fact]
    public void A_blank_response_is_counted_but_not_usable()
    {
        CorpusFolder source = new(_folder, "a");
        source.Add("""{"model": "m1", "question_id": "q1", "language": "en", "repeat": 2, "text": " \n\u3000", "status": "answered"}""");
        source.Add("""{"model": "m1", "question_id": "q1", "language": "en", "repeat": 3, "text": "", "status": "empty"}""");
        source.Add("""{"model": "m1", "question_id": "q1", "language": "en", "repeat": 4, "text": null, "status": "error"}""");
        source.Add("""{"model": "m1", "question_id": "q1", "language": "en", "repeat": 5, "text": "I cann", "status": "moderated"}""");

        Corpus corpus = Corpus.Read(source.Write());

        Assert.Equal([true, true, false, false, false, false], corpus.Responses.Select(x => x.IsUsable));
        Assert.Equal(["That.", "答。", " \n\u3000", "", "", "I cann"], corpus.ReadTexts().Select(x => x.Text));
    }

    [Fact]
    public void A_wording_needs_its_own_text_and_a_run_does_not()
    {
        CorpusFolder source = new(_folder, "a");
        source.Questions = source.Questions.Replace("}}", "}, \"conditions\": {\"paraphrase\": {\"en\": \"Which?\"}}}", StringComparison.Ordinal);
        source.Add("""{"model": "m1", "question_id": "q1", "language": "en", "condition": "paraphrase", "text": "A.", "status": "answered"}""");
        source.Add("""{"model": "m1", "question_id": "q1", "language": "zh", "condition": "run-2", "text": "答。", "status": "answered"}""");
        Assert.Empty(source.Faults());

        source.Add("""{"model": "m1", "question_id": "q1", "language": "zh", "condition": "paraphrase", "text": "答。", "status": "answered"}""");
        Assert.Equal(["questions.jsonl:1: conditions.paraphrase.zh: found no text of question q1 in zh, expected one: it has responses in zh"], source.Faults());
    }

    [Fact]
    public void A_corpus_without_texts_says_what_its_rows_say()
    {
        CorpusFolder source = new(_folder, "a");
        source.Header = source.Header.Replace("true", "false", StringComparison.Ordinal);
        source.Questions = """{"id": "q1", "role": "control"}""";
        source.Responses = """
            {"model": "m1", "question_id": "q1", "language": "zh", "status": "answered", "characters": 900, "tokens": 400, "answer_language": "en"}
            {"model": "m1", "question_id": "q1", "language": "en", "status": "answered", "characters": 800, "tokens": 200, "answer_language": "en"}
            {"model": "m1", "question_id": "q1", "language": "en", "status": "moderated", "repeat": 2}
            """;

        Corpus corpus = Corpus.Read(source.Write());

        Assert.False(corpus.HasTexts);
        Assert.Equal([900, 800, 0], corpus.Responses.Select(x => x.Characters));
        Assert.Equal([true, true, false], corpus.Responses.Select(x => x.IsUsable));
        Assert.Equal([LanguageMatch.Wrong, LanguageMatch.Right, LanguageMatch.Undecided], corpus.Responses.Select(x => x.Match));
        Assert.StartsWith("The corpus 'small' is shipped without texts", Assert.Throws<InvalidOperationException>(corpus.ReadTexts).Message, StringComparison.Ordinal);

        source.Add("\n" + """{"model": "m1", "question_id": "q1", "language": "en", "status": "answered", "repeat": 3, "text": "No."}""");
        Assert.Equal(["responses.jsonl:4: text: found a text, expected none: corpus.json says \"texts\": false"], source.Faults());
    }

    [Theory]
    [InlineData("\"base\": null", "\"base\": [\"a\", \"b\"]", 2)]
    [InlineData("\"base\": null", "\"base\": \"a\"", 1)]
    [InlineData("\"base\": null, ", "", 0)]
    public void The_base_of_a_model_is_none_one_or_many(string old, string now, int bases)
    {
        CorpusFolder source = new(_folder, "a");
        source.Models = source.Models.Replace(old, now, StringComparison.Ordinal);

        Assert.Equal(bases, Corpus.Read(source.Write()).Models[0].Bases.Count);
    }

    [Theory]
    [InlineData("\"language\": \"en\"", "\"language\": \"zh-Hans\"", "responses.jsonl:1: language: found 'zh-Hans', expected one of en, zh (the languages of corpus.json)")]
    [InlineData("\"language\": \"en\"", "\"language\": \"zh_CN\"", "responses.jsonl:1: language: found 'zh_CN', expected BCP 47 such as zh, zh-Hant or pt-BR")]
    [InlineData("\"repeat\": 1, \"text\": \"That.\"", "\"repeat\": 1.5, \"text\": \"That.\"", "responses.jsonl:1: repeat: found 1.5, expected a whole number from 1")]
    [InlineData("\"text\": \"That.\"", "\"text\": \"That.\", \"text\": \"This.\"", "responses.jsonl:1: text: found the field twice, expected it once")]
    [InlineData("\"text\": \"That.\"", "\"text\": {\"status\": \"x\"}", "responses.jsonl:1: text: found an object, expected a text")]
    [InlineData("\"text\": \"That.\"", "\"text\": \"\"", "responses.jsonl:1: text: found no text, expected one with status 'answered'; a response without text has status 'empty', 'moderated' or 'error'")]
    [InlineData("\"That.\", \"status\": \"answered\"}", "\"That.\", \"status\": \"answered\"} {}", "responses.jsonl:1: found broken JSON at byte 125 ('{' is invalid after a single JSON value. Expected end of data), expected one whole object a line")]
    [InlineData("\"That.\", \"status\"", "\"That.\", \"note\": \"\\ud800\", \"status\"", null)]
    public void Rows_of_responses_are_checked(string old, string now, string? fault)
    {
        CorpusFolder source = new(_folder, "a");
        source.Responses = source.Responses.Replace(old, now, StringComparison.Ordinal);

        Assert.Equal(fault is null ? [] : [fault], source.Faults());
    }

    [Theory]
    [InlineData("Those.", "responses.jsonl has changed since the corpus was read: found ")]
    [InlineData("Th\\ns.", "responses.jsonl has changed since the corpus was read: found ")]
    [InlineData("T\\nt.", "responses.jsonl:1: the file has changed since the corpus was read")]
    public void A_file_that_changed_since_is_noticed(string text, string message)
    {
        CorpusFolder source = new(_folder, "a");
        Corpus corpus = Corpus.Read(source.Write());
        source.Responses = source.Responses.Replace("That.", text, StringComparison.Ordinal);
        source.Write();

        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => corpus.TextOf(corpus.Responses[0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_written() => Gen.String.Array[1, 20].Sample(
        raw =>
        {
            string[] texts = [.. raw.Select(x => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(x + "x")))];
            CorpusFolder source = new(_folder, "law") { Responses = "" };
            for (int i = 0; i < texts.Length; i++)
                source.Add($"{{\"model\": \"m1\", \"question_id\": \"q1\", \"language\": \"en\", \"repeat\": {i + 1}, \"text\": {JsonSerializer.Serialize(texts[i])}, \"status\": \"answered\"}}");
            return Corpus.Read(source.Write()).ReadTexts().Select(x => x.Text).SequenceEqual(texts);
        },
        iter: 100, threads: 1);

    private static string Broken(string name) => Repository.PathOf("tests/Drift.Tests/Corpora/Broken/" + name);
}
