using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift label adjudicate</c>: two coders' sheets become one set of labels.</summary>
internal static class LabelAdjudicateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> corpus = new("CORPUS") { Description = "Folder of the corpus." };
        Argument<string> first = new("FIRST") { Description = "One coder's sheet, as CSV." };
        Argument<string> second = new("SECOND") { Description = "The other's, of the same draw." };
        Option<string> file = new("--out") { Description = "File to write: without --decisions the disagreements, with them the adjudicated rows.", Required = true, HelpName = "FILE" };
        Option<string?> decisions = new("--decisions") { Description = "The disagreements with label, by, at and reason filled in. The labels that stand are then added to labels.csv.", HelpName = "FILE" };
        Option<string> coder = new("--coder") { Description = "Name under which the labels stand.", HelpName = "NAME", DefaultValueFactory = _ => "adjudicated" };
        Option<CoderKind> kind = LabelCommands.Kind();
        Option<string?> key = LabelCommands.Key();
        Command command = new("adjudicate", "Puts two coders' sheets side by side: first writes where they differ, then, once that is settled, adds the labels that stand.")
        {
            corpus, first, second, file, decisions, coder, kind, key,
        };
        command.SetAction(parsed =>
        {
            string a = parsed.GetRequiredValue(first), b = parsed.GetRequiredValue(second), to = parsed.GetRequiredValue(file);
            if (parsed.GetValue(decisions) is not { } decided)
                return LabelCommands.Print(terminal, StudySheets.Compare(a, b, to, parsed.GetValue(key)));
            if (parsed.GetResult(kind) is null)
                throw new StudyException("With --decisions say what coded and settled: --kind human, judge or program.");
            return LabelCommands.Print(
                terminal, StudySheets.Adjudicate(parsed.GetRequiredValue(corpus), a, b, decided, to, parsed.GetRequiredValue(coder), parsed.GetValue(kind), parsed.GetValue(key)));
        });
        return HelpWithExamples.Under(
            LabelCommands.Name,
            command,
            "drift label adjudicate my-corpus ann.csv bea.csv --key sheets/key.csv --out disagreements.csv",
            "drift label adjudicate my-corpus ann.csv bea.csv --key sheets/key.csv --decisions disagreements.csv --kind human --out adjudicated.csv");
    }
}
