using System.Collections.Immutable;

namespace Sitrep.Places;

/// <summary>A place as it goes into a gazetteer file.</summary>
internal sealed record WorldPlace
{
    internal required uint Id { get; init; }

    internal IdScheme Scheme { get; init; }

    internal required string Name { get; init; }

    internal ImmutableArray<string> Aliases { get; init; } = [];

    internal required double Latitude { get; init; }

    internal required double Longitude { get; init; }

    internal required string Country { get; init; }

    internal string? Admin1Code { get; init; }

    internal string? Admin2Code { get; init; }

    internal required PlaceClass Class { get; init; }

    internal uint Population { get; init; }

    internal bool IsCapital { get; init; }

    internal bool IsSeat { get; init; }
}
