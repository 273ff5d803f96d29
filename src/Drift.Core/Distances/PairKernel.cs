using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>A function of the squared distance of two rows.</summary>
internal abstract class PairKernel
{
    /// <summary>The function, for eight pairs.</summary>
    public abstract Vector512<double> Of(Vector512<double> squared);

    /// <summary>Distance to the power α.</summary>
    public static PairKernel Power(double exponent) => exponent == 1 ? new Root() : exponent == 2 ? new Square() : new AnyPower(exponent / 2);

    /// <summary>exp(−d²/2h²).</summary>
    public static PairKernel Gaussian(double bandwidth) => new Bell(-0.5 / (bandwidth * bandwidth));

    private sealed class Root : PairKernel
    {
        public override Vector512<double> Of(Vector512<double> squared) => Vector512.Sqrt(squared);
    }

    private sealed class Square : PairKernel
    {
        public override Vector512<double> Of(Vector512<double> squared) => squared;
    }

    private sealed class AnyPower(double half) : PairKernel
    {
        public override Vector512<double> Of(Vector512<double> squared)
        {
            Span<double> lanes = stackalloc double[8];
            squared.CopyTo(lanes);
            foreach (ref double lane in lanes)
                lane = Math.Pow(lane, half);
            return Vector512.Create<double>(lanes);
        }
    }

    private sealed class Bell(double factor) : PairKernel
    {
        public override Vector512<double> Of(Vector512<double> squared)
        {
            Span<double> lanes = stackalloc double[8];
            squared.CopyTo(lanes);
            foreach (ref double lane in lanes)
                lane = Math.Exp(factor * lane);
            return Vector512.Create<double>(lanes);
        }
    }
}
