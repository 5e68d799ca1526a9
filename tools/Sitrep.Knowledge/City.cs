using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Places;
using Sitrep.Places.Importing;

namespace Sitrep.Tools;

/// <summary>A line of GeoNames' cities file.</summary>
internal sealed record City(uint Id, string Name, ImmutableArray<string> Aliases, double Latitude, double Longitude, string FeatureCode, string Country, string Admin1, string Admin2, uint Population)
{
    // Every place of these counts, however small: the theatre's neighbours.
    private static readonly FrozenSet<string> Whole = FrozenSet.Create(StringComparer.Ordinal, "AM", "AZ", "GE");

    // Sections of populated places, abandoned and historical ones answer to names that mean something else today.
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(StringComparer.Ordinal, "PPLX", "PPLH", "PPLCH", "PPLW");

    private static readonly GeoNamesRows Rows = new();

    internal string Admin1Code => Country + "." + Admin1;

    internal static City? Parse(string line)
    {
        string[] cells = line.Split('\t');
        return Rows.Read(cells, out _) is { } row
            ? new(row.Id, row.Name, row.Aliases, row.Latitude, row.Longitude, row.Code, row.Country, cells[10], row.Admin2, (uint)row.Population)
            : null;
    }

    internal bool IsKept(long population)
        => Whole.Contains(Country) || FeatureCode is "PPLC" or "PPLA" or "PPLG" or "PPLA2" || (Population >= population && !LeftOut.Contains(FeatureCode));

    internal string Admin2Code => Admin1Code + "." + Admin2;

    internal WorldPlace ToPlace(Dictionary<string, string> admin2Names) => new()
    {
        Id = Id,
        Name = Name,
        Aliases = Aliases,
        Latitude = Latitude,
        Longitude = Longitude,
        Country = Iso3(Country),
        Admin1Code = Admin1.Length > 0 ? Admin1Code : null,
        Admin2Code = admin2Names.ContainsKey(Admin2Code) ? Admin2Code : null,
        Class = FeatureTable.Size(FeatureCode, Population),
        Population = Population,
        IsCapital = FeatureCode is "PPLC",
        IsSeat = FeatureCode is "PPLA",
    };

    // The runtime's table of regions, but for the code that it gives Kosovo and for those that it does not know.
    internal static string Iso3(string iso2) => iso2 switch
    {
        "XK" => "XKX",
        "EH" => "ESH",
        "GS" => "SGS",
        "TF" => "ATF",
        "AQ" => "ATA",
        _ => new RegionInfo(iso2).ThreeLetterISORegionName,
    };
}
