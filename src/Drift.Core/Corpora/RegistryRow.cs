using System.Globalization;

namespace Drift;

/// <summary>One row of a registry of models: a row of <c>models.jsonl</c> with aliases, source and note.</summary>
internal static class RegistryRow
{
    /// <summary>The model; null without an id.</summary>
    /// <param name="row">The row.</param>
    /// <param name="needsSource">Whether a row without a source is a fault.</param>
    public static RegisteredModel? Read(JsonRow row, bool needsSource)
    {
        Model? model = ModelRow.Read(row);
        List<string> aliases = row.Strings("aliases", required: false) ?? [];
        if (aliases.Any(string.IsNullOrWhiteSpace))
            row.Fault("aliases", "found a blank name, expected names of the model");
        const string address = "the address of the developer's page, model card or announcement (https://…)";
        string? source = row.String("source", needsSource, address);
        if (source is { Length: > 0 } && !(Uri.TryCreate(source, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http"))
            row.Fault("source", $"found {CorpusFaults.Show(source)}, expected {address}");
        if (model?.Released is { } released && !IsDate(released))
            row.Fault("released", $"found {CorpusFaults.Show(released)}, expected a month or a day such as 2025-01 or 2025-01-20");
        if (model?.Origin is { Length: 2 } origin && origin.All(char.IsAsciiLetterUpper) && !StateCode.IsAssigned(origin))
            row.Fault("origin", StateCode.NotAssigned(origin));
        string? note = row.String("note", required: false);
        return model is null ? null : new RegisteredModel(model, aliases, source, note);
    }

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, ["yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
