namespace Drift.Labels;

/// <summary>One rule of one language, as its file has it.</summary>
/// <param name="Id">One of <see cref="RuleId.All"/>.</param>
/// <param name="Patterns">Expressions on normalised text, matched in linear time: no look-around, no back-references.</param>
/// <param name="Examples">Sentences that the rule hits.</param>
/// <param name="Counterexamples">Sentences that look alike and that it does not hit.</param>
internal sealed record RuleRow(string Id, IReadOnlyList<string> Patterns, IReadOnlyList<string> Examples, IReadOnlyList<string> Counterexamples);
