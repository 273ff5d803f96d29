using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Drift.Labels;

/// <summary>Learns a <see cref="ComplianceClassifier"/> from labelled answers.</summary>
public static class ClassifierTraining
{
    /// <summary>Strength of the shrinkage (L2); chosen once by cross-validation over questions.</summary>
    public const float Shrinkage = 1.5f;

    /// <summary>Fits maximum entropy by L-BFGS (Microsoft.ML), one thread, from zero: the same bytes each time on one kind of processor.</summary>
    /// <param name="features">A row an answer, of <see cref="AnswerFeatures"/>.</param>
    /// <param name="labels">Its label, one of <see cref="Compliance.Valid"/>.</param>
    /// <param name="shrinkage">Strength of L2.</param>
    /// <exception cref="ArgumentException">Rows and labels differ in number, a label is not valid, or a class has no row.</exception>
    public static ComplianceClassifier Fit(IReadOnlyList<float[]> features, IReadOnlyList<string> labels, float shrinkage = Shrinkage)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(labels);
        Check(features, labels);
        FeatureScale scale = FeatureScale.Of(features);
        MLContext ml = new(seed: 0);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features[0].Length);
        IDataView rows = ml.Data.LoadFromEnumerable(features.Select((f, i) => new Row { Features = scale.Of(f), Label = Place(labels[i]) }), schema);
        IDataView keyed = ml.Transforms.Conversion.MapValueToKey("Key", nameof(Row.Label), keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Fit(rows).Transform(rows);
        LbfgsMaximumEntropyMulticlassTrainer trainer = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = "Key",
            FeatureColumnName = nameof(Row.Features),
            L1Regularization = 0,
            L2Regularization = shrinkage,
            OptimizationTolerance = 1e-6f,
            MaximumNumberOfIterations = 300,
            NumberOfThreads = 1,
        });
        MaximumEntropyModelParameters model = trainer.Fit(keyed).Model;
        VBuffer<float>[]? weights = null;
        model.GetWeights(ref weights, out _);
        return new ComplianceClassifier(scale, [.. weights!.Select(w => w.DenseValues().ToArray())], [.. model.GetBiases()]);
    }

    private static void Check(IReadOnlyList<float[]> features, IReadOnlyList<string> labels)
    {
        if (features.Count != labels.Count)
            throw new ArgumentException($"There are {features.Count} answers and {labels.Count} labels, expected as many.", nameof(labels));
        if (labels.FirstOrDefault(l => !Compliance.Valid.Contains(l)) is { } odd)
            throw new ArgumentException($"The label '{odd}' is none of {string.Join(", ", Compliance.Valid)}.", nameof(labels));
        if (Compliance.Valid.FirstOrDefault(v => !labels.Contains(v)) is { } missing)
            throw new ArgumentException($"None of the {labels.Count} labels is {missing}; a classifier of {Compliance.Valid.Count} classes needs answers of each.", nameof(labels));
        if (features.FirstOrDefault(f => f.Length != features[0].Length) is { } other)
            throw new ArgumentException($"An answer has {other.Length} features, expected {features[0].Length} as the first.", nameof(features));
    }

    private static int Place(string label) => Compliance.Valid.ToList().IndexOf(label);

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public int Label { get; set; }
    }
}
