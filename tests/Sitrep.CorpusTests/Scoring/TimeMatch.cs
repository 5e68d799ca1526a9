using System.Globalization;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Times;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Whether a time that was read is the expected one: the same instant in the coarser of both units, the units at most one step apart.</summary>
internal static class TimeMatch
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Whether start and, where one is expected, end are right.</summary>
    internal static bool IsRight(ExpectedTime expected, TimeMention read)
    {
        if (read.Start is not { } start || Parse(expected.Start, expected.Grain) is not { } expectedStart || !Same(expectedStart, start))
        {
            return false;
        }

        if (expected.End is null || Parse(expected.End, EndGrain(expected)) is not { } end)
        {
            return true;
        }

        return read.End is { } told ? Same(end, told) : Covers(start, end.Value);
    }

    /// <summary>As in a table.</summary>
    internal static string Text(TimeMention read)
        => (read.Start?.ToString() ?? "?") + (read.End is { } end ? "/" + end.ToString() : read.OpenEnd ? "/.." : "");

    /// <summary>Whether two times are the same in the coarser of both units.</summary>
    internal static bool Same(PartialTime a, PartialTime b)
    {
        if (Math.Abs(Step(a.Grain) - Step(b.Grain)) > 1)
        {
            return false;
        }

        (PartialTime coarse, PartialTime fine) = Step(a.Grain) <= Step(b.Grain) ? (a, b) : (b, a);
        if (coarse.Grain == TimeGrain.Week)
        {
            // A week is counted from any of its days; two weeks are the same where the greater part is.
            double days = (fine.Value.Date - coarse.Value.Date).TotalDays;
            return fine.Grain == TimeGrain.Week ? Math.Abs(days) <= 3 : days is >= 0 and <= 6;
        }

        if (coarse.Grain == TimeGrain.Day && fine.Grain == TimeGrain.PartOfDay && fine.Value.Hour >= 22)
        {
            // A night belongs to both of its days.
            return coarse.Value.Date == fine.Value.Date || coarse.Value.Date == fine.Value.Date.AddDays(1);
        }

        return First(coarse.Value, coarse.Grain) == First(fine.Value, coarse.Grain);
    }

    /// <summary>The unit of an expected end: the start's own where both are written to the same length.</summary>
    internal static TimeGrain EndGrain(ExpectedTime expected)
        => expected.End is { } end && end.Length != expected.Start.Length ? Written(end) : expected.Grain;

    // Whether an end that is not told lies in the start's own unit.
    private static bool Covers(PartialTime start, DateTime end)
    {
        DateTime first = First(start.Value, start.Grain);
        DateTime? next = start.Grain switch
        {
            TimeGrain.Decade => first.AddYears(10),
            TimeGrain.Year => first.AddYears(1),
            TimeGrain.Season => first.AddMonths(3),
            TimeGrain.Month => first.AddMonths(1),
            TimeGrain.Week => first.AddDays(7),
            TimeGrain.PartOfDay => first.AddHours(first.Hour switch { 22 => 8, 18 => 4, _ => 6 }),
            _ => null,
        };
        return next is { } after && (start.Grain == TimeGrain.PartOfDay ? end <= after : end < after);
    }

    private static DateTime First(DateTime value, TimeGrain grain) => grain switch
    {
        TimeGrain.Decade => new(value.Year / 10 * 10, 1, 1),
        TimeGrain.Year => new(value.Year, 1, 1),
        TimeGrain.Season => new(value.Year, ((value.Month - 1) / 3 * 3) + 1, 1),
        TimeGrain.Month => new(value.Year, value.Month, 1),
        TimeGrain.Week or TimeGrain.Day => value.Date,
        TimeGrain.PartOfDay => PartOfDay(value),
        TimeGrain.Hour => value.Date.AddHours(value.Hour),
        _ => value.Date.AddMinutes((value.Hour * 60) + value.Minute),
    };

    private static DateTime PartOfDay(DateTime value) => value.Hour switch
    {
        < 6 => value.Date.AddHours(-2),
        < 12 => value.Date.AddHours(6),
        < 18 => value.Date.AddHours(12),
        < 22 => value.Date.AddHours(18),
        _ => value.Date.AddHours(22),
    };

    private static double Step(TimeGrain grain) => grain switch
    {
        TimeGrain.Decade => 0,
        TimeGrain.Year => 1,
        TimeGrain.Season => 1.5,
        TimeGrain.Month => 2,
        TimeGrain.Week => 3,
        TimeGrain.Day => 4,
        TimeGrain.PartOfDay => 5,
        TimeGrain.Hour => 6,
        _ => 7,
    };

    // What is written may be coarser than the grain that stands beside it.
    private static PartialTime? Parse(string text, TimeGrain grain)
    {
        if (!DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime value))
        {
            return null;
        }

        TimeGrain written = Written(text);
        return new(value, Step(grain) > Step(written) ? written : grain);
    }

    private static TimeGrain Written(string text) => text.Length switch
    {
        <= 4 => TimeGrain.Year,
        <= 7 => TimeGrain.Month,
        <= 10 => TimeGrain.Day,
        <= 13 => TimeGrain.Hour,
        _ => TimeGrain.Minute,
    };
}
