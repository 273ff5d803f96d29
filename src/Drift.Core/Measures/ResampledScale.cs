namespace Drift;

/// <summary>The two ends of a model's scale under each resample.</summary>
/// <param name="resamples">Number of resamples.</param>
internal sealed class ResampledScale(int resamples)
{
    /// <summary>C; NaN where all weight lies on one question.</summary>
    public double[] Ceilings { get; } = new double[resamples];

    /// <summary>F̄, its error drawn.</summary>
    public double[] Floors { get; } = new double[resamples];
}
