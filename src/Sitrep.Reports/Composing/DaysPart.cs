using System.Collections.Immutable;
using Sitrep.Reports.Charts;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Composing;

/// <summary>What was told by whom, day by day. Thread-safe.</summary>
internal static class DaysPart
{
    // More small multiples than this are no picture any more; the table of the first page has all.
    private const int MostCharts = 6;

    internal static IEnumerable<Block> Of(SituationReport report)
    {
        yield return new Block.Heading(2, "Day by day", "days");
        foreach (Block block in Charts(report))
        {
            yield return block;
        }

        for (int i = 0; i < report.Days.Length;)
        {
            int last = i;
            while (report.Days[i].IsNoData && last + 1 < report.Days.Length && report.Days[last + 1].IsNoData)
            {
                last++;
            }

            foreach (Block block in report.Days[i].IsNoData ? Silence(report.Days[i].Day, report.Days[last].Day) : Day(report.Days[i], report.Options.Words))
            {
                yield return block;
            }

            i = last + 1;
        }
    }

    private static IEnumerable<Block> Charts(SituationReport report)
    {
        ReportClaimant[] claimants = [.. report.Voices.Where(v => v.Incidents is not null && report.Days.Any(d => d.Counts.Any(c => c.Claimant.Key == v.Claimant.Key)))
            .OrderByDescending(v => v.Incidents!.Low).ThenBy(v => v.Claimant.Name, StringComparer.Ordinal).ThenBy(v => v.Claimant.Key, StringComparer.Ordinal)
            .Select(v => v.Claimant)];
        if (claimants.Length == 0)
        {
            yield break;
        }

        DayBin[] bins = DayBin.Of(report.Days);
        string unit = DayBin.Unit(report.Days.Length);
        ReportClaimant[] shown = [.. claimants.Take(MostCharts)];
        double most = shown.Max(c => bins.Max(b => b.CountOf(c.Key) ?? 0));
        yield return new Block.Paragraph([new Inline.Words(
            $"The charts show incidents of fighting by {unit}, one chart for each who tells of them, all on one scale. Hatched: nothing told by them, which is not nought; 0: none is what they state."
            + (claimants.Length > shown.Length ? $" Shown are the {Prose.Number(shown.Length)} who tell most of {Prose.Number(claimants.Length)}; all stand in the table above." : string.Empty))])
        { IsNote = true, IsOfPictures = true };
        for (int i = 0; i < shown.Length; i++)
        {
            yield return new Block.Picture(DayChart.Of(bins, shown[i], most, $"d{i}"), $"Incidents of fighting by {unit} as told by {shown[i].Name}{(shown[i].IsOutlet ? " by its own word" : string.Empty)}");
        }
    }

    private static IEnumerable<Block> Silence(DateOnly first, DateOnly last)
    {
        yield return new Block.Heading(3, first == last ? Prose.WeekDay(first) : Prose.Days(new(first, last)), Anchor(first));
        yield return new Block.Paragraph([new Inline.Mark("no data"), new Inline.Words(first == last ? " Nothing that was read tells of this day." : " Nothing that was read tells of these days.")]);
    }

    private static IEnumerable<Block> Day(ReportDay day, ReportWords words)
    {
        yield return new Block.Heading(3, Prose.WeekDay(day.Day), Anchor(day.Day));
        if (!day.Counts.IsEmpty)
        {
            var line = ImmutableArray.CreateBuilder<Inline>();
            line.Add(new Inline.Words("Incidents of fighting: "));
            for (int i = 0; i < day.Counts.Length; i++)
            {
                line.AddRange(SummaryPart.Name(day.Counts[i].Claimant));
                line.Add(new Inline.Words(" "));
                line.Add(Lines.Number(day.Counts[i].Number));
                line.Add(new Inline.Words((day.Counts[i].Number.High == 0 ? " as stated" : string.Empty) + (i + 1 < day.Counts.Length ? "; " : ".")));
            }

            yield return new Block.Paragraph(line.ToImmutable());
        }

        foreach (ReportIncident incident in day.Incidents)
        {
            yield return Lines.Card(incident, words, withDays: false);
        }
    }

    private static string Anchor(DateOnly day) => "d-" + day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
