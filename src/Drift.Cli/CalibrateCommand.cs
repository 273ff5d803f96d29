using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift calibrate</c>: floors of an encoder from parallel text.</summary>
internal static class CalibrateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> parallel = new("PARALLEL") { Description = "Folder of parallel text: NTREX's or UDHR's files, or <language>.txt with one sentence a line (documents.txt names each line's document)." };
        Option<string?> languages = new("--languages") { Description = "Languages, by commas; every pair of them. Default: all that the text and the encoder know.", HelpName = "en,zh" };
        Option<string> embedder = CommonOptions.Embedder();
        Option<long> threads = CommonOptions.Threads();
        Option<string?> file = new("--out") { Description = "Folder for the numbers of the calibration, for analyze --calibration.", HelpName = "DIR" };
        Option<bool> json = CommonOptions.Json("Print the numbers as JSON on standard output and nothing else.");
        Command command = new("calibrate", "Measures the floor: the distance between human translations under an encoder, for each pair of languages and length.")
        {
            parallel, languages, embedder, threads, file, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            StudyOptions options = new()
            {
                Languages = CommonOptions.Split(parsed.GetValue(languages)),
                Embedder = parsed.GetRequiredValue(embedder),
                Threads = (int)parsed.GetValue(threads),
                Warn = terminal.Error,
            };
            string folder = parsed.GetRequiredValue(parallel);
            StudyCalibration calibration = await ProgressView.RunAsync(
                terminal, progress => StudyCalibration.Run(folder, options, progress, cancellation)).ConfigureAwait(false);
            if (parsed.GetValue(file) is { } path)
                calibration.Write(path);
            if (parsed.GetValue(json))
                await terminal.Writer.WriteAsync(calibration.Json()).ConfigureAwait(false);
            else
                TableView.Print(terminal.Out, calibration.Table());
            return ExitCode.Done;
        });
        return HelpWithExamples.With(
            command,
            "drift calibrate ntrex --embedder use-multilingual-3 --languages en,zh,fr,ru,ar,es",
            "drift calibrate my-parallel-text --languages en,sw --embedder my-encoder --out en-sw");
    }
}
