namespace Sitrep.Places;

/// <summary>Looks for names that are spelled alike where those that are spelled so cannot be meant: they lie in states that the text says nothing of, or are no village where it says village.</summary>
internal sealed class FurtherSpellings(Gazetteer gazetteer)
{
    private const long Known = 100_000;

    /// <summary>Adds matches to the drafts that need some.</summary>
    internal void Add(IReadOnlyList<PlaceDraft> drafts, ArticleCountries countries)
    {
        foreach (IGrouping<string, PlaceDraft> group in drafts.GroupBy(d => d.Group, StringComparer.Ordinal))
        {
            PlaceDraft first = group.First();
            bool isVillage = group.Any(d => d.Kind.HasFlag(PlaceCue.Settlement));
            if (first.Matches.IsEmpty || first.Matches.Any(m => IsMeant(m, first.Group, isVillage, countries)) || !countries.AnyBut(first.Group))
            {
                continue;
            }

            GazetteerMatch[] alike = [.. gazetteer.FindAlike(first.Key).Where(m => countries.Share(m.Entry.Place.Country, first.Group) > 0 && (!isVillage || m.Entry.IsSettlement) && !first.Matches.Any(o => o.Entry.Place.Id == m.Entry.Place.Id))];
            foreach (PlaceDraft draft in group.Where(_ => alike.Length > 0))
            {
                draft.Matches = [.. draft.Matches, .. alike];
            }
        }
    }

    private static bool IsMeant(GazetteerMatch match, string group, bool isVillage, ArticleCountries countries)
        => match.How == MatchKind.Spelling
            || (countries.Share(match.Entry.Place.Country, group) > 0 && (!isVillage || match.Entry.IsSettlement))
            || (!isVillage && (match.Entry.Place.Class == PlaceClass.Country || match.Entry.IsCapital || match.Entry.IsWorldArea || match.Entry.Place.Population >= Known));
}
