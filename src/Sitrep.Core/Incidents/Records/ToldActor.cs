namespace Sitrep.Incidents.Records;

/// <summary>A party of an account.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldActor
{
    /// <summary>The knowledge's name for it (<c>AZE.MIL</c>), or null where it is not listed.</summary>
    public string? Id { get; init; }

    /// <summary>Main name.</summary>
    public required string Name { get; init; }

    /// <summary>The exact words; null where the value is inferred.</summary>
    public string? Text { get; init; }

    /// <summary>Where the words stand in the article; null where the value is inferred.</summary>
    public ToldSpan? Span { get; init; }

    /// <summary>ISO 3166 alpha-3, or IGO, UNO, NGO, IMG.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector.</summary>
    public required string Sector { get; init; }

    /// <summary>Institution.</summary>
    public string? Org { get; init; }

    /// <summary>Office.</summary>
    public string? Role { get; init; }

    /// <summary>How it was inferred, or null where it was named.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; }
}
