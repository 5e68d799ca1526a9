using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sitrep.Places.Importing;

/// <summary>GeoNames' file of further names: number, number of the place, language, name, and marks, with tabs between.</summary>
internal static class AlternateNames
{
    // What stands in the column of languages but is no name.
    private static readonly FrozenSet<string> Codes = FrozenSet.Create(StringComparer.Ordinal, "link", "post", "iata", "icao", "faac", "tcid", "unlc", "wkdt", "phon", "piny");

    private static readonly ImmutableArray<string> Names = ["alternateNamesV2.txt", "alternateNamesV2.zip"];

    /// <summary>The file beside a dump, or null.</summary>
    internal static string? Beside(string dump)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(dump))!;
        return Names.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
    }

    /// <summary>The place and the name of a line; null where it gives none.</summary>
    internal static (uint Id, string Name)? Read(string[] cells)
        => cells.Length >= 4 && uint.TryParse(cells[1], out uint id) && !Codes.Contains(cells[2]) && PlaceRow.IsUseful(cells[3]) ? (id, cells[3]) : null;
}
