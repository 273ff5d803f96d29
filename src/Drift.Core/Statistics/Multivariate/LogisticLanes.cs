using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Sixteen logistic regressions on the same rows, each with its own labels and its own rows left out.</summary>
/// <remarks>
/// <para>Minimises ½‖w‖² + C Σ log(1 + exp(−yᵢ(w·xᵢ + b))) over the rows with yᵢ = ±1 by conjugate gradients (Polak and Ribière) with the inverse of a second derivative as preconditioner:
/// that at w = 0 for all, which each row's weight C/4 bounds from above; for a fit that is slow with it, its own where it stands, so that it goes on by Newton's steps.
/// Searches along a line use slopes alone, which are exact to rounding where values of the function are not.</para>
/// <para>The result of a lane does not depend on the other lanes. Not thread safe.</para>
/// </remarks>
internal sealed class LogisticLanes(LogisticData data, double cost, double[] preconditioner)
{
    private const int Lanes = LaneProducts.Lanes, Steps = 60, Refreshes = 40, Trials = 40;
    private const double Tolerance = 1e-12;

    private readonly double[] _f = new double[data.Height * Lanes], _s = new double[data.Height * Lanes], _q = new double[data.Height * Lanes];
    private readonly double[] _w = new double[data.Width * Lanes], _g = new double[data.Width * Lanes], _z = new double[data.Width * Lanes];
    private readonly double[] _p = new double[data.Width * Lanes], _before = new double[data.Width * Lanes];
    private readonly double[] _alpha = new double[Lanes], _slope = new double[Lanes], _curvature = new double[Lanes];

    /// <summary>Label of each row and lane: 1, −1, or 0 for a row left out; n × 16 numbers.</summary>
    public double[] Labels { get; } = new double[data.Height * Lanes];

    /// <summary>w·xᵢ + b of each row and lane, also of rows left out.</summary>
    public double[] Decisions => _f;

    /// <summary>−C·yᵢ/(1 + exp(yᵢfᵢ)) of each row and lane: the derivative of the loss; at the optimum w = −Σ of these times xᵢ.</summary>
    public double[] Residuals { get; } = new double[data.Height * Lanes];

    /// <summary>The preconditioner of all lanes: the inverse second derivative at w = 0 where a share of the rows takes part.</summary>
    public static double[] PreconditionerOf(LogisticData data, double cost, double share)
    {
        double[] weights = new double[data.Count];
        Array.Fill(weights, cost * share / 4);
        return data.TryInvertCurvature(weights, out double[] inverse)
            ? inverse
            : throw new ArgumentException($"With cost {cost} and vectors of this length rounding leaves no fit, expected a smaller cost or shorter vectors.", nameof(cost));
    }

    /// <summary>Fits all lanes from w = 0; returns the first lane that finds no optimum, or −1.</summary>
    public int Solve()
    {
        Array.Clear(_f);
        Array.Clear(_w);
        Span<bool> done = stackalloc bool[Lanes], others = stackalloc bool[Lanes];
        Run(preconditioner, done);
        double[] weights = new double[data.Count];
        for (int lane = 0; lane < Lanes; lane++)
        {
            for (int refresh = 0; !done[lane]; refresh++)
            {
                for (int i = 0; i < weights.Length; i++)
                    weights[i] = _q[i * Lanes + lane];
                if (refresh == Refreshes || !data.TryInvertCurvature(weights, out double[] own))
                    return lane;
                others.Fill(true);
                others[lane] = false;
                Run(own, others);
                done[lane] = others[lane];
            }
        }

        return -1;
    }

    // Lanes that are done stand still: their direction is 0.
    private void Run(double[] inverse, Span<bool> done)
    {
        double weightLimit = Tolerance * cost / 2 * Math.Sqrt(data.SumOfSquares), interceptLimit = Tolerance * cost / 2 * Math.Sqrt(data.Count);
        Span<double> previous = stackalloc double[Lanes], pp = stackalloc double[Lanes], wp = stackalloc double[Lanes];
        Span<double> minus = stackalloc double[Lanes], ones = stackalloc double[Lanes], beta = stackalloc double[Lanes], square = stackalloc double[Lanes];
        ones.Fill(1);
        Array.Clear(_p);
        Array.Clear(_s);
        Array.Clear(_alpha);
        Evaluate();
        for (int step = 0; ; step++)
        {
            LaneProducts.Times(data.Columns, data.Width, data.Height, Residuals, _g);
            for (int i = 0; i < data.Dimension * Lanes; i++)
                _g[i] += _w[i];
            square.Clear();
            LaneProducts.Dot(_g, _g, data.Dimension, square);
            for (int l = 0; l < Lanes; l++)
                done[l] |= Math.Sqrt(square[l]) <= weightLimit && Math.Abs(_g[data.Dimension * Lanes + l]) <= interceptLimit;
            if (step == Steps || done.IndexOf(false) < 0)
                return;

            LaneProducts.Times(inverse, data.Width, data.Width, _g, _z);
            square.Clear();
            LaneProducts.Dot(_g, _z, data.Width, square);
            beta.Clear();
            LaneProducts.Dot(_before, _z, data.Width, beta);
            for (int l = 0; l < Lanes; l++)
            {
                beta[l] = step == 0 || done[l] || !(previous[l] > 0) ? 0 : Math.Max(0, (square[l] - beta[l]) / previous[l]);
                minus[l] = done[l] ? 0 : -1;
            }

            LaneProducts.Combine(beta, _p, minus, _z, data.Width);
            _slope.AsSpan().Clear();
            LaneProducts.Dot(_g, _p, data.Width, _slope);
            for (int l = 0; l < Lanes; l++)
            {
                if (!done[l] && !(_slope[l] < 0))
                    StartAgain(l, _slope, square[l]);
            }

            square.CopyTo(previous);
            _g.CopyTo(_before, 0);
            LaneProducts.Times(data.Rows, data.Height, data.Width, _p, _s);
            pp.Clear();
            LaneProducts.Dot(_p, _p, data.Dimension, pp);
            wp.Clear();
            LaneProducts.Dot(_w, _p, data.Dimension, wp);
            Search(done, pp, wp);
            LaneProducts.Combine(ones, _f, _alpha, _s, data.Height);
            LaneProducts.Combine(ones, _w, _alpha, _p, data.Width);
        }
    }

    private void StartAgain(int lane, Span<double> slope, double square)
    {
        for (int j = lane; j < _p.Length; j += Lanes)
            _p[j] = -_z[j];
        slope[lane] = -square;
    }

    // The slope along the line rises with α. A Newton step that leaves a tenth of it is good enough; what it oversteps is halved.
    private void Search(Span<bool> done, ReadOnlySpan<double> pp, ReadOnlySpan<double> wp)
    {
        Span<double> start = stackalloc double[Lanes], low = stackalloc double[Lanes], high = stackalloc double[Lanes];
        _slope.CopyTo(start);
        high.Fill(double.PositiveInfinity);
        CurvatureHere();
        for (int l = 0; l < Lanes; l++)
            _alpha[l] = done[l] ? 0 : -start[l] / (_curvature[l] + pp[l]);
        for (int trial = 0; trial < Trials; trial++)
        {
            Evaluate();
            bool isGood = true;
            for (int l = 0; l < Lanes; l++)
            {
                double slope = _slope[l] + wp[l] + _alpha[l] * pp[l];
                if (done[l] || Math.Abs(slope) <= -0.1 * start[l])
                    continue;
                isGood = false;
                if (slope < 0)
                    low[l] = _alpha[l];
                else
                    high[l] = _alpha[l];
                double next = _alpha[l] - slope / (_curvature[l] + pp[l]);
                _alpha[l] = next > low[l] && next < high[l] ? next : double.IsInfinity(high[l]) ? 2 * _alpha[l] : (low[l] + high[l]) / 2;
            }

            if (isGood)
                return;
        }

        Evaluate();
    }

    private void CurvatureHere()
    {
        for (int half = 0; half < Lanes; half += 8)
        {
            Vector512<double> sum = default;
            for (int i = half; i < _s.Length; i += Lanes)
            {
                Vector512<double> s = Vector512.Create<double>(_s.AsSpan(i));
                sum = Vector512.FusedMultiplyAdd(Vector512.Create<double>(_q.AsSpan(i)) * s, s, sum);
            }

            sum.CopyTo(_curvature, half);
        }
    }

    // Residuals, weights, and the loss's share of slope and curvature at f + αs.
    private void Evaluate()
    {
        Vector512<double> c = Vector512.Create(cost), one = Vector512<double>.One;
        for (int half = 0; half < Lanes; half += 8)
        {
            Vector512<double> alpha = Vector512.Create<double>(_alpha.AsSpan(half)), slope = default, curvature = default;
            for (int i = half; i < _s.Length; i += Lanes)
            {
                Vector512<double> s = Vector512.Create<double>(_s.AsSpan(i)), y = Vector512.Create<double>(Labels.AsSpan(i));
                Vector512<double> f = Vector512.FusedMultiplyAdd(alpha, s, Vector512.Create<double>(_f.AsSpan(i)));
                Vector512<double> miss = one / (one + Exponential.Of(y * f));
                Vector512<double> r = -c * y * miss, q = -r * y * (one - miss);
                r.CopyTo(Residuals, i);
                q.CopyTo(_q, i);
                slope = Vector512.FusedMultiplyAdd(r, s, slope);
                curvature = Vector512.FusedMultiplyAdd(q * s, s, curvature);
            }

            slope.CopyTo(_slope, half);
            curvature.CopyTo(_curvature, half);
        }
    }
}
