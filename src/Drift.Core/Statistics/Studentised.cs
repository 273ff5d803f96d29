namespace Drift;

/// <summary>A difference over its standard error, defined also where the error is 0.</summary>
internal static class Studentised
{
    /// <summary>difference / error; 0 for 0 / 0, the largest finite number of its sign for a difference without any spread.</summary>
    public static double Of(double difference, double error) =>
        error > 0 && double.IsFinite(difference / error) ? difference / error
        : difference == 0 ? 0
        : Math.CopySign(double.MaxValue, difference);
}
