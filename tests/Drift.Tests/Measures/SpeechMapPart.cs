namespace Drift.Tests.Measures;

/// <summary>A part of the corpus SpeechMap, with labels and all vectors beside it.</summary>
internal static class SpeechMapPart
{
    public static readonly Lazy<Corpus> Whole = new(() => Corpus.Read(Repository.PathOf("corpora/speechmap")));

    /// <summary>Writes the responses that are kept, and their labels.</summary>
    public static string Write(TemporaryFolder folder, Func<Cell, bool> keeps)
    {
        CorpusWriter.Write(Whole.Value, folder.Path, r => keeps(r.Cell));
        HashSet<(string, string, string)> kept = [.. Whole.Value.Responses.Where(r => keeps(r.Cell)).Select(r => (r.Cell.Model, r.Cell.QuestionId, r.Cell.Language))];
        File.WriteAllLines(
            Path.Combine(folder.Path, "labels.csv"),
            File.ReadLines(Repository.PathOf("corpora/speechmap/labels.csv")).Where((line, i) => i == 0 || line.Split(',') is var x && kept.Contains((x[0], x[1], x[2]))));
        string vectors = Directory.CreateDirectory(Path.Combine(folder.Path, "vectors")).FullName;
        foreach (string file in Directory.GetFiles(Repository.PathOf("corpora/speechmap/vectors")))
            _ = File.CreateSymbolicLink(Path.Combine(vectors, Path.GetFileName(file)), file);
        return folder.Path;
    }
}
