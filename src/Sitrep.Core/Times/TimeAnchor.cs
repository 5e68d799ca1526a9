namespace Sitrep.Times;

/// <summary>What a time expression was counted from.</summary>
public enum TimeAnchor
{
    /// <summary>The expression names the date itself.</summary>
    Explicit,

    /// <summary>The day the article was published ("Wednesday evening", "overnight").</summary>
    Published,

    /// <summary>A date told before in the text ("two months later").</summary>
    PreviousDate,

    /// <summary>The time of another event, taken over.</summary>
    Event,
}
