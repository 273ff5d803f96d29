using System.Globalization;
using System.Text.Json;
using Drift.Formats;
using Drift.Plotting;
using Drift.Reporting;

namespace Drift;

/// <summary>The folder that a run writes into; a run that fails leaves what was there.</summary>
public sealed class RunFolder
{
    /// <summary>The file that comes last: a folder without it is of no whole run.</summary>
    private const string Last = "run.json";

    private readonly string _folder;
    private readonly bool _isNew;
    private readonly TimeProvider _time;

    private RunFolder(string folder, bool isNew, TimeProvider time) => (_folder, _isNew, _time) = (folder, isNew, time);

    /// <summary>Makes sure, before anything is computed, that the folder can be written.</summary>
    /// <param name="folder">The folder; made if it is not there.</param>
    /// <param name="time">Clock for <c>run.json</c>; the system's unless told.</param>
    /// <exception cref="StudyException">It cannot be made or written.</exception>
    public static RunFolder Prepare(string folder, TimeProvider? time = null)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new StudyException("The output folder is empty text; name one with --out, such as results.");
        bool isNew = !Directory.Exists(folder);
        try
        {
            _ = Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, ".drift-probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"The output folder {folder} cannot be written ({e.Message}); choose another with --out.", e);
        }

        return new RunFolder(folder, isNew, time ?? TimeProvider.System);
    }

    /// <summary>Writes everything beside what is there, then moves it into place; <c>run.json</c> comes last.</summary>
    /// <param name="study">The study of the result.</param>
    /// <param name="result">The result.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    /// <param name="cancellation">Stops before anything is moved into place.</param>
    public void Write(Study study, AnalysisResult result, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(result);
        try
        {
            using PartialFolder partial = new(_folder);
            WriteAll(study, result, partial.Path, progress, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (partial.WasLeft || File.Exists(Path.Combine(_folder, Last)))
                RemoveEarlier(partial.Path);
            partial.MoveAll(Last);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string there = _isNew ? "nothing was left there" : File.Exists(Path.Combine(_folder, Last)) || !Directory.EnumerateFileSystemEntries(_folder).Any() ? "what was there is unchanged" : $"files without {Last} beside them are of no whole run";
            throw new StudyException($"The results could not be written to {_folder} ({e.Message}); {there}. Free some space, or choose another folder with --out.", e);
        }
    }

    /// <summary>Removes the folder again if this run made it and wrote nothing.</summary>
    public void Abandon()
    {
        if (_isNew && Directory.Exists(_folder) && !Directory.EnumerateFileSystemEntries(_folder).Any())
            Directory.Delete(_folder);
    }

    // Tables and figures of an earlier run would lie beside those of this one as if they were its own.
    private void RemoveEarlier(string partial)
    {
        foreach (string part in (string[])["tables", "figures"])
        {
            string folder = Path.Combine(_folder, part);
            foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
            {
                if (Path.GetExtension(file) is ".csv" or ".svg" or ".pdf" or ".png" && !File.Exists(Path.Combine(partial, part, Path.GetFileName(file))))
                    File.Delete(file);
            }
        }
    }

    private void WriteAll(Study study, AnalysisResult result, string folder, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        using (FileStream stream = File.Create(Path.Combine(folder, "results.json")))
            ResultsJson.Write(result, stream);
        File.WriteAllText(Path.Combine(folder, Last), JsonSerializer.Serialize(
            new
            {
                format = 1,
                corpus = Path.GetFullPath(study.Corpus.Folder),
                finished = _time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                version = Study.Version,
                runtime = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription,
                system = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
                processors = Environment.ProcessorCount,
                threads = study.Threads,
                ledger = result.Ledger.Select(l => new { l.Language, l.Texts, l.FromCache }),
            },
            RunJson) + "\n");

        string tables = Directory.CreateDirectory(Path.Combine(folder, "tables")).FullName;
        foreach (ResultTable table in AnalysisTables.All(result))
        {
            using StreamWriter writer = new(Path.Combine(tables, table.Name + ".csv"));
            CsvTable.Write(table, writer);
        }

        progress?.Report(new StudyProgress("drawing", 0, ""));
        cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<Figure> figures = RunFigures.Of(result);
        string pictures = Directory.CreateDirectory(Path.Combine(folder, "figures")).FullName;
        for (int i = 0; i < figures.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            figures[i].Save(pictures);
            progress?.Report(new StudyProgress("drawing", (i + 1.0) / figures.Count, figures[i].Name));
        }

        (string A, string B)? first = Summary.FirstPair(result);
        using FileStream report = File.Create(Path.Combine(folder, "report.html"));
        HtmlReport.Write(result, figures, first is var (a, b) ? study.Examples(result, a, b) : [], report);
    }

    private static readonly JsonSerializerOptions RunJson = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
