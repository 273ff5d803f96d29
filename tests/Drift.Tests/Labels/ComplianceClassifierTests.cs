using Drift.Labels;

namespace Drift.Tests.Labels;

/// <summary>The classifier of answers: what it sees, that it learns, and what it refuses.</summary>
public class ComplianceClassifierTests
{
    private const int Dimension = 4;

    [Fact]
    public void Features_are_three_vectors_and_a_number_for_each_name()
    {
        float[] features = Features("# Title\n- one\n2) two 1989 and \"quoted\"?", 20, 0);

        Assert.Equal(AnswerFeatures.Length(Dimension), features.Length);
        Assert.Equal(Math.Log(20), Named(features, "ln tokens"), 1e-6);
        Assert.Equal(Math.Log(4), Named(features, "lines"), 1e-6);
        Assert.Equal(Math.Log(2), Named(features, "headings"), 1e-6);
        Assert.Equal(Math.Log(3), Named(features, "items"), 1e-6);
        Assert.Equal(Math.Log(2), Named(features, "years"), 1e-6);
        Assert.Equal(Math.Log(3), Named(features, "quotes"), 1e-6);
        Assert.Equal(1, Named(features, "head·question"), 1e-6);
    }

    [Fact]
    public void Rules_of_the_language_are_features_and_a_language_without_rules_has_none()
    {
        Assert.True(Named(Features("I cannot help with that.", 8, 0), "inability in head") > 0);
        Assert.Equal(0, Named(Features("I cannot help with that.", 8, 0, "sw"), "inability in head"));
    }

    [Fact]
    public void What_differs_in_its_vector_is_told_apart_with_probabilities_that_add_up()
    {
        (List<float[]> rows, List<string> labels) = Made(90);
        ComplianceClassifier classifier = ClassifierTraining.Fit(rows, labels);

        LabelPrediction[] predicted = [.. rows.Select(r => classifier.Label(r))];
        Assert.Equal(labels, predicted.Select(p => p.Likeliest));
        Assert.All(predicted, p => Assert.Equal(1, p.Probabilities.Sum(), 1e-12));
        Assert.Null(classifier.Label(rows[0], threshold: 1).Value);
    }

    [Fact]
    public void The_same_answers_give_the_same_probabilities_each_time()
    {
        (List<float[]> rows, List<string> labels) = Made(30);

        Assert.Equal(ClassifierTraining.Fit(rows, labels).Label(rows[7]).Probabilities, ClassifierTraining.Fit(rows, labels).Label(rows[7]).Probabilities);
    }

    [Fact]
    public void One_class_only_a_foreign_label_and_other_features_are_errors_that_say_why()
    {
        (List<float[]> rows, List<string> labels) = Made(30);
        ComplianceClassifier classifier = ClassifierTraining.Fit(rows, labels);

        Assert.StartsWith("None of the 30 labels is EVASIVE", Assert.Throws<ArgumentException>(() => ClassifierTraining.Fit(rows, [.. labels.Select(_ => "COMPLETE")])).Message, StringComparison.Ordinal);
        Assert.StartsWith("The label 'MAYBE' is none of COMPLETE", Assert.Throws<ArgumentException>(() => ClassifierTraining.Fit(rows, [.. labels.Skip(1), "MAYBE"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 30 answers and 29 labels", Assert.Throws<ArgumentException>(() => ClassifierTraining.Fit(rows, [.. labels.Skip(1)])).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 3 features, expected", Assert.Throws<ArgumentException>(() => classifier.Label([1, 2, 3])).Message, StringComparison.Ordinal);
        float[] bad = [.. rows[0]];
        bad[0] = float.NaN;
        Assert.StartsWith("A feature is not finite", Assert.Throws<ArgumentException>(() => classifier.Label(bad)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The answer has 0 tokens", Assert.Throws<ArgumentException>(() => Features("x", 0, 0)).Message, StringComparison.Ordinal);
    }

    private static (List<float[]> Rows, List<string> Labels) Made(int n)
    {
        List<float[]> rows = [];
        List<string> labels = [];
        for (int i = 0; i < n; i++)
        {
            labels.Add(Compliance.Valid[i % 3]);
            rows.Add(Features(new string('a', 20 + i), 10 + i % 7, i % 3));
        }

        return (rows, labels);
    }

    private static float[] Features(string text, int tokens, int axis, string language = "en")
    {
        float[] whole = new float[Dimension], other = new float[Dimension];
        (whole[axis], other[0]) = (1, 1);
        return AnswerFeatures.Of(text, language, new AnswerVectors(whole, other, other, other, tokens));
    }

    private static double Named(float[] features, string name) => features[3 * Dimension + AnswerFeatures.Names.ToList().IndexOf(name)];
}
