using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Reports.Maps;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Composing;

/// <summary>The map, and the same in words. Thread-safe.</summary>
internal static class MapPart
{
    internal static IEnumerable<Block> Of(SituationReport report)
    {
        ReportIncident[] all = [.. report.Dated, .. report.Spans, .. report.Undated];
        yield return new Block.Heading(2, "Where", "map");
        if (MapDrawing.Of(all, report.Options.Words) is not { } svg)
        {
            yield return new Block.Paragraph(Lines.Of("No incident is told of a place that is known closely enough to be drawn."));
            yield break;
        }

        int left = all.Count(i => !MapDrawing.IsDrawn(i));
        yield return new Block.Picture(svg, "Incidents of the period. A sign is not a side: shape tells the kind, outline how many stand behind it."
            + (left > 0 ? $" Not on the map: {Prose.Number(left)}, whose place is not known or only to a state or wider." : string.Empty))
        { LeastWidth = 720 };
        yield return new Block.Table(
            "Places on the map",
            ["Place", "Division", "Latitude, longitude", "How closely known", "Incidents"],
            [.. all.Where(MapDrawing.IsDrawn)
                .GroupBy(i => (i.Point!.Name, i.Point.Latitude, i.Point.Longitude))
                .OrderBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Latitude).ThenBy(g => g.Key.Longitude)
                .Select(g => Row([.. g], report.Options.Words))]);
    }

    private static ImmutableArray<ImmutableArray<Inline>> Row(ReportIncident[] incidents, ReportWords words)
    {
        ReportPoint point = incidents[0].Point!;
        string[] written = [.. incidents.Select(i => i.Point!.Written).Where(w => !string.Equals(w, point.Name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal)];
        int closest = incidents.Min(i => i.Point!.Precision), widest = incidents.Max(i => i.Point!.Precision);
        return
        [
            [new Inline.Foreign(written.Length == 0 ? point.Name : $"{point.Name}, written {string.Join(", ", written)}")],
            incidents[0].Section is { } section ? [new Inline.Foreign(Lines.Section(section, words))] : Lines.Of("not known"),
            Lines.Of(string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.000}, {point.Longitude:0.000}")),
            Lines.Of(closest == widest ? Prose.Precision(closest) : $"{Prose.Precision(closest)}; for some {Prose.Precision(widest)}"),
            [new Inline.Number(Prose.Number(incidents.Length), [.. incidents.SelectMany(i => i.Accounts).Distinct()])],
        ];
    }
}
