using MathNet.Numerics.LinearAlgebra;

namespace Drift;

/// <summary>ANOVA estimators of variance components of vectors on a complete grid: question × (model in family) × language, repeats in cells.</summary>
/// <remarks>
/// <para>Term t has the projection P_t = P_question ⊗ P_model ⊗ P_language ⊗ P_repeat, each factor a mean J, or what is left of it; of models the between-family
/// part B (families weighing as many votes as they have models) and the within-family part W. E‖P_t y‖² = Σ_u tr(P_t Z_u Z_uᵀ) σ²_u, Z_u Z_uᵀ the product of
/// identities (factors in u), matrices of ones (factors not in u) and, for families, blocks of ones. All traces are products of the factors', so the coefficients are exact whatever the
/// sizes of the families (Searle, Casella and McCulloch 1992, sections 4.3 and 5.3). σ²_u is the trace of a covariance; the system is solved for all of them.</para>
/// <para>Caution: the design must be complete. With one model in each family the families hold the models; with one repeat the highest product holds the sampling noise.
/// Two languages are few draws to estimate a variance from: their term describes these languages.</para>
/// </remarks>
internal sealed class VarianceComponents
{
    private readonly int _questions;
    private readonly int[] _families;
    private readonly int[] _sizes;
    private readonly int _languages;
    private readonly int _repeats;
    private readonly double[,,] _squares = new double[2, 3, 2];
    private readonly double _within;

    private VarianceComponents(int questions, int[] families, int languages, int repeats, double within)
    {
        (_questions, _families, _languages, _repeats, _within) = (questions, families, languages, repeats, within);
        _sizes = [.. families.GroupBy(f => f).OrderBy(g => g.Key).Select(g => g.Count())];
    }

    /// <summary>Terms with degrees of freedom, their sums of squares and components.</summary>
    /// <param name="questions">Number of questions, at least 1.</param>
    /// <param name="families">Number of the family of each model, from 0 without gaps.</param>
    /// <param name="languages">Number of languages, at least 1.</param>
    /// <param name="repeats">Repeats of each cell.</param>
    /// <param name="mean">Mean vector of a cell by question, model and language.</param>
    /// <param name="within">Sum of squares of the repeats around their cell's mean; 0 with one.</param>
    public static IReadOnlyList<(VarianceTerm Term, int DegreesOfFreedom, double SumOfSquares, double Component)> Of(
        int questions, int[] families, int languages, int repeats, Func<int, int, int, double[]> mean, double within)
    {
        VarianceComponents design = new(questions, families, languages, repeats, within);
        design.AddSquares(mean);
        return design.Solve();
    }

    private int Df(VarianceTerm t) => t.Repeat
        ? _questions * _families.Length * _languages * (_repeats - 1)
        : (t.Question ? _questions - 1 : 1) * (t.Language ? _languages - 1 : 1) * (t.Models switch { 0 => 1, 1 => _sizes.Length - 1, _ => _families.Length - _sizes.Length });

    // tr(P_t Z_u Z_uᵀ), factor by factor.
    private double Coefficient(VarianceTerm t, VarianceTerm u)
    {
        if (t.Repeat)
            return u.Repeat ? Df(t) : 0;
        return Factor(t.Question, u.Question, _questions) * Factor(t.Language, u.Language, _languages) * ModelFactor(t.Models, u.Models) * (u.Repeat ? 1 : _repeats);
    }

    private static double Factor(bool centred, bool inEffect, int n) => centred ? (inEffect ? n - 1 : 0) : inEffect ? 1 : n;

    private double ModelFactor(int projection, int effect)
    {
        double n = _families.Length, blocks = _sizes.Sum(s => (double)s * s) / n;
        return (projection, effect) switch
        {
            (0, 0) => n,
            (0, 1) => blocks,
            (0, 2) => 1,
            (1, 1) => n - blocks,
            (1, 2) => _sizes.Length - 1,
            (2, 2) => n - _sizes.Length,
            _ => 0,
        };
    }

    // ‖(mean or all) ⊗ (mean, families' means, all) ⊗ (mean or all) y‖², on cell means: question by question, so that one question's cells are in memory.
    private void AddSquares(Func<int, int, int, double[]> mean)
    {
        double[][] sums = [];
        for (int q = 0; q < _questions; q++)
        {
            double[][] cells = [.. from m in Enumerable.Range(0, _families.Length) from l in Enumerable.Range(0, _languages) select mean(q, m, l)];
            if (q == 0)
                sums = [.. cells.Select(c => new double[c.Length])];
            for (int c = 0; c < cells.Length; c++)
            {
                for (int j = 0; j < cells[c].Length; j++)
                    sums[c][j] += cells[c][j];
            }

            AddSquares(cells, 1, 1);
        }

        AddSquares(sums, 0, 1.0 / _questions);
    }

    private void AddSquares(double[][] cells, int question, double weight)
    {
        double[][] overLanguages = [.. Enumerable.Range(0, _families.Length).Select(m => Sum(Enumerable.Range(0, _languages).Select(l => cells[m * _languages + l])))];
        AddSquares(overLanguages, question, 0, weight / _languages);
        for (int l = 0; l < _languages; l++)
            AddSquares([.. Enumerable.Range(0, _families.Length).Select(m => cells[m * _languages + l])], question, 1, weight);
    }

    private void AddSquares(double[][] models, int question, int language, double weight)
    {
        double[][] families = [.. Enumerable.Range(0, _sizes.Length).Select(f => Sum(Enumerable.Range(0, models.Length).Where(m => _families[m] == f).Select(m => models[m])))];
        double[] all = Sum(families);
        _squares[question, 0, language] += weight * Products.Dot(all, all) / models.Length;
        for (int f = 0; f < families.Length; f++)
            _squares[question, 1, language] += weight * Products.Dot(families[f], families[f]) / _sizes[f];
        foreach (double[] model in models)
            _squares[question, 2, language] += weight * Products.Dot(model, model);
    }

    private double SumOfSquares(VarianceTerm t)
    {
        if (t.Repeat)
            return _within;
        double sum = 0;
        foreach ((int q, int sign) in t.Question ? [(1, 1), (0, -1)] : (IReadOnlyList<(int, int)>)[(0, 1)])
        {
            foreach ((int m, int modelSign) in t.Models > 0 ? [(t.Models, 1), (t.Models - 1, -1)] : (IReadOnlyList<(int, int)>)[(0, 1)])
            {
                foreach ((int l, int languageSign) in t.Language ? [(1, 1), (0, -1)] : (IReadOnlyList<(int, int)>)[(0, 1)])
                    sum += sign * modelSign * languageSign * _squares[q, m, l];
            }
        }

        return _repeats * sum;
    }

    private IReadOnlyList<(VarianceTerm, int, double, double)> Solve()
    {
        VarianceTerm[] terms = [.. VarianceTerm.All.Where(t => Df(t) > 0)];
        Matrix<double> coefficients = Matrix<double>.Build.Dense(terms.Length, terms.Length, (i, j) => Coefficient(terms[i], terms[j]) / Df(terms[i]));
        Vector<double> meanSquares = Vector<double>.Build.Dense(terms.Length, i => SumOfSquares(terms[i]) / Df(terms[i]));
        Vector<double> components = coefficients.Solve(meanSquares);
        return [.. terms.Select((t, i) => (t, Df(t), SumOfSquares(t), components[i]))];
    }

    private static double[] Sum(IEnumerable<double[]> vectors)
    {
        double[]? sum = null;
        foreach (double[] vector in vectors)
        {
            sum ??= new double[vector.Length];
            for (int j = 0; j < sum.Length; j++)
                sum[j] += vector[j];
        }

        return sum!;
    }
}
