namespace Sitrep.Quantities;

/// <summary>How a number is hedged.</summary>
public enum QuantityBound
{
    /// <summary>Told as it is.</summary>
    Exact,

    /// <summary>"At least".</summary>
    AtLeast,

    /// <summary>"At most", "up to".</summary>
    AtMost,

    /// <summary>"About", "some", "dozens".</summary>
    About,

    /// <summary>"More than", "over".</summary>
    MoreThan,

    /// <summary>Stated to be none.</summary>
    None,
}
