namespace Sitrep.Incidents.Records;

/// <summary>People hurt, taken or driven out by an event.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldCasualty
{
    /// <summary>killed, wounded, missing, captured, abducted, displaced or detained.</summary>
    public required string Effect { get; init; }

    /// <summary>military, civilian, children, police, journalists, aid-workers, prisoners or unknown.</summary>
    public required string Who { get; init; }

    /// <summary>The people's side: an actor's id or a country.</summary>
    public string? Side { get; init; }

    /// <summary>Lowest reading.</summary>
    public double? Low { get; init; }

    /// <summary>Highest reading.</summary>
    public double? High { get; init; }

    /// <summary>The number to take; 0 where stated to be none; null where no number is told.</summary>
    public double? Best { get; init; }

    /// <summary>exact, at-least, at-most, about, more-than or none.</summary>
    public required string Bound { get; init; }

    /// <summary>Whether it is a total over several events.</summary>
    public bool Cumulative { get; init; }

    /// <summary>Index of the casualty of the same account that it is part of.</summary>
    public int? SubsetOf { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required ToldSpan Span { get; init; }
}
