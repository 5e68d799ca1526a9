namespace Sitrep.Times;

/// <summary>Which part of its unit an expression means, or how exactly it is meant.</summary>
public enum TimeModifier
{
    /// <summary>The whole unit, as told.</summary>
    None,

    /// <summary>Its beginning ("early March", "the start of 2020", "early on Thursday").</summary>
    Early,

    /// <summary>Its middle ("mid-2019").</summary>
    Middle,

    /// <summary>Its end ("late 2020", "the end of the month").</summary>
    Late,

    /// <summary>Its first half.</summary>
    FirstHalf,

    /// <summary>Its second half.</summary>
    SecondHalf,

    /// <summary>Nearly so ("around 9 p.m.", "almost 30 years").</summary>
    About,
}
