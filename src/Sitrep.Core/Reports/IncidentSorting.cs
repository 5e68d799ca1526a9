using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Reports;

/// <summary>Sorts incidents into the parts of a report and makes it. Serves one report.</summary>
internal sealed class IncidentSorting(ReportOptions options)
{
    // A night begins on one day and ends on the next.
    private const int ADayOrANight = 2;

    private readonly DayRange _period = new(options.From, options.To);
    private readonly List<(ReportIncident Incident, Dossier Dossier)> _dated = [];
    private readonly List<(ReportIncident Incident, Dossier Dossier)> _spans = [];
    private readonly List<(ReportIncident Incident, Dossier Dossier)> _undated = [];
    private readonly List<(ReportIncident Incident, Dossier Dossier)> _elsewhere = [];
    private readonly List<(ReportIncident Incident, Dossier Dossier)> _background = [];
    private readonly List<(ReportIncident Incident, Dossier Dossier)> _denied = [];
    private readonly List<(ReportIncident Incident, Dossier Dossier)> _announced = [];
    private readonly List<string> _rejected = [];

    internal void Add(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        Incident incident = dossier.Incident;
        if (dossier.Entries.IsEmpty || !InPeriod(dossier))
        {
            return;
        }

        bool placed = incident.At.Concat(incident.From).Any(p => p.Lat is not null || p.Country is not null);
        bool inside = options.Area is null || options.Area.Holds(incident);
        if (!inside && placed)
        {
            return;
        }

        if (incident.Review.State == "rejected")
        {
            _rejected.Add(incident.Id);
            return;
        }

        Room(incident, inside).Add((ReportIncidents.Of(dossier, options.Words), dossier));
    }

    internal SituationReport Report()
    {
        ImmutableArray<ReportIncident> dated = Ordered(_dated), spans = Ordered(_spans), undated = Ordered(_undated), denied = Ordered(_denied);
        ReportIncident[] counted = [.. dated, .. spans];
        ReportIncident[] fighting = [.. counted.Where(i => i.IsFighting)];
        ImmutableArray<ReportDay> days = DayTable.Of(_period, dated, denied);
        ReportIncident[] told = [.. counted, .. undated, .. Ordered(_announced), .. denied];
        return new()
        {
            Options = options,
            Made = options.Clock.GetUtcNow(),
            Days = days,
            Dated = dated,
            Spans = spans,
            Undated = undated,
            Unplaced = [.. counted.Where(i => i.Section is null), .. Ordered(_elsewhere)],
            Background = Ordered(_background),
            Denied = denied,
            Announced = Ordered(_announced),
            Sections = SectionTable.Of(counted),
            Voices = VoiceTable.Of(counted, denied, days),
            Casualties = CasualtySums.Of(counted),
            Confirmed = [.. counted.Concat(undated).Where(i => i.IndependentSources.Low >= 2)],
            Disputed = [.. told.Where(i => !i.Disputes.IsEmpty)],
            Rejected = [.. _rejected.Order(StringComparer.Ordinal)],
            Fighting = fighting.Length == 0 ? null : ReportNumber.Count(fighting, i => i.Accounts),
            Accounts = Appendix(),
        };
    }

    private List<(ReportIncident Incident, Dossier Dossier)> Room(Incident incident, bool inside)
        => incident.IsBackground ? _background
            : incident.Status is "denied" or "negated" ? _denied
            : incident.Status is "planned" or "threatened" or "demanded" or "hypothetical" ? _announced
            : !inside ? _elsewhere
            : incident.Days is not { } days ? _undated
            : days.Length > ADayOrANight ? _spans
            : _dated;

    private bool InPeriod(Dossier dossier)
        => dossier.Incident.Days is { } days
            ? days.Overlaps(_period)
            : dossier.Entries.Any(e => e.Article.Published is { } published && published.Date >= _period.First && published.Date <= _period.Last);

    private static ImmutableArray<ReportIncident> Ordered(List<(ReportIncident Incident, Dossier Dossier)> room)
        => [.. room.Select(r => r.Incident)
            .OrderBy(i => i.Days?.First ?? DateOnly.MaxValue).ThenBy(i => i.Days?.Last ?? DateOnly.MaxValue)
            .ThenBy(i => !i.IsFighting).ThenBy(i => i.Kind, StringComparer.Ordinal).ThenBy(i => i.Id, StringComparer.Ordinal)];

    private ImmutableArray<ReportAccount> Appendix()
        => [.. new[] { _dated, _spans, _undated, _elsewhere, _background, _denied, _announced }
            .SelectMany(r => r)
            .SelectMany(r => r.Dossier.Entries.Select(e => ReportIncidents.Account(e, r.Incident.Id, options.QuoteLength)))
            .DistinctBy(a => a.Key)
            .OrderBy(a => a.Published ?? DateOnly.MaxValue).ThenBy(a => a.Key, Comparer<AccountKey>.Create(AccountKey.Order))];
}
