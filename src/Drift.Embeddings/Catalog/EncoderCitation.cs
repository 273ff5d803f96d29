namespace Drift.Embeddings;

/// <summary>The paper to cite for an encoder.</summary>
/// <param name="Authors">Family name first, joined by <c>and</c>.</param>
/// <param name="Title">Title of the paper.</param>
/// <param name="In">Proceedings or journal; null for a preprint.</param>
/// <param name="Pages">First and last page; null where there are none.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Doi">DOI without an address before it; null where there is none.</param>
/// <param name="Url">Address; null where there is none.</param>
public sealed record EncoderCitation(
    string Authors, string Title, string? In, string? Pages, int Year, string? Doi, string? Url);
