namespace Sitrep.Places;

/// <summary>Which states a text speaks of, and how much of its talk each has.</summary>
internal sealed class ArticleCountries
{
    // So many mentions of states count half of what many do: one demonym is a hint, ten are a subject.
    private const double Half = 0.7;

    private readonly Dictionary<string, double> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Country, double Count)> _ofGroup = new(StringComparer.Ordinal);

    internal ArticleCountries(IEnumerable<PlaceDraft> drafts, IEnumerable<StateWord> states)
    {
        foreach (string state in states.Select(s => s.State.Country).Where(c => c.Length > 0))
        {
            _counts[state] = _counts.GetValueOrDefault(state) + 1.0;
        }

        foreach (IGrouping<string, PlaceDraft> group in drafts.GroupBy(d => d.Group, StringComparer.Ordinal))
        {
            // A name that can only be in one state speaks for it; capitals and states speak louder.
            GazetteerEntry[] entries = [.. group.First().Matches.Where(m => m.How != MatchKind.Spelling).Select(m => m.Entry)];
            GazetteerEntry? loud = entries.FirstOrDefault(e => e.Place.Class == PlaceClass.Country) ?? entries.FirstOrDefault(e => e.IsCapital);
            bool isAlone = entries.Length > 0 && entries.All(e => e.Place.Country == entries[0].Place.Country);
            if ((loud is not null || isAlone) && (loud ?? entries[0]).Place.Country.Length > 0)
            {
                string country = (loud ?? entries[0]).Place.Country;
                double count = (loud is null ? 0.7 : isAlone ? 1.0 : 0.5) * group.Count();
                _ofGroup[group.Key] = (country, count);
                _counts[country] = _counts.GetValueOrDefault(country) + count;
            }
        }
    }

    /// <summary>Whether the text tells any state.</summary>
    internal bool Any => _counts.Count > 0;

    /// <summary>Whether the names outside <paramref name="group"/> tell any state.</summary>
    internal bool AnyBut(string group)
        => _counts.Count > 0 && (!_ofGroup.TryGetValue(group, out (string Country, double Count) own) || _counts.Any(c => c.Key != own.Country || c.Value - own.Count > 0.01));

    /// <summary>From 0 (not spoken of) to 1 (most spoken of, and often), as the names outside <paramref name="group"/> tell it: no name speaks for itself.</summary>
    internal double Share(string country, string group)
    {
        double own = 0, most = 0, total = 0;
        (string Country, double Count) mine = _ofGroup.GetValueOrDefault(group);
        foreach ((string other, double count) in _counts)
        {
            double rest = count - (other == mine.Country ? mine.Count : 0.0);
            total += rest;
            most = Math.Max(most, rest);
            own = other == country ? rest : own;
        }

        // Less than in proportion: what is named ten times is not ten times as likely.
        return own < 0.01 ? 0.0 : Math.Pow(own / most, 0.7) * total / (total + Half);
    }
}
