using System.Globalization;
using System.Text;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Tells an incident in a few sentences of our own, made of its fields alone. Thread-safe.</summary>
/// <remarks>Past tense, a dated opening, who says so, the chain of places in brackets; figures each with who gives them; denials and disputes at the end.</remarks>
internal static class IncidentNotes
{
    internal static string Of(IncidentFacts facts, ExportTables tables, DayRange? days)
    {
        Incident incident = facts.Incident;
        KindWords words = tables.Words(incident.Kind);
        var text = new StringBuilder();
        text.Append(Opening(days));
        string by = Names(incident.Claimants.Where(c => !c.Stances.All(Doubts) && !IsPublisher(c)));
        text.Append(by.Length == 0 ? Text("according to ", IncidentFacts.Join(facts.Publishers, ", "), ", ") : $"according to {by}, ");
        text.Append(Event(incident, words)).Append(Outcome(incident)).Append(Where(facts, tables)).Append('.');
        foreach (CasualtyRange range in incident.Casualties)
        {
            Casualties(text, range, incident);
        }

        Details(text, facts);
        string denied = Names(incident.Claimants.Where(c => c.Stances.Any(Doubts)));
        text.Append(Text(" Denied or doubted by ", denied, "."));
        text.Append(Text(" Accounts differ on: ", string.Join(", ", incident.Disputes.Where(d => d.Field != "happened").Select(d => $"{d.Field} ({string.Join(" or ", d.Versions.Select(v => v.Value))})")), "."));
        text.Append(CultureInfo.InvariantCulture, $" Independent sources: {incident.IndependentSources}.");
        string whole = text.ToString();
        return char.ToUpperInvariant(whole[0]) + whole[1..];
    }

    private static string Opening(DayRange? days) => days switch
    {
        null => string.Empty,
        { Length: 1 } day => $"On {Day(day.First)}, ",
        { } range => $"Between {Day(range.First)} and {Day(range.Last)}, ",
    };

    private static string Event(Incident incident, KindWords words)
    {
        string actors = Join(incident.Actors.Select(a => a.Name)), targets = Join(incident.Targets.Select(a => a.Name));
        return words.Noun + Text($" {words.By} ", actors, string.Empty)
            + (words.By == "between" && actors.Length > 0 ? Text(" and ", targets, string.Empty) : Text($" {(words.By == "between" ? "with" : words.Upon)} ", targets, string.Empty));
    }

    private static string Outcome(Incident incident) => incident.Status switch
    {
        "ongoing" => " was under way",
        "attempted" => " was attempted",
        "threatened" => " was threatened",
        "planned" => " was planned",
        "demanded" => " was demanded",
        "hypothetical" => " was spoken of as possible",
        "negated" or "denied" => " was said not to have taken place",
        _ => " was reported",
    };

    private static string Where(IncidentFacts facts, ExportTables tables)
    {
        string at = facts.At is { Name: { Length: > 0 } name } place
            ? $" {(place.Relation == "at" ? "in" : place.Relation == "near" ? "near" : "at or towards")} {name}{Text(" (", IncidentFacts.Join([Other(place.Admin2, name), Other(place.Admin1, name), Other(tables.CountryName(place.Country), name)], ", "), ")")}"
            : string.Empty;
        return at + Text(", from ", facts.From?.Name, string.Empty);
    }

    private static void Casualties(StringBuilder text, CasualtyRange range, Incident incident)
    {
        string who = range is { Who: "unknown", Side: null } ? string.Empty : $" ({range.People})";
        string[] figures = [.. range.ByClaimant
            .Select(n => (Number: n.Best ?? n.Low ?? n.High, n.Claimant))
            .Where(n => n.Number is not null)
            .GroupBy(n => n.Number!.Value)
            .OrderBy(g => g.Key)
            .Select(g => $"{Number(g.Key)}{Text(" according to ", Join(g.Select(n => NameOf(incident, n.Claimant))), string.Empty)}")];
        text.Append(CultureInfo.InvariantCulture, $" {char.ToUpperInvariant(range.Effect[0])}{range.Effect[1..]}{who}: {(figures.Length == 0 ? "told without a number" : string.Join("; ", figures))}.");
    }

    private static void Details(StringBuilder text, IncidentFacts facts)
    {
        text.Append(Text(" Weapons: ", IncidentFacts.Join(facts.Told.SelectMany(e => e.Account.Weapons).Select(w => w.Kind), ", "), "."));
        // Counts of different claimants stand beside each other and are never added.
        string[] counts = [.. facts.Told.Where(e => e.Account.Count is not null)
            .Select(e => $"{Number(e.Account.Count!.Best ?? e.Account.Count.Low ?? e.Account.Count.High)} {e.Account.Count.Unit}{Text(" according to ", e.Account.Claims.FirstOrDefault(c => c.By is not null)?.By?.Name, string.Empty)}")
            .Distinct(StringComparer.Ordinal)];
        text.Append(Text(" Count: ", string.Join("; ", counts), "."));
        text.Append(Text(" Damage: ", IncidentFacts.Join(facts.Told.SelectMany(e => e.Account.Damage).Select(d => $"{d.What} {d.Effect}"), ", "), "."));
    }

    private static bool Doubts(string stance) => stance is "denies" or "doubts";

    private static bool IsPublisher(Claimant claimant) => claimant.Key.StartsWith("publisher:", StringComparison.Ordinal);

    private static string Names(IEnumerable<Claimant> claimants) => Join(claimants.Select(c => c.Name));

    private static string? NameOf(Incident incident, string key) => incident.Claimants.FirstOrDefault(c => c.Key == key)?.Name;

    private static string Join(IEnumerable<string?> names)
    {
        string[] all = [.. names.Where(n => !string.IsNullOrEmpty(n)).Distinct(StringComparer.Ordinal).OfType<string>()];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    private static string? Other(string? value, string name) => value == name ? null : value;

    private static string Text(string before, string? value, string after) => string.IsNullOrEmpty(value) ? string.Empty : before + value + after;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "an unknown number of";
}
