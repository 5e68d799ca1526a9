namespace Sitrep.Incidents.Records;

/// <summary>When an event happened, as a record holds it.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldTime
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required ToldSpan Span { get; init; }

    /// <summary>First unit, ISO 8601 cut to the unit told: <c>1991</c>, <c>2022-02-09</c>, <c>2022-02-09T18:00</c>.</summary>
    public string? Start { get; init; }

    /// <summary>Last unit where that is not the start's own.</summary>
    public string? End { get; init; }

    /// <summary>Whether it goes on without a told end.</summary>
    public bool OpenEnd { get; init; }

    /// <summary>Unit of the start: decade, year, season, month, week, day, part-of-day, hour or minute.</summary>
    public string? Grain { get; init; }

    /// <summary>UCDP date_prec, 1 to 5.</summary>
    public int Precision { get; init; }

    /// <summary>published, explicit, previous-date or event.</summary>
    public required string Anchor { get; init; }

    /// <summary>The words it was counted from.</summary>
    public ToldSpan? AnchorSpan { get; init; }

    /// <summary>First and last day that it can mean; null where it has no place in the calendar. An open end has the first day's own unit as its end.</summary>
    public DayRange? Days() => DayRange.Of(Start, End, Grain);
}
