using System.Collections.Immutable;

namespace Sitrep.Places.Importing;

/// <summary>What came of an import.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ImportReport
{
    /// <summary>The file that was written.</summary>
    public required string Output { get; init; }

    /// <summary>What the input was taken for: <c>geonames</c> or <c>table</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Lines with a place, read or not.</summary>
    public long Lines { get; init; }

    /// <summary>Places that the gazetteer holds.</summary>
    public long Places { get; init; }

    /// <summary>Different names by which they are found.</summary>
    public long Names { get; init; }

    /// <summary>Places of a kind that <c>knowledge/places/features.tsv</c> leaves out.</summary>
    public long LeftOut { get; init; }

    /// <summary>Lines that could not be read.</summary>
    public long Corrupt { get; init; }

    /// <summary>The first three of them.</summary>
    public ImmutableArray<ImportFault> Faults { get; init; } = [];

    /// <summary>Names taken from an <c>alternateNamesV2</c> file beside the input.</summary>
    public long FurtherNames { get; init; }

    /// <summary>Size of the file in bytes.</summary>
    public long Bytes { get; init; }
}
