using System.Numerics.Tensors;

namespace Drift.Labels;

/// <summary>COMPLETE, EVASIVE or DENIAL from the features of an answer: multinomial logistic regression over <see cref="AnswerFeatures"/>.</summary>
/// <remarks>
/// A program's label: never gold, never human. It carries the habits of the labels that it learnt from, and is the less sure the further an answer is from those
/// (another language, another kind of question); its card says how well it does where.
/// </remarks>
public sealed class ComplianceClassifier
{
    private readonly float[][] _weights;
    private readonly float[] _biases;
    private readonly FeatureScale _scale;

    internal ComplianceClassifier(FeatureScale scale, float[][] weights, float[] biases) => (_scale, _weights, _biases) = (scale, weights, biases);

    /// <summary>Features that it expects.</summary>
    public int Features => _scale.Means.Length;

    /// <summary>Codes one answer.</summary>
    /// <param name="features">Of <see cref="AnswerFeatures"/>.</param>
    /// <param name="threshold">Probability below which a label is "unsure"; 0 for never.</param>
    /// <exception cref="ArgumentException">The features are of another length, or not finite.</exception>
    public LabelPrediction Label(ReadOnlySpan<float> features, double threshold = 0)
    {
        if (features.Length != Features)
            throw new ArgumentException($"There are {features.Length} features, expected {Features}: the classifier was trained with another encoder.", nameof(features));
        float[] scaled = _scale.Of(features);
        double[] scores = new double[_weights.Length];
        for (int c = 0; c < scores.Length; c++)
            scores[c] = _biases[c] + TensorPrimitives.Dot<float>(_weights[c], scaled);
        double most = scores.Max();
        double[] probabilities = [.. scores.Select(s => Math.Exp(s - most))];
        double sum = probabilities.Sum();
        if (!double.IsFinite(sum))
            throw new ArgumentException("A feature is not finite, expected finite numbers: no label follows from it.", nameof(features));
        int best = 0;
        for (int c = 0; c < probabilities.Length; c++)
        {
            probabilities[c] /= sum;
            best = probabilities[c] > probabilities[best] ? c : best;
        }

        return new LabelPrediction(probabilities[best] >= threshold ? Compliance.Valid[best] : null, Compliance.Valid[best], probabilities);
    }
}
