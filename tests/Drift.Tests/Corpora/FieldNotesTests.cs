namespace Drift.Tests.Corpora;

public class FieldNotesTests
{
    [Fact]
    public void A_misspelt_field_is_named_with_what_was_meant_and_others_are_left_alone()
    {
        using TemporaryFolder parent = new();
        CorpusFolder folder = new(parent, "small")
        {
            Questions = """
                {"id": "q1", "topik": "history", "role": "sensitive", "tarjet": "CN", "text": {"en": "What?", "zh": "什么？"}, "note": "ours"}

                """,
        };
        Assert.Equal(
            [
                "questions.jsonl: field 'topik' in 1 row is kept but not read; did you mean 'topic'?",
                "questions.jsonl: field 'tarjet' in 1 row is kept but not read; did you mean 'target'?",
            ],
            FieldNotes.Of(Corpus.Read(folder.Write())));
        Assert.Empty(FieldNotes.Of(Corpus.Read(Repository.PathOf("corpora/un-six"))));
    }
}
