namespace Drift.Tests.Corpora;

public sealed class CorpusReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "corpus.json:2: format: found 2, expected 1, the format that this version of Drift reads")]
    [InlineData("\"format\": 1,", "", "corpus.json: format: found no such field, expected a whole number")]
    [InlineData("\"small\"", "\"\"", "corpus.json:3: name: found '', expected a text")]
    [InlineData("\"CC0-1.0\"", "null", "corpus.json:5: license: found null, expected a text")]
    [InlineData("[\"en\", \"zh\"]", "[\"en\", \"zh\", \"zh-Hans\"]", "corpus.json:6: languages: found 'zh-Hans' twice (a bare zh means zh-Hans), expected each language once")]
    [InlineData("[\"en\", \"zh\"]", "[]", "corpus.json:6: languages: found no language, expected at least one")]
    [InlineData("[\"en\", \"zh\"]", "\"en\"", "corpus.json:6: languages: found \"en\", expected an array of texts")]
    [InlineData("true", "\"yes\"", "corpus.json:7: texts: found \"yes\", expected true or false")]
    [InlineData("\"CC0-1.0\",", "\"CC0-1.0\"", "corpus.json:6: found broken JSON at byte 3 ('\"' is invalid after a value. Expected either ',', '}', or ']'), expected one whole object")]
    public void The_header_is_checked(string old, string now, string fault)
    {
        CorpusFolder source = new(_folder, "a");
        source.Header = source.Header.Replace(old, now, StringComparison.Ordinal);

        Assert.Contains(fault, source.Faults());
    }

    [Theory]
    [InlineData("\"role\": \"sensitive\", ", "", "questions.jsonl:1: role: found no such field, expected one of sensitive, control, values")]
    [InlineData("\"topic\": \"history\"", "\"topic\": 1", "questions.jsonl:1: topic: found 1, expected a text")]
    [InlineData("\"What?\"", "\" \"", "questions.jsonl:1: text.en: found a blank text, expected the question, or no entry for a language that it was not asked in")]
    [InlineData("\"What?\"", "\"\\udc00\"", "questions.jsonl:1: text.en: found a lone surrogate (\\udc00), which is no character, expected well-formed Unicode; replace it with U+FFFD (\\ufffd)")]
    [InlineData("\"What?\"", "null", "questions.jsonl:1: text.en: found null, expected a text")]
    [InlineData("{\"en\"", "{\"English\": \"x\", \"en\"", "questions.jsonl:1: text.English: found the language 'English', expected BCP 47 such as zh, zh-Hant or pt-BR")]
    [InlineData("\"topic\"", "\"conditions\": {\"p\": 1}, \"topic\"", "questions.jsonl:1: conditions.p: found 1, expected an object of texts by language")]
    [InlineData("\"topic\"", "\"conditions\": {\"\": {}}, \"topic\"", "questions.jsonl:1: conditions: found a condition without a name, expected one: the empty condition is the main wording, in text")]
    [InlineData("\"topic\"", "\"matched\": 1, \"topic\"", "questions.jsonl:1: matched: found 1, expected true or false")]
    [InlineData("\"id\": \"q1\"", "\"id\": \"\"", "questions.jsonl:1: id: found '', expected an id")]
    [InlineData("\"role\"", "\"id\": \"q2\", \"role\"", "questions.jsonl:1: found broken JSON")]
    public void Rows_of_questions_are_checked_and_what_follows_from_a_fault_is_not_told(string old, string now, string fault)
    {
        CorpusFolder source = new(_folder, "a");
        source.Questions = source.Questions.Replace(old, now, StringComparison.Ordinal);

        Assert.StartsWith(fault, Assert.Single(source.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_listed_twice_is_a_fault()
    {
        CorpusFolder source = new(_folder, "a");
        source.Models += source.Models;

        Assert.Equal(["models.jsonl:2: id: found 'm1' a second time, the first is in line 1, expected each id once"], source.Faults());
    }

    [Fact]
    public void A_file_in_another_encoding_is_said_to_be_no_utf8()
    {
        string folder = new CorpusFolder(_folder, "a").Write();
        foreach (string file in Directory.GetFiles(folder))
            File.WriteAllText(file, File.ReadAllText(file), System.Text.Encoding.Unicode);

        IReadOnlyList<CorpusFault> faults = Corpus.Check(folder);

        Assert.Equal(4, faults.Select(x => x.File).Distinct().Count());
        Assert.Contains(faults, x => x.ToString() == "responses.jsonl:1: found bytes that are no UTF-8, expected well-formed UTF-8; replace them with U+FFFD");
    }
}
