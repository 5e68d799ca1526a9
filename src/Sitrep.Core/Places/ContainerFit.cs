using System.Globalization;

namespace Sitrep.Places;

/// <summary>Whether a place lies in, or by, another that the text names beside it.</summary>
internal static class ContainerFit
{
    /// <summary>Farther than this in kilometres a town or a former district does not hold a place.</summary>
    internal const double Reach = 60.0;

    /// <summary>How well <paramref name="inner"/> fits <paramref name="outer"/>: 0 not at all, up to 1 as the gazetteer states it.</summary>
    internal static double Of(GazetteerEntry inner, GazetteerEntry outer, ContainerCue cue)
    {
        if (inner.Place.Id == outer.Place.Id || inner.Place.Class == PlaceClass.Country)
        {
            return 0;
        }

        double distance = Earth.Distance(inner.Place, outer.Place);
        if (cue == ContainerCue.Near)
        {
            return distance <= Reach ? 1.0 - (0.5 * distance / Reach) : 0;
        }

        if (outer.Place.Class == PlaceClass.Country)
        {
            return inner.Place.Country == outer.Place.Country ? 1.0 : 0;
        }

        if (Stated(inner, outer) is var stated and > 0)
        {
            return stated;
        }

        // Old districts and towns hold what is near; the provinces of the world hold only what is said to lie in them.
        bool holds = outer.IsSettlement || (outer.IsTheatre && outer.IsRegion);
        return holds && distance <= Reach && !(inner.IsRegion && outer.IsSettlement) ? 0.75 - (0.5 * distance / Reach) : 0;
    }

    /// <summary>The reason as the record gives it: "in the named region Kalbajar (13 km)".</summary>
    internal static string Why(GazetteerEntry inner, GazetteerEntry outer, ContainerCue cue, string written)
    {
        string what = outer.Place.Class == PlaceClass.Country ? "state" : outer.IsRegion ? "region" : outer.Place.Class == PlaceClass.Settlement ? "village" : outer.IsSettlement ? "town" : "place";
        string relation = cue == ContainerCue.Near ? "near" : outer.IsSettlement ? "by" : "in";
        return outer.Place.Class == PlaceClass.Country
            ? $"in the named state {written}"
            : string.Create(CultureInfo.InvariantCulture, $"{relation} the named {what} {written} ({Math.Round(Earth.Distance(inner.Place, outer.Place))} km)");
    }

    // What lies in a division today is meant before what lay in it once, or lies in it for one side.
    private static double Stated(GazetteerEntry inner, GazetteerEntry outer)
    {
        if (outer.Place.Country != inner.Place.Country)
        {
            return 0;
        }

        if (outer.IsRegion && (IsDivision(inner.Place.Admin1, outer) || IsDivision(inner.Place.Admin2, outer)))
        {
            return 1.0;
        }

        // A container may be the namesake of a place far away in the same state.
        return inner.Containers.Any(outer.IsNamed) && Earth.Distance(inner.Place, outer.Place) <= 2 * Reach ? 0.9 : 0;
    }

    private static bool IsDivision(string? division, GazetteerEntry outer) => division is not null && outer.IsNamed(NameFolding.Key(division));
}
