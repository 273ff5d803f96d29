namespace Drift.Labels;

/// <summary>What the key file says of one row of a coding sheet.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Cell">The response that it is.</param>
/// <param name="Origin">Origin of its stratum; the language is the cell's.</param>
/// <param name="StratumSize">Answers of the stratum that could be drawn.</param>
/// <param name="Inclusion">Probability that an answer of the stratum was drawn, in (0, 1].</param>
/// <param name="Hash">SHA-256 of language, question and answer as the sheet shows them, lower-case hexadecimal.</param>
public sealed record SheetKeyRow(string Id, Cell Cell, string Origin, int StratumSize, double Inclusion, string Hash);
