using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Places;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Whether a place that was read is the expected one.</summary>
internal static class PlaceMatch
{
    private const double SettlementKilometres = 10;

    // A town and its district, a village and its ridge: the same name stands for both, but never for a homonym in the next district but one.
    private const double SameNameKilometres = 50;
    private const double RegionKilometres = 120;

    /// <summary>Above 0 where the two are the same place, more for a nearer one.</summary>
    internal static double Similarity(ExpectedPlace expected, AccountPlace read, string text)
    {
        string name = FoldedText.Name(expected.Name);
        if (read.Mention.Place is not { } place)
        {
            return FoldedText.Name(read.Mention.Span.Of(text)) == name ? 1 : 0;
        }

        bool sameCountry = expected.Country is null || expected.Country == place.Country;
        bool sameName = Names(place).Append(read.Mention.Span.Of(text)).Any(n => FoldedText.Name(n) == name);
        if (expected.Latitude is not { } latitude || expected.Longitude is not { } longitude)
        {
            return sameName && sameCountry ? 1 : 0;
        }

        double distance = Kilometres(latitude, longitude, place.Latitude, place.Longitude);
        double allowed = IsArea(place)
            ? RegionNames.Contains(expected.Name) || sameName ? RegionKilometres : 0
            : sameName ? SameNameKilometres : SettlementKilometres;
        return distance <= allowed && (sameCountry || distance <= SettlementKilometres) ? 1 + (1 / (1 + distance)) : 0;
    }

    /// <summary>Great-circle distance in kilometres.</summary>
    internal static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        const double EarthRadius = 6371;
        double a = Square(Math.Sin(Radians(latitude2 - latitude1) / 2))
            + (Math.Cos(Radians(latitude1)) * Math.Cos(Radians(latitude2)) * Square(Math.Sin(Radians(longitude2 - longitude1) / 2)));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    /// <summary>Equal for two mentions of the same place.</summary>
    internal static string Key(AccountPlace read, string text) => read.Mention.Place?.Id ?? "? " + FoldedText.Name(read.Mention.Span.Of(text));

    /// <summary>As in a table.</summary>
    internal static string Text(AccountPlace read, string text)
        => read.Mention.Place is { } place ? $"{place.Name} {place.Country}" : read.Mention.Span.Of(text) + " ?";

    private static IEnumerable<string> Names(Place place) => place.Names.Values.Prepend(place.Name);

    private static bool IsArea(Place place) => place.Class is PlaceClass.Region or PlaceClass.FormerRegion or PlaceClass.Country or PlaceClass.Area
        or PlaceClass.River or PlaceClass.Lake or PlaceClass.Road;

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double value) => value * value;
}
