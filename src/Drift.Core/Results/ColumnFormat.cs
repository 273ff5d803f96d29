namespace Drift;

/// <summary>How the numbers of a column are printed.</summary>
public enum ColumnFormat
{
    /// <summary>Text; aligned left, defused in CSV when it begins like a formula.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A real number at three decimals.</summary>
    Number,

    /// <summary>A real number at four decimals.</summary>
    Fine,

    /// <summary>A p-value: three decimals, four below .01, "&lt; .0001" below that.</summary>
    PValue,

    /// <summary>A share from 0 to 1, printed as a percentage with one decimal.</summary>
    Share,
}
