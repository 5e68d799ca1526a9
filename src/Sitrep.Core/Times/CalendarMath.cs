namespace Sitrep.Times;

/// <summary>Sums on the calendar that never leave it.</summary>
internal static class CalendarMath
{
    /// <summary>The last year of the calendar; what lies behind it stands for years before the era: 480 BC is 9520.</summary>
    public const int LastYear = 4000;

    /// <summary>What a year before the era is added to, negative, to be kept among the years of the calendar.</summary>
    public const int Era = 10000;

    /// <summary>The first instant of the unit that <paramref name="day"/> lies in.</summary>
    public static DateTime Floor(DateTime day, TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => day.Date.AddMinutes((day.Hour * 60) + day.Minute),
        TimeUnit.Hour => day.Date.AddHours(day.Hour),
        TimeUnit.Week or TimeUnit.Fortnight => day.Date.AddDays(-Since(day, 1)),
        TimeUnit.Weekend => day.Date.AddDays(5 - Since(day, 1)),
        TimeUnit.Month => new(day.Year, day.Month, 1),
        TimeUnit.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        TimeUnit.Year => new(day.Year, 1, 1),
        TimeUnit.Decade => new(Math.Max(1, day.Year / 10 * 10), 1, 1),
        TimeUnit.Century => new(((day.Year - 1) / 100 * 100) + 1, 1, 1),
        _ => day.Date,
    };

    /// <summary><paramref name="from"/> plus so many units; null past the ends of the calendar.</summary>
    public static DateTime? Add(DateTime from, TimeUnit unit, double count)
    {
        double months = unit switch
        {
            TimeUnit.Month => count,
            TimeUnit.Quarter => count * 3,
            TimeUnit.Year => count * 12,
            TimeUnit.Decade => count * 120,
            TimeUnit.Century => count * 1200,
            _ => 0,
        };
        if (Math.Abs(count) > 1e6 || Math.Abs(months) > 36000 || from.Year + (months / 12) is < 2 or > 9990)
        {
            return null;
        }

        DateTime moved = from.AddMonths((int)Math.Round(months));
        if (unit is TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century)
        {
            return moved;
        }

        double days = unit is TimeUnit.Weekend ? count * 7 : count * CountReader.Days(unit);
        return from.Year + (days / 365) is > 2 and < 9990 ? from.AddMinutes(Math.Round(days * 1440)) : null;
    }

    /// <summary>The grain of a unit.</summary>
    public static TimeGrain Grain(TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => TimeGrain.Minute,
        TimeUnit.Hour => TimeGrain.Hour,
        TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Fortnight => TimeGrain.Week,
        TimeUnit.Month => TimeGrain.Month,
        TimeUnit.Quarter => TimeGrain.Season,
        TimeUnit.Year => TimeGrain.Year,
        TimeUnit.Decade or TimeUnit.Century => TimeGrain.Decade,
        _ => TimeGrain.Day,
    };

    /// <summary>How many days <paramref name="day"/> lies behind the last <paramref name="weekday"/> (1 = Monday), from 0 to 6.</summary>
    public static int Since(DateTime day, int weekday) => ((((int)day.DayOfWeek + 6) % 7) - (weekday - 1) + 7) % 7;

    /// <summary>The day, or null where the month has no such day.</summary>
    public static DateTime? Day(int year, int month, int day)
        => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;
}
