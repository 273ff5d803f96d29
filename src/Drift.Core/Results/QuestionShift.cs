namespace Drift;

/// <summary>How far one question's answers of one model lie apart in two languages.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="QuestionId">Id of the question.</param>
/// <param name="Role">Its role.</param>
/// <param name="Shift">Mean distance over the repeats of the two sides.</param>
/// <param name="Noise">Mean distance between repeats, averaged over the two sides; null with one repeat.</param>
/// <param name="Floor">Floor at these lengths; null without calibration.</param>
/// <param name="Drift">Debiased shift (shift − noise) in drift units where there are repeats, else drift; null without a scale.</param>
public sealed record QuestionShift(
    string Model, string A, string B, string QuestionId, string Role, double Shift, double? Noise, double? Floor, double? Drift)
{
    /// <summary>What the run's coder says of the answers in the first language, <c>mixed</c> where repeats differ; null without a valid label.</summary>
    public string? LabelA { get; init; }

    /// <summary>The same of the second language.</summary>
    public string? LabelB { get; init; }
}
