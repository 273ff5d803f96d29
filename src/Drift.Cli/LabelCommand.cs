using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift label</c>: Drift's classifier beside the coders of a corpus.</summary>
internal static class LabelCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> corpus = new("CORPUS") { Description = "Folder of a corpus with texts and labels, or of answers in SpeechMap's published layout." };
        Option<string?> agreement = new("--agreement") { Description = "The coder that the classifier learns from and is compared with, on answers kept from it; what stands after the last / is enough. Default: the first of labels.csv.", HelpName = "CODER" };
        Option<string> coder = new("--coder") { Description = "Who codes: drift, the classifier.", DefaultValueFactory = _ => "drift", HelpName = "drift" };
        coder.AcceptOnlyFromAmong("drift");
        Option<string?> held = new("--held") { Description = $"What is kept from it together, by commas: {string.Join(", ", Study.HeldOut)}. Default: each in turn.", HelpName = "UNITS" };
        Option<string?> languages = new("--languages") { Description = "Languages, by commas. Default: all of the corpus.", HelpName = "en,zh" };
        Option<string> embedder = CommonOptions.Embedder();
        Option<bool> paired = new("--paired") { Description = "Only questions that were answered in each of the languages." };
        Option<string?> registry = CommonOptions.Registry();
        Option<long> seed = CommonOptions.Whole("--seed", "Seed of the intervals.", 1, 0, uint.MaxValue);
        Option<long> threads = CommonOptions.Threads();
        Option<bool> json = CommonOptions.Json("Print agreement, confusion and calibration as JSON on standard output and nothing else.");
        Command command = new(LabelCommands.Name, "Codes answers as COMPLETE, EVASIVE or DENIAL with a classifier that learns from a coder's labels, and says how far the two agree on answers kept from it; sheets for people to code blind, and back.")
        {
            corpus, coder, agreement, held, languages, paired, embedder, registry, seed, threads, json,
            LabelSheetCommand.Create(terminal), LabelImportCommand.Create(terminal), LabelAdjudicateCommand.Create(terminal),
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            StudyOptions options = new()
            {
                Languages = CommonOptions.Split(parsed.GetValue(languages)),
                Embedder = parsed.GetRequiredValue(embedder),
                Registry = parsed.GetValue(registry),
                Seed = (uint)parsed.GetValue(seed),
                Threads = (int)parsed.GetValue(threads),
                Warn = terminal.Error,
            };
            string folder = parsed.GetRequiredValue(corpus);
            string? reference = parsed.GetValue(agreement);
            bool isPaired = parsed.GetValue(paired);
            IReadOnlyList<string>? units = CommonOptions.Split(parsed.GetValue(held));
            LabelAgreementResult result = await ProgressView.RunAsync(
                terminal, progress => Study.Open(folder, options, progress, cancellation).LabelAgreement(reference, units, isPaired, progress, cancellation)).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                await terminal.Writer.WriteAsync(Study.Json(result)).ConfigureAwait(false);
                return ExitCode.Done;
            }

            foreach (ResultTable table in Study.Tables(result))
                TableView.Print(terminal.Out, table);
            return ExitCode.Done;
        });
        return HelpWithExamples.With(
            command,
            "drift label sheet my-corpus --out sheets --n 200 --seed 1",
            "drift label import my-corpus coded.csv --coder ann --kind human --key sheets/key.csv",
            "drift label my-corpus --agreement gpt-4o-2024-11-20",
            "drift label speechmap --languages en,zh --held question,language --json | jq '.agreement[] | select(.classes == 3)'");
    }
}
