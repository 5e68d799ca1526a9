using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Quantities;
using Sitrep.Times;

namespace Sitrep.Exports;

/// <summary>How the record spells what the program keeps as enumerations.</summary>
/// <remarks>Written out, so that renaming a member in code cannot change the record. Thread-safe.</remarks>
public static class RecordSpelling
{
    /// <summary>A block's kind: <c>headline</c> ... <c>furniture</c>.</summary>
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Headline => "headline",
        BlockKind.Lead => "lead",
        BlockKind.Paragraph => "paragraph",
        BlockKind.Quote => "quote",
        BlockKind.Caption => "caption",
        BlockKind.Dateline => "dateline",
        BlockKind.Furniture => "furniture",
        _ => throw Unknown(kind),
    };

    /// <summary>Where a published date was found: <c>json-ld</c>, <c>time-tag</c> ...</summary>
    public static string Of(DateSource source) => source switch
    {
        DateSource.Argument => "argument",
        DateSource.JsonLd => "json-ld",
        DateSource.Meta => "meta",
        DateSource.TimeTag => "time-tag",
        DateSource.Url => "url",
        DateSource.Text => "text",
        _ => throw Unknown(source),
    };

    /// <summary>The unit of a time: <c>year</c>, <c>part-of-day</c> ...</summary>
    public static string Of(TimeGrain grain) => grain switch
    {
        TimeGrain.Decade => "decade",
        TimeGrain.Year => "year",
        TimeGrain.Season => "season",
        TimeGrain.Month => "month",
        TimeGrain.Week => "week",
        TimeGrain.Day => "day",
        TimeGrain.PartOfDay => "part-of-day",
        TimeGrain.Hour => "hour",
        TimeGrain.Minute => "minute",
        _ => throw Unknown(grain),
    };

    /// <summary>What a time was counted from: <c>published</c>, <c>previous-date</c> ...</summary>
    public static string Of(TimeAnchor anchor) => anchor switch
    {
        TimeAnchor.Explicit => "explicit",
        TimeAnchor.Published => "published",
        TimeAnchor.PreviousDate => "previous-date",
        TimeAnchor.Event => "event",
        _ => throw Unknown(anchor),
    };

    /// <summary>How a number is hedged: <c>exact</c>, <c>at-least</c> ...</summary>
    public static string Of(QuantityBound bound) => bound switch
    {
        QuantityBound.Exact => "exact",
        QuantityBound.AtLeast => "at-least",
        QuantityBound.AtMost => "at-most",
        QuantityBound.About => "about",
        QuantityBound.MoreThan => "more-than",
        QuantityBound.None => "none",
        _ => throw Unknown(bound),
    };

    /// <summary>How a claimant stands to an event: <c>states</c>, <c>denies</c> ...</summary>
    public static string Of(ClaimStance stance) => stance switch
    {
        ClaimStance.States => "states",
        ClaimStance.Denies => "denies",
        ClaimStance.Confirms => "confirms",
        ClaimStance.Accuses => "accuses",
        ClaimStance.Admits => "admits",
        ClaimStance.Doubts => "doubts",
        _ => throw Unknown(stance),
    };

    /// <summary>Whether and how an event is told to have happened: <c>happened</c>, <c>planned</c> ...</summary>
    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Happened => "happened",
        EventStatus.Ongoing => "ongoing",
        EventStatus.Attempted => "attempted",
        EventStatus.Threatened => "threatened",
        EventStatus.Planned => "planned",
        EventStatus.Demanded => "demanded",
        EventStatus.Hypothetical => "hypothetical",
        EventStatus.Negated => "negated",
        _ => throw Unknown(status),
    };

    private static ArgumentOutOfRangeException Unknown<T>(T value)
        where T : struct, Enum
        => new(nameof(value), value, "The record has no word for this value. Write it in record.md and here.");
}
