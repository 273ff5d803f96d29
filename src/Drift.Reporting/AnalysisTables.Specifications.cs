namespace Drift.Reporting;

public static partial class AnalysisTables
{
    /// <summary>Every way of computing the difference between origins, with those that give no number.</summary>
    public static ResultTable Specifications(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<SpecificationEstimate>()
            .Text("curve", "The estimand: another one is another curve.", row => row.Curve)
            .Text("encoder", "What turned texts into vectors.", row => row.Embedder)
            .Text("vectors", "raw, or centred by language on the calibration text.", row => row.Centred ? "centred" : "raw")
            .Text("floor", "At the length of each answer, or of windows of so many sentences.", row => row.Floor == "length" ? "by length" : $"{row.Floor} sentences")
            .Text("subset", "Which responses.", row => row.Subset)
            .Units("estimate", "Difference of the two origins, one vote a family.", row => row.Estimate)
            .P("p", "Families permuted, by itself.", row => row.PValue)
            .Text("refused", "Why there is no number.", row => row.Refused)
            .Table("specifications", "Other ways to compute the difference between origins", result.Specifications.Specifications,
                "Every specification gets the same arrangements of the families. Refused ones are listed and not counted.");
    }

    /// <summary>The specifications of each estimand taken together.</summary>
    public static ResultTable SpecificationVerdicts(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<SpecificationVerdict>()
            .Text("curve", "The estimand.", row => row.Curve)
            .Count("specifications", "", "Those that gave a number.", row => row.Specifications)
            .Count("refused", "", "Those that gave none.", row => row.Refused)
            .Units("median", "Median estimate.", row => row.Median)
            .P("p", "Of the size of the median.", row => row.MedianP)
            .Count("same sign", "", "Specifications on the larger side of 0.", row => row.SameSign)
            .Count("p ≤ .05", "", "Those of them with p at most .05 by themselves.", row => row.Significant)
            .P("p of that number", "How often families dealt at random give as many.", row => row.SignificantP)
            .P("smallest p", "The smallest p that the families allow.", row => row.SmallestP)
            .Table("specification-verdicts", "Does the difference between origins hold over these choices?", result.Specifications.Verdicts,
                "Specification curve (Simonsohn, Simmons and Nelson 2020) with families permuted, the same arrangement in all specifications.");
    }

    /// <summary>The tests of origin under each encoder and way of centring.</summary>
    public static ResultTable OriginSpecifications(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<OriginSpecification>()
            .Text("origins", "The two origins.", row => $"{row.A}-{row.B}")
            .Text("in", "The language, or the pair of languages.", row => row.Language)
            .Text("term", "origin, or language × origin: the same test on the differences between two languages.", row => row.Term)
            .Text("encoder", "What turned texts into vectors.", row => row.Embedder)
            .Text("vectors", "raw, or centred by language on the calibration text.", row => row.Centred ? "centred" : "raw")
            .Count("questions", "questions", "Complete questions.", row => row.Questions)
            .Count("models", "", "Models.", row => row.Models)
            .Fine("R²", "", "PERMANOVA: share of the sum of squares after question.", row => row.R2)
            .P("p", "Families permuted.", row => row.PValue)
            .P("smallest p", "The smallest p that the families allow.", row => row.SmallestP)
            .Table("origin-specifications", "Tests of origin under each encoder", result.Specifications.Origins.OrderBy(row => row.Term, StringComparer.Ordinal).ThenBy(row => row.Language, StringComparer.Ordinal),
                "One vote a family. No floor is in these tests, so vectors whose resolution is too low for drift are here too.");
    }

    /// <summary>Whether encoders and ways of centring rank the models alike.</summary>
    public static ResultTable EncoderAgreements(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<EncoderAgreement>()
            .Text("pair", "The two languages.", row => $"{row.A}-{row.B}")
            .Text("first", "First specification.", row => row.First)
            .Text("second", "Second specification.", row => row.Second)
            .Number("Spearman", "", "Rank correlation of the models' drift, own ceilings.", row => row.Spearman)
            .Number("low", "", "Lower end of the 95 % interval, questions resampled.", row => row.Low)
            .Number("high", "", "Upper end.", row => row.High)
            .Count("models", "", "Models with drift under both.", row => row.Models)
            .Count("questions", "", "Questions.", row => row.Questions)
            .Table("encoder-agreement", "Do encoders rank the models alike?", result.Specifications.Agreements, "All usable responses. Percentile intervals.");
    }
}
