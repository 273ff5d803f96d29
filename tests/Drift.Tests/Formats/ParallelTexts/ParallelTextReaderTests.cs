using Drift.Formats;

namespace Drift.Tests.Formats.ParallelTexts;

public sealed class ParallelTextReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Plain_files_keep_their_sentences_as_stored()
    {
        _folder.Write("en.txt", "One.\r\n Two \u2028 and a half.\r\n");
        _folder.Write("zh.txt", "\uFEFF一。\n二。");
        _folder.Write("documents.tsv", "a\na\n");

        ParallelText text = ParallelTextReader.Read(_folder.Path);

        Assert.Equal(["en", "zh"], text.Languages);
        Assert.Equal(["One.", " Two \u2028 and a half."], text.Of("en"));
        Assert.Equal(["一。", "二。"], text.Of("zh-Hans"));
        Assert.Equal([new ParallelDocument("a", 0, 2)], text.Documents);
    }

    [Fact]
    public void Without_a_list_of_documents_every_line_is_one()
    {
        _folder.Write("en.txt", "One.\nTwo.\n");
        _folder.Write("fr.txt", "Un.\nDeux.\n");

        Assert.Equal([new ParallelDocument("1", 0, 1), new ParallelDocument("2", 1, 1)], ParallelTextReader.Read(_folder.Path).Documents);
    }

    [Fact]
    public void Only_the_languages_that_are_asked_for_are_read_in_that_order()
    {
        _folder.Write("en.txt", "One.\n");
        _folder.Write("fr.txt", "Un.\n");
        _folder.Write("de.txt", "broken\nfile\n");

        Assert.Equal(["fr", "en"], ParallelTextReader.Read(_folder.Path, ["fr", "en"]).Languages);
    }

    [Fact]
    public void The_hash_is_of_the_content()
    {
        _folder.Write("en.txt", "One.\nTwo.\n");
        string first = ParallelTextReader.Read(_folder.Path).Hash;
        _folder.Write("en.txt", "One.\r\nTwo.");
        string same = ParallelTextReader.Read(_folder.Path).Hash;
        _folder.Write("en.txt", "One.\nThree.\n");

        Assert.Equal(first, same);
        Assert.NotEqual(first, ParallelTextReader.Read(_folder.Path).Hash);
    }

    [Fact]
    public void Articles_of_the_Declaration_are_read_without_their_headings()
    {
        const string page = "<!doctype html>\n<html><body><header><p>Preamble</p></header><article data-number=\"1\"><h2>Article 1</h2><p>A b.</p>\n<ol><li><p>C.</p></li></ol></article></body></html>";
        _folder.Write("eng.html", page);
        _folder.Write("cmn_hans.html", page);

        ParallelText text = ParallelTextReader.Read(_folder.Path);

        Assert.Equal(["A b. C."], text.Of("en"));
        Assert.Equal(["A b.C."], text.Of("zh"));
    }

    [Fact]
    public void Ntrex_has_1997_sentences_in_123_documents_and_24_languages()
    {
        ParallelText text = ParallelTextReader.Read(SharedData.Folder("ntrex"));

        Assert.Equal((1997, 123, 24), (text.Sentences, text.Documents.Count, text.Languages.Count));
        Assert.Equal(new ParallelDocument("bbc.381790", 0, text.Documents[0].Count), text.Documents[0]);
        Assert.All(text.Documents, x => Assert.InRange(x.Count, 4, 30));
        Assert.All(text.Languages, x => Assert.DoesNotContain(text.Of(x), y => y.Length == 0 || y.EndsWith('\r')));
        Assert.Contains("zh-Hant", text.Languages);
    }

    [Fact]
    public void The_Declaration_has_30_articles_in_20_languages()
    {
        ParallelText text = ParallelTextReader.Read(SharedData.Folder("udhr"));

        Assert.Equal((30, 30, 20), (text.Sentences, text.Documents.Count, text.Languages.Count));
        Assert.Equal(17, text.Languages.Where(x => x.StartsWith("zh", StringComparison.Ordinal)).Min(x => text.Of(x).Min(y => y.Length)));
        Assert.All(text.Languages, x => Assert.DoesNotContain(text.Of(x), y => y.Contains('<', StringComparison.Ordinal)));
    }

    [Fact]
    public void No_such_folder_is_an_error_that_names_it()
    {
        Exception e = Assert.Throws<DirectoryNotFoundException>(() => ParallelTextReader.Read(Path.Combine(_folder.Path, "none")));
        Assert.StartsWith("There is no folder ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_something_else_is_an_error()
    {
        _folder.Write("notes.md", "x");
        Assert.Contains("holds no parallel text", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Differing_line_counts_are_an_error_that_counts_each_file()
    {
        _folder.Write("en.txt", "One.\nTwo.\n");
        _folder.Write("fr.txt", "Un.\n");
        Assert.EndsWith("en.txt has 2, fr.txt has 1.", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_missing_is_an_error_that_lists_what_is_there()
    {
        _folder.Write("en.txt", "One.\n");
        _folder.Write("fr.txt", "Un.\n");
        Assert.EndsWith("has no ru; there are: en, fr.", Fault("en", "ru"), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_do_not_fit_the_lines_are_an_error()
    {
        _folder.Write("en.txt", "One.\nTwo.\nThree.\n");
        _folder.Write("documents.tsv", "a\nb\n");
        Assert.StartsWith("documents.tsv has 2 lines, expected 3", Fault(), StringComparison.Ordinal);
        _folder.Write("documents.tsv", "a\nb\na\n");
        Assert.StartsWith("documents.tsv:3: document 'a' comes a second time", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_an_error_with_the_line()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "en.txt"), [.. "One.\n"u8, 0xE9, (byte)'\n']);
        Assert.StartsWith("en.txt:2: found bytes that are no UTF-8", Fault(), StringComparison.Ordinal);
    }

    private string Fault(params string[] languages) =>
        Assert.Throws<InvalidDataException>(() => ParallelTextReader.Read(_folder.Path, languages.Length == 0 ? null : languages)).Message;
}
