using System.CommandLine;
using System.Globalization;

namespace Drift.Cli;

/// <summary><c>drift analyze</c>: from a corpus to a report.</summary>
internal static class AnalyzeCommand
{
    private static readonly string[] FloorWindows = ["1", "2", "4", "8", "12", "16", "24"];

    public static Command Create(Terminal terminal)
    {
        Argument<string> corpus = new("CORPUS") { Description = "Folder of the corpus (corpus.json, questions.jsonl, models.jsonl, responses.jsonl), or of answers in SpeechMap's published layout." };
        Option<string?> languages = new("--languages") { Description = "Languages of the run, by commas; pairs are named in this order. Default: all of the corpus.", HelpName = "en,zh" };
        Option<string> embedder = CommonOptions.Embedder();
        Option<string> folder = new("--out") { Description = "Folder for results.json, run.json, report.html, tables and figures.", DefaultValueFactory = _ => "results", HelpName = "DIR" };
        Option<long> permutations = CommonOptions.Whole("--permutations", "Permutations of each sampled test.", 9999, 1, int.MaxValue, ": without permutations there is no p-value");
        Option<long> resamples = CommonOptions.Whole("--resamples", "Resamples of each interval.", 9999, 100, int.MaxValue, ": an interval needs them");
        Option<long> seed = CommonOptions.Whole("--seed", "Seed of all random numbers: the same seed gives the same numbers.", 1, 0, uint.MaxValue);
        Option<long> threads = CommonOptions.Threads();
        Option<int?> floorWindow = new("--floor-window")
        {
            Description = "Take the floor of windows of this many sentences for every length (1, 2, 4, 8, 12, 16, 24). Default: the floor at each answer's length.",
            HelpName = "K",
            CustomParser = result =>
            {
                string text = result.Tokens[^1].Value;
                if (FloorWindows.Contains(text))
                    return int.Parse(text, CultureInfo.InvariantCulture);
                result.AddError($"--floor-window is '{text}', expected one of {string.Join(", ", FloorWindows)}.");
                return null;
            },
        };
        Option<double> margin = MarginOption.Create();
        Option<string?> calibration = new("--calibration") { Description = "Folder written by calibrate --out. Default: the calibration that ships with the encoder.", HelpName = "DIR" };
        Option<string?> registry = CommonOptions.Registry();
        Option<string?> coder = new("--coder") { Description = "Whose labels say what was answered. Default: the first coder of labels.csv.", HelpName = "CODER" };
        Option<string?> centring = new("--centring") { Description = "raw or centred: whether the language's mean on the calibration text is taken from vectors. Default: the encoder's own way.", HelpName = "WAY" };
        centring.AcceptOnlyFromAmong("raw", "centred");
        Option<bool> json = CommonOptions.Json("Print results.json on standard output and nothing else.");
        Command command = new("analyze", "Measures how the answers of a corpus shift with language: vectors, drift with intervals, contrasts with tests, figures, a report.")
        {
            corpus, languages, embedder, folder, permutations, resamples, seed, threads, floorWindow, margin, calibration, coder, centring, registry, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal,
            parsed.GetRequiredValue(corpus),
            parsed.GetRequiredValue(folder),
            parsed.GetValue(json),
            new StudyOptions
            {
                Languages = CommonOptions.Split(parsed.GetValue(languages)),
                Embedder = parsed.GetRequiredValue(embedder),
                Calibration = parsed.GetValue(calibration),
                Coder = parsed.GetValue(coder),
                Centred = parsed.GetValue(centring) is { } way ? way == "centred" : null,
                Registry = parsed.GetValue(registry),
                Permutations = (int)parsed.GetValue(permutations),
                Resamples = (int)parsed.GetValue(resamples),
                Seed = (uint)parsed.GetValue(seed),
                Threads = (int)parsed.GetValue(threads),
                FloorWindow = parsed.GetValue(floorWindow),
                Margin = parsed.GetValue(margin),
                Warn = terminal.Error,
            },
            cancellation));
        return HelpWithExamples.With(
            command,
            "drift analyze corpora/un-six --out results",
            "drift analyze corpora/speechmap --languages en,zh --out results-speechmap",
            "drift analyze my-corpus --languages en,zh --seed 7 --out results-en-zh",
            "drift analyze corpora/un-six --json | jq '.contrast[] | select(.a == \"en\" and .b == \"zh\")'");
    }

    private static async Task<int> RunAsync(Terminal terminal, string corpus, string folder, bool json, StudyOptions options, CancellationToken cancellation)
    {
        RunFolder run = RunFolder.Prepare(folder);
        AnalysisResult result;
        try
        {
            result = await ProgressView.RunAsync(terminal, progress =>
            {
                Study study = Study.Open(corpus, options, progress, cancellation);
                AnalysisResult result = study.Analyze(progress, cancellation);
                run.Write(study, result, progress, cancellation);
                return result;
            }).ConfigureAwait(false);
        }
        finally
        {
            run.Abandon();
        }

        if (json)
        {
            await terminal.Writer.WriteAsync(Study.Json(result)).ConfigureAwait(false);
            return ExitCode.Done;
        }

        foreach (string paragraph in Study.Summary(result))
        {
            terminal.Writer.WriteLine(Wrap(paragraph, Math.Min(terminal.Out.Profile.Width, 120)));
            terminal.Writer.WriteLine();
        }

        foreach (ResultTable table in Study.MainTables(result))
            TableView.Print(terminal.Out, table);
        terminal.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Report: {Path.Combine(folder, "report.html")} · numbers: {Path.Combine(folder, "results.json")} · tables and figures beside them."));
        return ExitCode.Done;
    }

    // Words are kept whole; a paragraph ends with an empty line.
    private static string Wrap(string paragraph, int width)
    {
        List<string> lines = [""];
        foreach (string word in paragraph.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width)
                lines.Add(word);
            else
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return string.Join(Environment.NewLine, lines);
    }
}
