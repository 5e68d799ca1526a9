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

    /// <summary>Which part of its unit is meant, or how exactly.</summary>
    public TimeModifier Modifier { get; init; }

    /// <summary>The time zone as told ("GMT", "local", "Moscow"); null where none is: then it is the time of the theatre.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether what is told happened at some time between start and end ("between 3 and 5 February", "in the past 24 hours"), not all the time.</summary>
    public bool Within { get; init; }

    /// <summary>Whether it covers more days than one, from the first to the last ("from 3 to 5 February"); a night is no two days.</summary>
    public bool IsManyDays => !Within && Start is { } start && End is { } end && end.Value - start.Value > TimeSpan.FromDays(start.Grain > TimeGrain.Day ? 1 : 0.5);

    /// <summary>UCDP date_prec, from the width of the uncertainty: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 more than a month or not known.</summary>
    public int Precision => TimePrecision.Of(this);

    /// <summary>What the words say, before they were placed.</summary>
    internal TimeSense? Sense { get; init; }

    /// <summary>Where it was placed; years before the era are kept as 10000 less the year.</summary>
    internal Moment? Placed { get; init; }

    /// <summary>Its beginning, also before the era.</summary>
    internal PartialTime? At => Placed?.Start is { Value.Year: > CalendarMath.LastYear } before ? before : Start;

    /// <summary>The words of the two ends of a range.</summary>
    internal (TextSpan First, TextSpan Last)? Ends { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1.0;
}
