using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift models</c>: the registry of models, their families and lineage.</summary>
internal static class ModelsCommand
{
    private const string Name = "models";

    public static Command Create(Terminal terminal)
    {
        Option<string?> registry = CommonOptions.Registry();
        registry.Recursive = true;
        Option<string?> origin = new("--origin")
        {
            Description = "Only models whose developer sits in this state (ISO 3166-1 alpha-2).",
            HelpName = "CN",
            CustomParser = result =>
            {
                string text = result.Tokens[^1].Value;
                if (!(text.Length == 2 && text.All(char.IsAsciiLetter)))
                    result.AddError($"--origin is '{text}', expected two letters (ISO 3166-1 alpha-2), such as CN.");
                return text;
            },
        };
        Option<string?> search = new("--search") { Description = "Only models with this text in id, alias, developer, base or note.", HelpName = "TEXT" };
        Option<bool> json = CommonOptions.Json("Print the models as JSON on standard output and nothing else.");
        Command command = new(Name, "Lists the registry of models: who made each, where, and from what. Family and derivation are computed.") { origin, search, registry, json };
        command.Add(Show(terminal, registry));
        command.Add(Check(terminal, registry));
        command.Add(ModelsAddCommand.Create(terminal, registry));
        command.SetAction(parsed =>
        {
            StudyModels models = StudyModels.Open(parsed.GetValue(registry));
            IReadOnlyList<ModelLineage> found = models.List(parsed.GetValue(origin), parsed.GetValue(search));
            if (parsed.GetValue(json))
                terminal.Writer.Write(models.Json(found));
            else
                TableView.Print(terminal.Out, StudyModels.Table(found), "--json");
            return ExitCode.Done;
        });
        return HelpWithExamples.With(
            command,
            "drift models --origin CN",
            "drift models --search llama --json | jq '.[] | select(.derived) | .id'",
            "drift models show deepseek/deepseek-r1",
            "drift models check corpora/un-six");
    }

    private static Command Show(Terminal terminal, Option<string?> registry)
    {
        Argument<string> id = new("ID") { Description = "Id or alias of a model, whatever its case." };
        Option<bool> json = CommonOptions.Json("Print the model as JSON on standard output and nothing else.");
        Command command = new("show", "Shows all that the registry has of one model, its lineage, and why it is derived or in its family.") { id, json };
        command.SetAction(parsed =>
        {
            StudyModels models = StudyModels.Open(parsed.GetValue(registry));
            ModelLineage model = models.Show(parsed.GetRequiredValue(id));
            if (parsed.GetValue(json))
            {
                terminal.Writer.Write(models.Json([model]));
                return ExitCode.Done;
            }

            foreach ((string field, string value) in models.Describe(model))
                terminal.Writer.WriteLine($"{field,-10}  {value}");
            return ExitCode.Done;
        });
        return HelpWithExamples.Under(Name, command, "drift models show perplexity/r1-1776", "drift models show qwen2.5-coder-1.5b-instruct --json");
    }

    private static Command Check(Terminal terminal, Option<string?> registry)
    {
        Argument<string?> path = new("PATH") { Description = "File of models, or folder of a corpus. Default: the registry that ships.", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("check", "Prints every fault of a file of models; of a corpus, which of its models the registry knows, and their families.") { path };
        command.SetAction(parsed =>
        {
            string? file = parsed.GetValue(path);
            string name = file ?? "The registry";
            StudyModelCheck check = StudyModels.Open(parsed.GetValue(registry)).Check(file);
            foreach (string line in FaultLines.Of(check.Faults))
                terminal.Writer.WriteLine(line);
            if (check.Faults.Count > 0)
            {
                terminal.Error($"{name} has {FaultLines.Count(check.Faults.Count, "fault")}.");
                return ExitCode.WrongInput;
            }

            if (check.Models is { } models)
                TableView.Print(terminal.Out, models, "drift models show");
            foreach (string note in check.Notes)
                terminal.Writer.WriteLine(note);
            terminal.Writer.WriteLine($"{name}: no faults.");
            return ExitCode.Done;
        });
        return HelpWithExamples.Under(Name, command, "drift models check my-models.jsonl", "drift models check corpora/un-six", "drift models check");
    }
}
