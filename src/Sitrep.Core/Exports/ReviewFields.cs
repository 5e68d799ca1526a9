using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Actors;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Puts fields that a person set into the incident: in an export, a person's word stands in the place of what was read. Thread-safe.</summary>
internal static class ReviewFields
{
    /// <summary>Whether values of a field are numbers, days or words of the ontology, which name nobody.</summary>
    internal static bool IsPlain(string field) => field is "kind" or "status" or "day" or "days" or "date" or "time" or "lat" or "lon" or "country" or "killed" or "wounded" or "background";

    /// <summary>The incident as the person has it; a value that cannot be read changes nothing and is counted.</summary>
    internal static Dossier Apply(Dossier dossier, ExportTables tables, ExportLosses losses)
    {
        Incident incident = dossier.Incident;
        foreach ((string field, string value) in incident.Review.Set)
        {
            Incident? changed = Set(incident, field, value.Trim(), tables);
            if (changed is null)
            {
                losses.Change($"review's value of '{field}' that an export cannot use");
            }

            incident = changed ?? incident;
        }

        return dossier with { Incident = incident };
    }

    /// <summary>A number that a person set, or null.</summary>
    internal static double? Number(Incident incident, string field)
        => incident.Review.Set.TryGetValue(field, out string? value) && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= 0 ? number : null;

    private static Incident? Set(Incident incident, string field, string value, ExportTables tables) => field switch
    {
        "kind" => tables.Ontology.Find(value) is null ? null : incident with { Kind = value },
        "status" => value is "happened" or "ongoing" or "attempted" or "threatened" or "planned" or "demanded" or "hypothetical" or "negated" or "denied" ? incident with { Status = value } : null,
        "background" => value is "true" or "false" ? incident with { IsBackground = value == "true" } : null,
        "day" or "days" or "date" or "time" => Days(value) is { } days ? incident with { Days = days, DatePrecision = 1 } : null,
        "killed" or "wounded" => Number(incident, field) is null ? null : incident,
        "at" or "place" => incident with { At = [Place(incident, value)] },
        "lat" => Point(incident, value, 90) is { } lat ? incident with { At = [First(incident) with { Lat = lat }] } : null,
        "lon" => Point(incident, value, 180) is { } lon ? incident with { At = [First(incident) with { Lon = lon }] } : null,
        "country" => tables.Country(value) is null ? null : incident with { At = [First(incident) with { Country = value }] },
        "actors" or "actor" => incident with { Actors = Parties(incident, value, tables) },
        "targets" or "target" => incident with { Targets = Parties(incident, value, tables) },
        _ => null,
    };

    private static DayRange? Days(string value)
    {
        string[] ends = value.Split("..", 2);
        return Day(ends[0]) is { } first && Day(ends[^1]) is { } last && last >= first ? new(first, last) : null;
    }

    private static DateOnly? Day(string value)
        => DateOnly.TryParseExact(value.Length > 10 ? value[..10] : value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static double? Point(Incident incident, string value, double limit)
        => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees) && Math.Abs(degrees) <= limit && !incident.Id.AsSpan().IsEmpty ? degrees : null;

    private static ToldPlace First(Incident incident) => incident.At.FirstOrDefault() ?? Named(string.Empty);

    private static ToldPlace Place(Incident incident, string value)
        => incident.At.Concat(incident.From).FirstOrDefault(p => p.Id == value || string.Equals(p.Name, value, StringComparison.OrdinalIgnoreCase)) ?? Named(value);

    private static ToldPlace Named(string name) => new() { Name = name, Text = name, Span = default, Relation = "at", Why = "set by a person" };

    private static ImmutableArray<ToldActor> Parties(Incident incident, string value, ExportTables tables)
        => [.. value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name =>
            tables.Actors.Find(name) is { } listed ? Listed(listed)
                : incident.Actors.Concat(incident.Targets).FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? (tables.Actors.Actors.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase)) is { } named ? Listed(named) : new ToldActor { Name = name, Sector = "UNK" }))];

    private static ToldActor Listed(Actor actor) => new() { Id = actor.Id, Name = actor.Name, Country = actor.Country, Sector = actor.Sector, Org = actor.Org, Role = actor.Role, Confidence = 1 };
}
