namespace Sitrep.Times;

/// <summary>What a time expression tells.</summary>
public enum TimeKind
{
    /// <summary>A point or span of the calendar.</summary>
    Date,

    /// <summary>A length of time without a place in the calendar ("for almost 30 years").</summary>
    Duration,

    /// <summary>A repetition ("every night", "periodically").</summary>
    Set,

    /// <summary>A pointer to the present, the past or the future without a place in the calendar ("now", "recently"); dates nothing.</summary>
    Reference,
}
