namespace Drift;

/// <summary>What other reasonable choices would have given.</summary>
/// <param name="Specifications">Every specification of every curve.</param>
/// <param name="Verdicts">One a curve.</param>
/// <param name="Agreements">Rank correlations of encoders and ways of centring.</param>
public sealed record SpecificationResult(
    IReadOnlyList<SpecificationEstimate> Specifications, IReadOnlyList<SpecificationVerdict> Verdicts, IReadOnlyList<EncoderAgreement> Agreements)
{
    /// <summary>Tests of origin under each encoder and way of centring; empty where no p could be at most .05.</summary>
    public IReadOnlyList<OriginSpecification> Origins { get; init; } = [];

    /// <summary>Nothing: there was one way only.</summary>
    public static SpecificationResult Empty { get; } = new([], [], []);
}
