namespace Sitrep.Incidents.Records;

/// <summary>A weapon of an account.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldWeapon
{
    /// <summary>small-arms, sniper, mortar, drone ...</summary>
    public required string Kind { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required ToldSpan Span { get; init; }
}
