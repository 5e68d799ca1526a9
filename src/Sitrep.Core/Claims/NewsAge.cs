using Sitrep.Documents;
using Sitrep.Times;

namespace Sitrep.Claims;

/// <summary>How old an event may be and still be news.</summary>
internal static class NewsAge
{
    /// <summary>An event older than this many days before the article is history: a weekly report still tells its week as news.</summary>
    private const int NewsDays = 7;

    /// <summary>The day of an article, or null.</summary>
    internal static DateTime? Published(Article article) => article.Published is { } p ? p.Best.Date.ToDateTime(TimeOnly.MinValue) : null;

    /// <summary>Whether a time lies so far before the day of the article that what happened then is history.</summary>
    internal static bool IsOld(TimeMention time, DateTime? day)
    {
        if (day is not { } published || time.Start is not { } start)
        {
            return false;
        }

        // A span that goes on from long ago ("since 1991") is history as much as one that ended.
        DateTime last = (time.End ?? start).Value;
        TimeGrain grain = (time.End ?? start).Grain;
        DateTime end = grain switch
        {
            TimeGrain.Decade => last.AddYears(10),
            TimeGrain.Year => last.AddYears(1),
            TimeGrain.Season => last.AddMonths(3),
            TimeGrain.Month => last.AddMonths(1),
            TimeGrain.Week => last.AddDays(7),
            _ => last.AddDays(1),
        };
        return time.OpenEnd ? start.Value < published.AddDays(-NewsDays) : end < published.AddDays(-NewsDays) || start.Value < published.AddDays(-31);
    }
}
