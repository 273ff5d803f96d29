namespace Drift.Formats;

/// <summary>What an adapter makes of a published layout: all that a corpus folder holds.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Title">One line for a reader.</param>
/// <param name="License">Licence.</param>
/// <param name="Source">Repository and commit.</param>
/// <param name="Languages">Languages, in order.</param>
/// <param name="Questions">Questions.</param>
/// <param name="Models">Ids of the models, in order.</param>
/// <param name="Responses">Responses with texts.</param>
/// <param name="Labels">Labels.</param>
/// <param name="Notes">What was done to the rows, one sentence an entry.</param>
public sealed record ImportedCorpus(
    string Name, string Title, string License, string Source, IReadOnlyList<string> Languages, IReadOnlyList<Question> Questions,
    IReadOnlyList<string> Models, IReadOnlyList<ImportedResponse> Responses, IReadOnlyList<Label> Labels, IReadOnlyList<string> Notes);
