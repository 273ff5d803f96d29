using System.Text.Encodings.Web;
using System.Text.Json;

namespace Drift.Formats;

/// <summary>Agreement of coders as JSON: an object with <c>agreement</c>, <c>confusion</c> and <c>calibration</c>.</summary>
public static class LabelAgreementJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document.</summary>
    /// <param name="result">Agreement of the classifier with a coder.</param>
    public static string Of(LabelAgreementResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonSerializer.Serialize(
            new { result.Corpus, result.Reference, result.Answers, Agreement = result.Agreements, Confusion = result.Confusions, Calibration = result.Calibrations }, Options) + "\n";
    }
}
