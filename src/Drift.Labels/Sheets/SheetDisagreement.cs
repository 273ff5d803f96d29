namespace Drift.Labels;

/// <summary>A row that two coders label differently.</summary>
/// <param name="First">What the first coder says.</param>
/// <param name="Second">What the second coder says of the same row.</param>
public sealed record SheetDisagreement(CodedRow First, CodedRow Second);
