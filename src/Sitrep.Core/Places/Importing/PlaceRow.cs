using System.Collections.Immutable;

namespace Sitrep.Places.Importing;

/// <summary>A line of an imported file, its country and feature as written.</summary>
internal sealed record PlaceRow
{
    /// <summary>Number in its list; 0 where it has none.</summary>
    internal uint Id { get; init; }

    internal IdScheme Scheme { get; init; }

    internal required string Name { get; init; }

    internal ImmutableArray<string> Aliases { get; init; } = [];

    internal required double Latitude { get; init; }

    internal required double Longitude { get; init; }

    /// <summary>Class of the feature (P), or a kind of place in words.</summary>
    internal string Group { get; init; } = string.Empty;

    /// <summary>Code of the feature (PPL).</summary>
    internal string Code { get; init; } = string.Empty;

    internal string Country { get; init; } = string.Empty;

    /// <summary>First division: a code where <see cref="HasCodes"/>, else a name; empty for none.</summary>
    internal string Admin1 { get; init; } = string.Empty;

    /// <summary>Second division, likewise.</summary>
    internal string Admin2 { get; init; } = string.Empty;

    internal bool HasCodes { get; init; }

    internal long Population { get; init; }

    internal string Admin1Code => Country + "." + Admin1;

    internal string Admin2Code => Admin1Code + "." + Admin2;

    /// <summary>Names of a list that are names news may use: no codes, no machine romanisations in small letters, no whole descriptions.</summary>
    internal static ImmutableArray<string> Useful(string name, IEnumerable<string> others)
        => [.. others.Where(a => a != name && IsUseful(a)).Distinct(StringComparer.Ordinal)];

    internal static bool IsUseful(string name)
        => name.Length is > 2 and <= 40
            && !char.IsLower(name[0])
            && name.All(c => c < '\u0590' || c is (>= '\u1e00' and < '\u2070'))
            && !(name.Length <= 4 && name.All(char.IsAsciiLetterUpper));
}
