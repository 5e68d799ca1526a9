using System.Collections.Immutable;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Composing;

/// <summary>The lines that several parts of a report share. Thread-safe.</summary>
internal static class Lines
{
    internal static ImmutableArray<Inline> Of(string words) => [new Inline.Words(words)];

    internal static Inline Number(ReportNumber number) => new Inline.Number(Prose.Number(number), number.Accounts);

    private static Inline.Bare Bare(ReportNumber number) => new(Prose.Number(number), number.Accounts);

    /// <summary>Kind and place, and where the incident leads to.</summary>
    internal static ImmutableArray<Inline> Title(ReportIncident incident, ReportWords words)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        line.Add(new Inline.Strong(Prose.Capital(words.Kind(incident.Kind))));
        if (Place(incident) is { } place)
        {
            line.Add(new Inline.Words(", "));
            line.Add(new Inline.Foreign(place));
        }

        if (incident.Section is { } section)
        {
            line.Add(new Inline.Words(" ("));
            line.Add(new Inline.Foreign(Section(section, words)));
            line.Add(new Inline.Words(")"));
        }

        foreach (string mark in Marks(incident))
        {
            line.Add(new Inline.Words(" "));
            line.Add(new Inline.Mark(mark));
        }

        return line.ToImmutable();
    }

    /// <summary>What each claimant tells of it, a line each; then what is disputed.</summary>
    internal static ImmutableArray<ImmutableArray<Inline>> Tellings(ReportIncident incident)
        => [.. incident.Tellings.OrderBy(t => t.IsDenial).Select(Telling)];

    internal static string Section(ReportSection section, ReportWords words)
        => section.Country is { } country && words.Country(country) != section.Name ? $"{section.Name}, {words.Country(country)}" : section.Name;

    internal static Block.Card Card(ReportIncident incident, ReportWords words, bool withDays)
    {
        ImmutableArray<Inline> title = Title(incident, words);
        if (withDays)
        {
            title = title.Insert(0, new Inline.Words((incident.Days is { } days ? Prose.Days(days) : "no day told") + ": "));
        }

        return new(Anchors.OfIncident(incident.Id), title, Tellings(incident));
    }

    private static string? Place(ReportIncident incident)
        => incident.Point is { } point
            ? string.Equals(point.Name, point.Written, StringComparison.OrdinalIgnoreCase) ? point.Written : $"{point.Written} ({point.Name})"
            : incident.Unresolved.IsEmpty ? null : $"{incident.Unresolved[0]} (not found in the gazetteer)";

    private static IEnumerable<string> Marks(ReportIncident incident)
    {
        if (incident.Status is not ("happened" or "denied"))
        {
            yield return incident.Status == "negated" ? "stated not to have happened" : incident.Status;
        }

        if (incident.Days is { Length: 2 } night)
        {
            yield return Prose.Days(night);
        }

        if (incident.IndependentSources.Low >= 2)
        {
            yield return $"{Prose.Number(incident.IndependentSources)} independent sources";
        }

        if (!incident.Disputes.IsEmpty)
        {
            yield return "disputed";
        }

        if (incident.Review == "accepted")
        {
            yield return "accepted by a person";
        }
    }

    private static ImmutableArray<Inline> Telling(ReportTelling telling)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        line.Add(new Inline.Strong(telling.Claimant.Name));
        string stances = string.Join(", ", telling.Stances.Where(s => s != "states").Select(Prose.Stance));
        line.Add(new Inline.Words(telling.Claimant.IsOutlet ? " by its own word" : string.Empty));
        bool none = telling.IsDenial && !telling.Stances.Any(s => s is "denies" or "doubts");
        line.Add(new Inline.Words(none ? " states that it did not happen" : stances.Length == 0 ? string.Empty : " " + stances));
        var facts = new List<ImmutableArray<Inline>>();
        void Add(string words, params IEnumerable<string> values)
        {
            string[] all = [.. values];
            if (all.Length > 0)
            {
                facts.Add([new Inline.Words(words), new Inline.Foreign(string.Join(", ", all))]);
            }
        }

        if (telling.Direction is { Length: > 0 } direction)
        {
            Add(string.Empty, direction);
        }

        Add("at ", telling.At);
        Add("with ", telling.Weapons.Select(Prose.Weapon));
        facts.AddRange(telling.Counts.Select(c => (ImmutableArray<Inline>)[Bare(c.Number), new Inline.Words(" " + c.What)]));
        facts.AddRange(telling.Casualties.Select(Casualty));
        line.Add(new Inline.Words(facts.Count > 0 ? ": " : telling.IsDenial ? "." : ": no details are told."));
        for (int i = 0; i < facts.Count; i++)
        {
            line.AddRange(facts[i]);
            line.Add(new Inline.Words(i + 1 < facts.Count ? "; " : "."));
        }

        line.Add(new Inline.References(telling.Accounts));
        return line.ToImmutable();
    }

    private static ImmutableArray<Inline> Casualty(ReportCasualty casualty)
    {
        string people = Prose.People(casualty.Who, casualty.Side);
        return casualty.Number is not { } number
            ? [new Inline.Words($"{casualty.Effect} ("), new Inline.Foreign(people), new Inline.Words("), no number told")]
            : number.High == 0 ? [new Inline.Words($"nobody {casualty.Effect} ("), new Inline.Foreign(people), new Inline.Words("), as stated")]
            : [new Inline.Words(casualty.Effect + " "), Bare(number), new Inline.Words(" ("), new Inline.Foreign(people), new Inline.Words(")")];
    }
}
