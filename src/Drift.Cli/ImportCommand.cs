using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift import</c>: a corpus from a layout that others publish.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> source = new("SOURCE") { Description = "Folder of the published layout: SpeechMap's (questions/, responses/, analysis*/)." };
        Option<string> folder = new("--out") { Description = "Folder of the corpus to write.", Required = true, HelpName = "DIR" };
        Option<bool> numbers = new("--numbers") { Description = "Write numbers only: ids, labels, lengths, vectors; no text of a question or an answer." };
        Option<string?> vectors = new("--vectors") { Description = "Encoders whose vectors are written beside, by commas: the first for all answers in its languages, others for questions asked in several languages.", HelpName = "IDS" };
        Option<bool> features = new("--features") { Description = "With --vectors: write too what 'drift label' reads of answers whose texts are not there." };
        Option<long> threads = CommonOptions.Threads();
        Command command = new("import", "Makes a corpus of answers that others published: joins, cleans, cuts reasoning, and says what it did.") { source, folder, numbers, vectors, features, threads };
        command.SetAction(async (parsed, cancellation) =>
        {
            ImportOptions options = new()
            {
                WithTexts = !parsed.GetValue(numbers),
                Vectors = CommonOptions.Split(parsed.GetValue(vectors)) ?? [],
                WithFeatures = parsed.GetValue(features),
                Threads = (int)parsed.GetValue(threads),
                Warn = terminal.Error,
            };
            string from = parsed.GetRequiredValue(source), to = parsed.GetRequiredValue(folder);
            IReadOnlyList<string> said = await ProgressView.RunAsync(terminal, progress => StudyImport.Run(from, to, options, progress, cancellation)).ConfigureAwait(false);
            foreach (string sentence in said)
                terminal.Writer.WriteLine(sentence);
            terminal.Writer.WriteLine($"Corpus: {to}");
            return ExitCode.Done;
        });
        return HelpWithExamples.With(
            command,
            "drift import speechmap --out my-speechmap",
            "drift import speechmap --out corpora/speechmap --numbers --vectors use-multilingual-3,multilingual-e5-small-q4 --features");
    }
}
