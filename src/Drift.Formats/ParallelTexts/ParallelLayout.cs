using System.Xml;
using System.Xml.Linq;

namespace Drift.Formats;

/// <summary>How one folder of parallel text is laid out: which file holds which language, and how a file is read.</summary>
/// <param name="Files">File name by language (BCP 47), in the order in which languages are listed.</param>
/// <param name="DocumentFile">The file that names the document of each line; null when sentences are documents.</param>
/// <param name="Read">Gives the sentences of a file (path, language).</param>
internal sealed record ParallelLayout(
    IReadOnlyDictionary<string, string> Files, string? DocumentFile, Func<string, string, IReadOnlyList<string>> Read)
{
    // ISO 639-3 codes as NTREX-128 and the Declaration's files write them. A bare zh is zh-Hans; both name European Portuguese por or por_PT.
    private static readonly Dictionary<string, string> Codes = (
        "arb ar, ben bn, ces cs, cmn_hans zh, cmn_hant zh-Hant, deu de, deu_1996 de, ell el, eng en, fas fa, fin fi, fra fr, heb he, hin hi, hye hy, ind id, ita it, "
        + "jpn ja, kat ka, kor ko, nld nl, pes_1 fa, pol pl, por pt, por-BR pt-BR, por_BR pt-BR, por_PT pt, rus ru, spa es, swa sw, swe sv, swh sw, tam ta, tha th, "
        + "tur tr, ukr uk, urd ur, vie vi, zho-CN zh, zho-TW zh-Hant")
        .Split(", ").Select(x => x.Split(' ')).ToDictionary(x => x[0], x => x[1], StringComparer.Ordinal);

    /// <summary>The layout of a folder; null when it is none that is known.</summary>
    public static ParallelLayout? Recognise(string folder)
    {
        List<string> names = [.. Directory.EnumerateFiles(folder).Select(x => Path.GetFileName(x)!).Order(StringComparer.Ordinal)];
        Dictionary<string, string> news = By(names, x => Between(x, "newstest2019-src.", ".txt") ?? Between(x, "newstest2019-ref.", ".txt"), Known);
        if (news.Count > 0)
            return new ParallelLayout(news, names.Find(x => x == "DOCUMENT_IDS.tsv"), (path, _) => ParallelTextReader.Lines(path));
        Dictionary<string, string> declaration = By(names, x => Between(x, "", ".html"), x => Codes.GetValueOrDefault(x));
        if (declaration.Count > 0)
            return new ParallelLayout(declaration, null, Articles);
        Dictionary<string, string> plain = By(names, x => Between(x, "", ".txt"), x => LanguageTag.IsWellFormed(x) ? LanguageTag.Canonical(x) : null);
        return plain.Count == 0
            ? null
            : new ParallelLayout(plain, names.Find(x => x is "documents.tsv" or "documents.txt"), (path, _) => ParallelTextReader.Lines(path));
    }

    // A code that the table lacks keeps its own name: ISO 639-3 codes are language tags too.
    private static string? Known(string code) => Codes.TryGetValue(code, out string? language) ? language : LanguageTag.IsWellFormed(code) ? code : null;

    private static Dictionary<string, string> By(List<string> names, Func<string, string?> code, Func<string, string?> language)
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (code(name) is { } found && language(found) is { } tag && !files.TryAdd(tag, name))
                throw new InvalidDataException($"The files {files[tag]} and {name} both hold {tag}, expected one file a language.");
        }

        return files.OrderBy(x => x.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    private static string? Between(string name, string start, string end) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal) && name.Length > start.Length + end.Length
            ? name[start.Length..^end.Length]
            : null;

    // The heading of an article ("Article 1" in the language) is a cue that any encoder finds, so it is left out; the preamble does not align.
    private static List<string> Articles(string path, string language)
    {
        string file = Path.GetFileName(path);
        try
        {
            using StreamReader reader = new(path);
            reader.ReadLine();
            XDocument page = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            List<string> articles = [];
            foreach (XElement article in page.Descendants("article"))
            {
                string number = (string?)article.Attribute("data-number") ?? "";
                if (number != FormattableString.Invariant($"{articles.Count + 1}"))
                    throw new InvalidDataException($"{file}: found article '{number}', expected article {articles.Count + 1}.");
                articles.Add(string.Join(ParallelText.Separator(language), article.Descendants("p").Select(x => x.Value)));
            }

            return articles;
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"{file}: found no well-formed page ({e.Message}), expected the Declaration as articles.", e);
        }
    }
}
