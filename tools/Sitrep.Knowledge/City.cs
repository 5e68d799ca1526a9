using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Places;

namespace Sitrep.Tools;

/// <summary>A line of GeoNames' cities file.</summary>
internal sealed record City(uint Id, string Name, string AsciiName, string Alternates, double Latitude, double Longitude, string FeatureCode, string Country, string Admin1, string Admin2, uint Population)
{
    // Every place of these counts, however small: the theatre's neighbours.
    private static readonly FrozenSet<string> Whole = FrozenSet.Create(StringComparer.Ordinal, "AM", "AZ", "GE");

    // Sections of populated places, abandoned and historical ones answer to names that mean something else today.
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(StringComparer.Ordinal, "PPLX", "PPLH", "PPLCH", "PPLW");

    internal string Admin1Code => Country + "." + Admin1;

    internal static City? Parse(string line)
    {
        string[] c = line.Split('\t');
        return c.Length < 15
            ? null
            : new(
                uint.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[2], c[3], double.Parse(c[4], CultureInfo.InvariantCulture), double.Parse(c[5], CultureInfo.InvariantCulture),
                c[7], c[8], c[10], c[11], uint.TryParse(c[14], CultureInfo.InvariantCulture, out uint population) ? population : 0);
    }

    internal bool IsKept(long population)
        => Whole.Contains(Country) || FeatureCode is "PPLC" or "PPLA" or "PPLG" or "PPLA2" || (Population >= population && !LeftOut.Contains(FeatureCode));

    internal string Admin2Code => Admin1Code + "." + Admin2;

    internal WorldPlace ToPlace(Dictionary<string, string> admin2Names) => new()
    {
        Id = Id,
        Name = Name,
        Aliases = Aliases(),
        Latitude = Latitude,
        Longitude = Longitude,
        Country = Iso3(Country),
        Admin1Code = Admin1.Length > 0 ? Admin1Code : null,
        Admin2Code = admin2Names.ContainsKey(Admin2Code) ? Admin2Code : null,
        Class = Population >= 100_000 || FeatureCode is "PPLC" ? PlaceClass.City : Population >= 5_000 || FeatureCode is "PPLA" or "PPLG" ? PlaceClass.Town : PlaceClass.Settlement,
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

    private ImmutableArray<string> Aliases()
        => [.. Alternates.Split(',').Append(AsciiName).Where(a => a != Name && IsUseful(a)).Distinct(StringComparer.Ordinal)];

    // Airport codes, machine romanisations in small letters and whole descriptions are no names that news uses.
    private static bool IsUseful(string name)
        => name.Length is > 2 and <= 40
            && !char.IsLower(name[0])
            && name.All(c => c < '\u0590' || c is (>= '\u1e00' and < '\u2070'))
            && !(name.Length <= 4 && name.All(char.IsAsciiLetterUpper));
}
