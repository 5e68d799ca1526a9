using Sitrep.Spans;

namespace Sitrep.Times;

/// <summary>A time expression and what it means.</summary>
/// <remarks>Immutable.</remarks>
public sealed record TimeMention
{
    /// <summary>Where it stands in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of its first word in the sentence.</summary>
    public required int First { get; init; }

    /// <summary>Index of its last word in the sentence.</summary>
    public required int Last { get; init; }

    /// <summary>What it tells.</summary>
    public required TimeKind Kind { get; init; }

    /// <summary>The grammar rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>When it begins; null for a duration without a place in the calendar.</summary>
    public PartialTime? Start { get; init; }

    /// <summary>The last unit that it covers where that is not the start's own unit ("from Sept. 27 to Nov. 10"); null otherwise.</summary>
    public PartialTime? End { get; init; }

    /// <summary>Whether it goes on without a told end ("since 1991", "starting from Wednesday evening").</summary>
    public bool OpenEnd { get; init; }

    /// <summary>Length of a duration, in days, where it is told.</summary>
    public double? Days { get; init; }

    /// <summary>What it was counted from.</summary>
    public TimeAnchor Anchor { get; init; }

    /// <summary>The words it was counted from, where they stand in the text.</summary>
    public TextSpan? AnchorSpan { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1.0;
}
