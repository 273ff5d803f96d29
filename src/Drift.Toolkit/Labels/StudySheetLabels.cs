using System.Text;
using Drift.Labels;

namespace Drift;

/// <summary>A corpus's <c>labels.csv</c>, to which the labels of a coding sheet are added.</summary>
internal sealed class StudySheetLabels
{
    private const string LabelsFile = "labels.csv";
    private readonly Corpus _corpus;
    private readonly SheetKey _key;
    private readonly string _coder;
    private readonly CoderKind _kind;

    /// <summary>Checks that labels of this key and coder can be added.</summary>
    /// <exception cref="StudyException">The key is of another corpus, or there are such labels already.</exception>
    public StudySheetLabels(Corpus corpus, SheetKey key, string coder, CoderKind kind)
    {
        (_corpus, _key, _coder, _kind) = (corpus, key, coder, kind);
        if (string.IsNullOrWhiteSpace(coder))
            throw new StudyException("The name of the coder is empty; expected one, such as --coder ann.");
        HashSet<Cell> cells = [.. corpus.Responses.Select(r => r.Cell)];
        if (key.Rows.Count(r => !cells.Contains(r.Cell)) is > 0 and int strangers)
            throw new StudyException(FormattableString.Invariant($"The key is of another corpus: {strangers} of its {key.Rows.Count} responses are not in {corpus.Name}. Nothing was added."));
        HashSet<Cell> labelled = [.. corpus.Labels.Where(l => l.Coder == coder && l.Scheme == Compliance.Scheme).Select(l => l.Cell)];
        if (key.Rows.Count(r => labelled.Contains(r.Cell)) is > 0 and int twice)
            throw new StudyException(FormattableString.Invariant($"{LabelsFile} has labels of {coder} for {twice} of these {key.Rows.Count} answers already; expected none: give a second pass a name of its own, such as --coder {coder}-2. Nothing was added."));
    }

    /// <summary>Adds labels and says what was added; those of an answer that has changed since are marked.</summary>
    public IReadOnlyList<string> Add(IReadOnlyList<Label> labels)
    {
        labels = Stale(labels);
        Append(labels);
        return [.. Said(labels)];
    }

    private IEnumerable<string> Said(IReadOnlyList<Label> labels)
    {
        string[] counts = [.. Compliance.Valid.Append(Compliance.Unsure).Select(v => FormattableString.Invariant($"{labels.Count(l => l.Value == v)} {v}"))];
        yield return FormattableString.Invariant($"{labels.Count} labels of {_coder} ({_kind.ToString().ToLowerInvariant()}) were added to {Path.Combine(_corpus.Folder, LabelsFile)}: {string.Join(", ", counts)}; {labels.Count(l => l.Reason.Length > 0)} with a note.");
        if (labels.Count(l => l.IsStale) is > 0 and int stale)
            yield return FormattableString.Invariant($"{stale} of them are of an earlier answer, since the corpus's has changed: they are marked stale and count as none.");
        if (_corpus.Labels.FirstOrDefault(l => l.Scheme == Compliance.Scheme) is { } first)
            yield return $"An analysis takes the first coder of the file, {first.Coder}; --coder names another.";
    }

    private IReadOnlyList<Label> Stale(IReadOnlyList<Label> labels)
    {
        Dictionary<Cell, SheetKeyRow> rows = _key.Rows.ToDictionary(r => r.Cell);
        Dictionary<Cell, SheetAnswer> now = StudySheets.Answers(_corpus, null, r => rows.ContainsKey(r.Cell)).Answers.ToDictionary(a => a.Cell);
        return [.. labels.Select(l => now.TryGetValue(l.Cell, out SheetAnswer? answer) && SheetKey.IsOf(rows[l.Cell], answer) ? l : l with { IsStale = true })];
    }

    private void Append(IReadOnlyList<Label> labels)
    {
        string file = Path.Combine(_corpus.Folder, LabelsFile), unfinished = file + ".unfinished";
        byte[] there = File.Exists(file) ? File.ReadAllBytes(file) : [];
        bool hasMark = there.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        string text = LabelsCsv.Append(Encoding.UTF8.GetString(there.AsSpan(hasMark ? 3 : 0)), labels);
        try
        {
            File.WriteAllText(unfinished, text, new UTF8Encoding(hasMark));
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
