namespace Sitrep.Times;

/// <summary>A part of a longer unit: early March, the end of 2020.</summary>
internal enum TimeEdge
{
    /// <summary>The whole.</summary>
    None,

    /// <summary>Early, beginning.</summary>
    Early,

    /// <summary>Middle.</summary>
    Mid,

    /// <summary>Late, end.</summary>
    Late,

    /// <summary>First half.</summary>
    FirstHalf,

    /// <summary>Second half.</summary>
    SecondHalf,
}
