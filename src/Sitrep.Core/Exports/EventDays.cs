using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>On which days an incident was: a span that it lasted, or days one of which it was on.</summary>
/// <param name="Range">First to last day.</param>
/// <param name="Lasts">Whether it was on all of them.</param>
internal readonly record struct EventDays(DayRange Range, bool Lasts)
{
    private const int LongestOpen = 31;

    internal static EventDays? Of(Incident incident, ImmutableArray<DossierEntry> told)
    {
        if (incident.Days is not { } days)
        {
            return null;
        }

        // Since Wednesday evening, told on Thursday: an open end goes to the day it was told on.
        if (days.Length == 1)
        {
            DateOnly? open = told
                .Where(e => e.Account.Time is { OpenEnd: true, Precision: <= 1 } time && time.Days()?.First == days.First)
                .Select(e => e.Article.Published?.Date)
                .Where(d => d > days.First && d.Value.DayNumber - days.First.DayNumber <= LongestOpen)
                .Max();
            return open is { } last ? new(new(days.First, last), Lasts: true) : new(days, Lasts: true);
        }

        ToldTime[] exact = [.. told.Select(e => e.Account.Time).OfType<ToldTime>().Where(t => t.Precision <= 1 && t.Days() == days)];
        // A night goes over midnight and is one event all the same.
        if (exact.Any(t => t is { End: null, Grain: "part-of-day" }))
        {
            return new(new(days.First, days.First), Lasts: true);
        }

        return new(days, Lasts: exact.Any(t => t.End is not null) || incident.Review.Set.Keys.Any(k => k is "day" or "days" or "date" or "time"));
    }
}
