using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift models add</c>: a row more in a registry of one's own, or in a corpus.</summary>
internal static class ModelsAddCommand
{
    public static Command Create(Terminal terminal, Option<string?> registry)
    {
        Argument<string> file = new("FILE") { Description = "File of models of your own, which is made if it is not there; or the folder of a corpus." };
        Option<string> id = new("--id") { Description = "Id of the model.", HelpName = "ID", Required = true };
        Option<string[]> aliases = Several("--alias", "Another name of it; may be given again.", "NAME");
        Option<string?> developer = Text("--developer", "Who made it. Left out: unknown.", "NAME");
        Option<string?> origin = Text("--origin", "The developer's seat (ISO 3166-1 alpha-2). Left out: unknown.", "CN");
        origin.Aliases.Add("--seat");
        Option<string[]> bases = Several("--base", "A model it was made from; may be given again.", "ID");
        Option<string?> weights = Text("--weights", "open or hosted.", "open");
        Option<string?> license = Text("--license", "Licence of the weights.", "TEXT");
        Option<string?> released = Text("--released", "Month or day of release.", "2025-01");
        Option<string?> source = Text("--source", "Address of the developer's page, model card or announcement; a registry needs it, a corpus does not.", "URL");
        Option<string?> note = Text("--note", "What a reader should know beside.", "TEXT");
        Command command = new("add", "Adds a model to a file of your own, or to a corpus's models.jsonl; all other rows stay as they are.")
        {
            file, id, aliases, developer, origin, bases, weights, license, released, source, note,
        };
        command.SetAction(parsed =>
        {
            Model model = new(
                parsed.GetRequiredValue(id), parsed.GetValue(developer), parsed.GetValue(origin), parsed.GetValue(bases) ?? [],
                parsed.GetValue(weights), parsed.GetValue(license), parsed.GetValue(released));
            RegisteredModel row = new(model, parsed.GetValue(aliases) ?? [], parsed.GetValue(source), parsed.GetValue(note));
            foreach (string sentence in StudyModels.Open(parsed.GetValue(registry)).Add(parsed.GetRequiredValue(file), row))
                terminal.Writer.WriteLine(sentence);
            return ExitCode.Done;
        });
        return HelpWithExamples.Under(
            "models",
            command,
            "drift models add my-models.jsonl --id our-lab/our-model --developer \"Our Lab\" --origin FI --base qwen/qwen2.5-7b --weights open --source https://example.org/our-model",
            "drift models --registry my-models.jsonl --search our-model",
            "drift models add my-corpus --id our-lab/our-model --developer \"Our Lab\" --origin FI");
    }

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static Option<string[]> Several(string name, string description, string help) => new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = false };
}
