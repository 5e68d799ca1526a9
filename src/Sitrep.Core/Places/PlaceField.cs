namespace Sitrep.Places;

/// <summary>Where a document plays, as all its names tell it together: how much of what it names lies near a point or in a division.</summary>
/// <remarks>One a document. Every name counts by how likely each of its readings is so far, so that names that none could tell alone tell each other.</remarks>
internal sealed class PlaceField(IReadOnlyList<PlaceGroup> groups)
{
    // Kilometres over which the nearness of two places falls to a third: towns that one local story names lie a county apart.
    private const double Scale = 50.0;

    private const double Farthest = 250.0;

    /// <summary>How much of what the document names lies near <paramref name="entry"/>: 0 nothing, 1 one place on the spot.</summary>
    internal double Near(GazetteerEntry entry, PlaceGroup self)
    {
        double sum = 0;
        double reach = Farthest / 111.0;
        foreach (PlaceGroup group in groups)
        {
            if (group.Key == self.Key)
            {
                continue;
            }

            double near = 0;
            for (int i = 0; i < group.Readings.Length; i++)
            {
                GazetteerEntry other = group.Readings[i].Entry;
                if (group.Likely[i] < 0.01 || IsWide(other) || Math.Abs(other.Place.Latitude - entry.Place.Latitude) > reach || other.Place.Id == entry.Place.Id)
                {
                    continue;
                }

                double distance = Earth.Distance(entry.Place, other.Place);
                near += distance > Farthest ? 0 : group.Likely[i] * Math.Exp(-distance / Scale);
            }

            sum += group.Weight * near;
        }

        return sum;
    }

    /// <summary>How much of what the document names is, or lies in, the first division of <paramref name="entry"/>.</summary>
    internal (double Named, double Inside) Division(GazetteerEntry entry, PlaceGroup self)
    {
        double named = 0, inside = 0;
        string? division = entry.Place.Admin1;
        if (division is null)
        {
            return (0, 0);
        }

        foreach (PlaceGroup group in groups)
        {
            if (group.Key == self.Key)
            {
                continue;
            }

            for (int i = 0; i < group.Readings.Length; i++)
            {
                Place other = group.Readings[i].Entry.Place;
                if (group.Likely[i] < 0.01 || other.Country != entry.Place.Country)
                {
                    continue;
                }

                if (other.Class == PlaceClass.Region && other.Admin1 is null && other.Name == division)
                {
                    named += group.Weight * group.Likely[i];
                }
                else if (other.Admin1 == division)
                {
                    inside += group.Weight * group.Likely[i];
                }
            }
        }

        return (named, inside);
    }

    /// <summary>The place nearest to <paramref name="entry"/> that another name was given.</summary>
    internal (GazetteerEntry? Entry, double Distance) Nearest(GazetteerEntry entry, string group)
    {
        (GazetteerEntry? Entry, double Distance) nearest = (null, double.PositiveInfinity);
        foreach (PlaceGroup other in groups)
        {
            if (other.IsHint || other.Name == group || other.Chosen is not { } chosen || chosen.Place.Class == PlaceClass.Country || chosen.Place.Id == entry.Place.Id)
            {
                continue;
            }

            double distance = Earth.Distance(entry.Place, chosen.Place);
            if (distance < nearest.Distance)
            {
                nearest = (chosen, distance);
            }
        }

        return nearest;
    }

    // The middle of a state or of a first division says nothing of what is near.
    private static bool IsWide(GazetteerEntry entry)
        => entry.Place.Class is PlaceClass.Country or PlaceClass.Area or PlaceClass.River or PlaceClass.Height or PlaceClass.Lake || (entry.Place.Class == PlaceClass.Region && entry.Place.Admin1 is null && !entry.IsTheatre);
}
