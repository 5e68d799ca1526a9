using System.Globalization;

namespace Sitrep.Reports.Charts;

/// <summary>A bar's time: a day, or a week or month where the period is long.</summary>
/// <param name="First">First day.</param>
/// <param name="Days">The days of it.</param>
internal sealed record DayBin(DateOnly First, ReportDay[] Days)
{
    private const int MostDays = 92;
    private const int MostDaysByWeek = 732;

    internal static string Unit(int days) => days <= MostDays ? "day" : days <= MostDaysByWeek ? "week" : "month";

    internal static DayBin[] Of(IReadOnlyList<ReportDay> days)
        => Unit(days.Count) switch
        {
            "day" => [.. days.Select(d => new DayBin(d.Day, [d]))],
            "week" => [.. days.Chunk(7).Select(c => new DayBin(c[0].Day, c))],
            _ => [.. days.GroupBy(d => (d.Day.Year, d.Day.Month)).Select(g => new DayBin(g.First().Day, [.. g]))],
        };

    internal string Label(bool withYear) => First.ToString(withYear ? "d MMM yyyy" : "d MMM", CultureInfo.InvariantCulture);

    /// <summary>How many incidents the claimant tells of this time; null where they tell nothing of it.</summary>
    internal double? CountOf(string claimant)
    {
        double[] told = [.. Days.SelectMany(d => d.Counts).Where(c => c.Claimant.Key == claimant).Select(c => c.Number.Low)];
        return told.Length == 0 ? null : told.Sum();
    }
}
