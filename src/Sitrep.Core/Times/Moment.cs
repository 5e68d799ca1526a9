using Sitrep.Spans;

namespace Sitrep.Times;

/// <summary>An expression placed in the calendar.</summary>
/// <param name="Start">When it begins; null where it cannot be placed.</param>
/// <param name="End">The last unit it covers, where that is another one.</param>
/// <param name="Anchor">What it was counted from.</param>
/// <param name="AnchorSpan">The words it was counted from.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal readonly record struct Moment(PartialTime? Start, PartialTime? End, TimeAnchor Anchor, TextSpan? AnchorSpan, double Confidence)
{
    /// <summary>What cannot be placed.</summary>
    public static Moment Nowhere(TimeAnchor anchor, double confidence = 0.3) => new(null, null, anchor, null, confidence);

    /// <summary>Named by the words themselves.</summary>
    public static Moment Explicit(DateTime start, TimeGrain grain) => new(new PartialTime(start, grain), null, TimeAnchor.Explicit, null, 1);
}
