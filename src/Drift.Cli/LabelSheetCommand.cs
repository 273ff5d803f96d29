using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift label sheet</c>: answers for people to code blind.</summary>
internal static class LabelSheetCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> corpus = new("CORPUS") { Description = "Folder of the corpus, with texts." };
        Option<string> folder = new("--out") { Description = "Folder for the sheets and the key.", Required = true, HelpName = "DIR" };
        Option<long> count = CommonOptions.Whole("--n", "Answers to draw, equally many from each language and origin.", 200, 1, int.MaxValue);
        Option<long> seed = CommonOptions.Whole("--seed", "Seed of the draw and the orders.", 1, 0, uint.MaxValue);
        Option<string?> languages = new("--languages") { Description = "Languages, by commas. Default: all of the corpus.", HelpName = "en,zh" };
        Option<long> sheets = CommonOptions.Whole("--sheets", "Sheets of the same answers, each in another order: one a coder, or one a pass.", 1, 1, 20);
        Option<string?> registry = CommonOptions.Registry();
        Command command = new("sheet", "Draws answers at random and writes them to be coded blind: a page with keyboard keys and a CSV file a sheet, without models; and the key.")
        {
            corpus, folder, count, seed, languages, sheets, registry,
        };
        command.SetAction(parsed =>
        {
            string to = parsed.GetRequiredValue(folder);
            foreach (string sentence in StudySheets.Make(parsed.GetRequiredValue(corpus), to, new StudySheetOptions
            {
                Count = (int)parsed.GetValue(count),
                Seed = (uint)parsed.GetValue(seed),
                Languages = CommonOptions.Split(parsed.GetValue(languages)),
                Sheets = (int)parsed.GetValue(sheets),
                Registry = parsed.GetValue(registry),
            }))
                terminal.Writer.WriteLine(sentence);
            terminal.Writer.WriteLine($"Sheets: {to}");
            return ExitCode.Done;
        });
        return HelpWithExamples.Under(
            LabelCommands.Name,
            command,
            "drift label sheet my-corpus --out sheets --n 200 --seed 1",
            "drift label sheet my-corpus --out sheets --languages en,zh --sheets 2");
    }
}
