using Sitrep.Quantities;
using Sitrep.Spans;

namespace Sitrep.Accounts;

/// <summary>People hurt, taken or driven out by an event.</summary>
/// <remarks>Immutable. Stated to be none is <see cref="Best"/> 0 with its words; not mentioned is no casualty at all.</remarks>
public sealed record Casualty
{
    /// <summary><c>killed</c>, <c>wounded</c>, <c>missing</c>, <c>captured</c>, <c>abducted</c>, <c>displaced</c> or <c>detained</c>.</summary>
    public required string Effect { get; init; }

    /// <summary>military, civilian, children, police, journalists, aid-workers, prisoners or unknown.</summary>
    public string Who { get; init; } = "unknown";

    /// <summary>The people's side: an actor's id, or a country; null where not told.</summary>
    public string? Side { get; init; }

    /// <summary>Lowest reading, or null.</summary>
    public double? Low { get; init; }

    /// <summary>Highest reading, or null.</summary>
    public double? High { get; init; }

    /// <summary>The number to take; null where people were hurt and no number is told.</summary>
    public double? Best { get; init; }

    /// <summary>How the number is hedged.</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>Whether it is a total over several events.</summary>
    public bool Cumulative { get; init; }

    /// <summary>Index of the casualty of the same account that this one is part of ("among them three children"), or null.</summary>
    public int? SubsetOf { get; init; }

    /// <summary>Its words.</summary>
    public required TextSpan Span { get; init; }
}
