namespace Sitrep.Times;

/// <summary>How wide the uncertainty of a time is, in the five steps of UCDP.</summary>
/// <remarks>Source: UCDP GED codebook 23.1, <c>date_prec</c>.</remarks>
internal static class TimePrecision
{
    /// <summary>1 a day or less, 2 two to six days, 3 a week, 4 a month, 5 more, or not placed at all.</summary>
    public static int Of(TimeMention time)
    {
        if (time.Start is not { } start)
        {
            return 5;
        }

        double days = time is { Within: true, End: { } end } ? (end.Value - start.Value).TotalDays + Days(end.Grain) : Days(start.Grain);
        return days switch
        {
            <= 1.5 => 1,
            < 7 => 2,
            7 => 3,
            <= 31 => 4,
            _ => 5,
        };
    }

    private static double Days(TimeGrain grain) => grain switch
    {
        TimeGrain.Decade => 3652,
        TimeGrain.Year => 365,
        TimeGrain.Season => 90,
        TimeGrain.Month => 30,
        TimeGrain.Week => 7,
        TimeGrain.Day => 1,
        _ => 0,
    };
}
