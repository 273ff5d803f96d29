namespace Drift;

/// <summary>A model's place on the map of models in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Model">Id of the model.</param>
/// <param name="Origin">Its origin; null when unknown.</param>
/// <param name="IsDerived">Whether it was made from a model of another origin.</param>
/// <param name="X">First principal coordinate of the models' mean answers after question centring, in units of distance of unit vectors.</param>
/// <param name="Y">Second.</param>
/// <param name="ShareX">Share of the sum of squares on the first axis.</param>
/// <param name="ShareY">On the second.</param>
public sealed record ModelPlace(string Language, string Model, string? Origin, bool IsDerived, double X, double Y, double ShareX, double ShareY);
