using Sitrep.Places;

namespace Sitrep.Incidents;

/// <summary>What the places of two accounts say. Thread-safe.</summary>
internal static class PlaceScore
{
    /// <summary>Adds what the places say.</summary>
    /// <returns>False where they rule it out.</returns>
    internal static bool Add(LinkFacts a, LinkFacts b, List<(double Weight, string Text)> reasons)
    {
        if (a.Unplaced.Overlaps(b.Unplaced))
        {
            reasons.Add((0.25, "same unplaced name"));
            return true;
        }

        (double Distance, LinkPlace Left, LinkPlace Right)? nearest = Nearest(a.At, b.At) ?? Nearest([.. a.At, .. a.From], [.. b.At, .. b.From]);
        if (nearest is not { } pair)
        {
            reasons.Add((-0.1, "no place to compare"));
            return true;
        }

        int coarser = Math.Max(pair.Left.Precision, pair.Right.Precision);
        if (pair.Left.Id == pair.Right.Id)
        {
            reasons.Add(coarser <= 2 ? (0.35, $"same place ({pair.Left.Name})") : coarser <= 4 ? (0.15, $"same area ({pair.Left.Name})") : (0.0, $"same country or region ({pair.Left.Name})"));
            return true;
        }

        double reach = coarser switch { 1 => 5, 2 => 25, 3 => 60, 4 => 150, _ => 600 };
        if (pair.Distance <= reach)
        {
            reasons.Add(coarser <= 2 ? (0.2, $"{IncidentLinker.Number(pair.Distance)} km apart") : (0.05, $"{pair.Left.Name} and {pair.Right.Name} may be one place"));
            return true;
        }

        if (pair.Distance <= 5 * reach)
        {
            reasons.Add((-0.3, $"{IncidentLinker.Number(pair.Distance)} km apart"));
            return true;
        }

        reasons.Add((-2, $"{IncidentLinker.Number(pair.Distance)} km apart"));
        return false;
    }

    private static (double Distance, LinkPlace Left, LinkPlace Right)? Nearest(IReadOnlyList<LinkPlace> left, IReadOnlyList<LinkPlace> right)
    {
        (double Distance, LinkPlace Left, LinkPlace Right)? best = null;
        foreach (LinkPlace a in left)
        {
            foreach (LinkPlace b in right)
            {
                double distance = a.Id == b.Id ? 0 : Earth.Distance(a.Latitude, a.Longitude, b.Latitude, b.Longitude);
                // Of equally near pairs the more precise says more.
                if (best is not { } so || distance < so.Distance || (distance == so.Distance && Math.Max(a.Precision, b.Precision) < Math.Max(so.Left.Precision, so.Right.Precision)))
                {
                    best = (distance, a, b);
                }
            }
        }

        return best;
    }
}
