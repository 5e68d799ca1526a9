using System.Collections.Immutable;
using Sitrep.Reports.Charts;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Composing;

/// <summary>Incidents by section of the front, with weapon and direction. Thread-safe.</summary>
internal static class SectionsPart
{
    private const int MostCharts = 4;

    internal static IEnumerable<Block> Of(SituationReport report)
    {
        yield return new Block.Heading(2, "By section of the front", "sections");
        if (report.Sections.IsEmpty)
        {
            yield return new Block.Paragraph(Lines.Of("No incident of fighting is told of a place that is known closely enough."));
            yield break;
        }

        yield return new Block.Paragraph([new Inline.Words(
            "A section is the smallest administrative division that the place is known to lie in; the recognised state stands after it and says nothing about who holds the ground. One row for each who tells of it; rows are not to be added.")])
        { IsNote = true };
        yield return new Block.Table(
            "Incidents of fighting by section and by whose word, with weapons and directions as told",
            ["Section", "By whose word", "Incidents", "Counts as told", "Weapons", "Direction"],
            [.. report.Sections.Select(r => Row(r, report.Options.Words))],
            Heads: 2);
        foreach (Block block in Charts(report))
        {
            yield return block;
        }
    }

    private static ImmutableArray<ImmutableArray<Inline>> Row(ReportRow row, ReportWords words) =>
    [
        [new Inline.Foreign(Lines.Section(row.Section, words))],
        SummaryPart.Name(row.Claimant),
        [Lines.Number(row.Incidents)],
        SummaryPart.Counts(row.Counts),
        Shares(row.Weapons, Prose.Weapon, "not named"),
        Shares(row.Directions, d => d, "not told"),
    ];

    private static ImmutableArray<Inline> Shares(ImmutableArray<ReportShare> shares, Func<string, string> name, string none)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (ReportShare share in shares)
        {
            line.Add(new Inline.Words(line.Count == 0 ? string.Empty : "; "));
            line.Add(new Inline.Foreign(name(share.What)));
            line.Add(new Inline.Words(": "));
            line.Add(Lines.Number(share.Number));
        }

        return line.Count == 0 ? Lines.Of(none) : line.ToImmutable();
    }

    private static IEnumerable<Block> Charts(SituationReport report)
    {
        ReportRow[] armed = [.. report.Sections.Where(r => !r.Weapons.IsEmpty)];
        if (armed.Length == 0)
        {
            yield break;
        }

        string[] weapons = [.. armed.SelectMany(r => r.Weapons).Select(w => w.What).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        double most = armed.Max(r => r.Weapons.Max(w => w.Number.Low));
        var claimants = armed.GroupBy(r => r.Claimant.Key, StringComparer.Ordinal).OrderByDescending(g => g.Sum(r => r.Incidents.Low)).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        yield return new Block.Heading(3, "Weapons by section", "weapons") { IsOfPictures = true };
        yield return new Block.Paragraph([new Inline.Words(
            "In how many incidents a weapon is named, one chart for each who names it; the number stands in the circle, whose area grows with it. An incident with two weapons stands under both."
            + (claimants.Length > MostCharts ? $" Shown are {Prose.Number(MostCharts)} of {Prose.Number(claimants.Length)}; all stand in the table above." : string.Empty))])
        { IsNote = true, IsOfPictures = true };
        for (int i = 0; i < Math.Min(MostCharts, claimants.Length); i++)
        {
            ReportRow[] rows = [.. claimants[i]];
            yield return new Block.Picture(WeaponChart.Of(rows, weapons, most, $"w{i}"), $"Weapons by section as told by {rows[0].Claimant.Name}{(rows[0].Claimant.IsOutlet ? " by its own word" : string.Empty)}");
        }
    }
}
