using System.Globalization;
using System.Text;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Maps;

/// <summary>Draws the incidents of a report on an outline map. Thread-safe.</summary>
internal static class MapDrawing
{
    // A division is drawn as a circle of uncertainty; what is known only to the state is in no one place.
    internal const int CoarsestDrawn = 4;
    private const double SignWidth = 17;
    private const double LegendHeight = 132;

    internal static bool IsDrawn(ReportIncident incident) => incident.Point is { Precision: <= CoarsestDrawn };

    /// <summary>The map, or null where no incident can be drawn.</summary>
    internal static string? Of(IEnumerable<ReportIncident> incidents, ReportWords words)
    {
        ReportIncident[] drawn = [.. incidents.Where(IsDrawn)];
        if (drawn.Length == 0)
        {
            return null;
        }

        MapFrame frame = MapFrame.Around([.. drawn.Select(i => i.Point!)]);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"map\" viewBox=\"0 0 {MapFrame.Width} {MapFrame.Height + LegendHeight}\" role=\"img\" aria-labelledby=\"map-title\" xmlns=\"http://www.w3.org/2000/svg\">\n")
            .Append("<title id=\"map-title\">Outline map of the incidents; the table after it tells the same in words.</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<clipPath id=\"map-edge\"><rect width=\"{MapFrame.Width}\" height=\"{MapFrame.Height}\"/></clipPath>\n<g clip-path=\"url(#map-edge)\">\n")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"sea\" width=\"{MapFrame.Width}\" height=\"{MapFrame.Height}\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<path class=\"land\" fill-rule=\"evenodd\" d=\"{MapLines.Land(frame)}\"/>\n<path class=\"border\" d=\"{MapLines.Borders(frame)}\"/>\n");
        Degrees(svg, frame);
        Signs(svg, frame, drawn, words);
        Scale(svg, frame);
        svg.Append("</g>\n").Append(CultureInfo.InvariantCulture, $"<rect class=\"edge\" x=\"0.5\" y=\"0.5\" width=\"{MapFrame.Width - 1}\" height=\"{MapFrame.Height - 1}\"/>\n");
        Legend(svg);
        return svg.Append("</svg>").ToString();
    }

    private static void Signs(StringBuilder svg, MapFrame frame, ReportIncident[] drawn, ReportWords words)
    {
        var labels = new MapLabels();
        labels.Take(0, MapFrame.Height - 40, 240, MapFrame.Height);
        var places = drawn.GroupBy(i => (i.Point!.Latitude, i.Point.Longitude))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Latitude).ThenBy(g => g.Key.Longitude)
            .Select(g => (Point: g.MinBy(i => i.Point!.Precision)!.Point!, X: frame.X(g.Key.Longitude), Y: frame.Y(g.Key.Latitude),
                Signs: g.GroupBy(i => (Shape: MapSymbol.ShapeOf(i), Sureness: MapSymbol.SurenessOf(i))).OrderBy(s => s.Key.Shape, StringComparer.Ordinal).ThenBy(s => s.Key.Sureness, StringComparer.Ordinal).ToArray(), Widest: g.Max(i => i.Point!.RadiusKilometres)))
            .ToArray();
        foreach (var place in places.Where(p => p.Widest > 0))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"halo\" cx=\"{MapFrame.Pixel(place.X)}\" cy=\"{MapFrame.Pixel(place.Y)}\" r=\"{MapFrame.Pixel(place.Widest * frame.PixelsAKilometre)}\"/>\n");
        }

        foreach (var place in places)
        {
            double half = place.Signs.Length * SignWidth / 2;
            labels.Take(place.X - half, place.Y - 9, place.X + half, place.Y + 9);
        }

        foreach (var place in places)
        {
            double half = place.Signs.Length * SignWidth / 2, x = place.X - half + (SignWidth / 2);
            foreach (var sign in place.Signs)
            {
                ReportIncident[] of = [.. sign];
                string title = $"{place.Point.Name}: {string.Join("; ", of.Select(i => $"{words.Kind(i.Kind)}{(i.Days is { } days ? ", " + Prose.Days(days) : string.Empty)}"))}";
                svg.Append(CultureInfo.InvariantCulture, $"<a href=\"#{Anchors.OfIncident(of[0].Id)}\"><title>{HtmlWriter.Escape(title)}</title>{MapSymbol.Draw(sign.Key.Shape, sign.Key.Sureness, x, place.Y)}");
                if (of.Length > 1)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"<text class=\"count {sign.Key.Sureness}\" x=\"{MapFrame.Pixel(x)}\" y=\"{MapFrame.Pixel(place.Y + 3.5)}\">{of.Length}</text>");
                }

                svg.Append("</a>\n");
                x += SignWidth;
            }

            if (labels.Place(place.Point.Name, place.X - half, place.X + half, place.Y) is { } at)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{MapFrame.Pixel(at.X)}\" y=\"{MapFrame.Pixel(at.Y)}\">{HtmlWriter.Escape(place.Point.Name)}</text>\n");
            }
        }
    }

    private static void Degrees(StringBuilder svg, MapFrame frame)
    {
        double step = frame.DegreeStep();
        for (double lon = Math.Ceiling(frame.West / step) * step; lon < frame.East; lon += step)
        {
            double x = frame.X(lon);
            if (x < 46)
            {
                continue;
            }

            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"degree\" d=\"M{MapFrame.Pixel(x)} 0v{MapFrame.Height}\"/><text class=\"degrees\" x=\"{MapFrame.Pixel(x + 3)}\" y=\"12\">{Math.Abs(lon):0.##}°{(lon < 0 ? "W" : "E")}</text>\n");
        }

        for (double lat = Math.Ceiling(frame.South / step) * step; lat < frame.North; lat += step)
        {
            double y = frame.Y(lat);
            if (y is < 24 or > MapFrame.Height - 44)
            {
                continue;
            }

            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"degree\" d=\"M0 {MapFrame.Pixel(y)}h{MapFrame.Width}\"/><text class=\"degrees\" x=\"3\" y=\"{MapFrame.Pixel(y - 3)}\">{Math.Abs(lat):0.##}°{(lat < 0 ? "S" : "N")}</text>\n");
        }
    }

    private static void Scale(StringBuilder svg, MapFrame frame)
    {
        double kilometres = frame.ScaleKilometres(), width = kilometres * frame.PixelsAKilometre;
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"scale\" d=\"M16 {MapFrame.Height - 22}v6h{MapFrame.Pixel(width)}v-6\"/><text class=\"name\" x=\"{MapFrame.Pixel(22 + width)}\" y=\"{MapFrame.Height - 14}\">{kilometres:#,0.##} km, north up</text>\n");
    }

    private static void Legend(StringBuilder svg)
    {
        double y = MapFrame.Height + 24;
        for (int i = 0; i < MapSymbol.Shapes.Length; i++)
        {
            double x = 14 + (i % 3 * 300), row = y + (i / 3 * 24);
            svg.Append(MapSymbol.Draw(MapSymbol.Shapes[i].Shape, "single", x, row - 4)).Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{x + 16}\" y=\"{row}\">{MapSymbol.Shapes[i].Words}</text>\n");
        }

        for (int i = 0; i < MapSymbol.Surenesses.Length; i++)
        {
            double x = 14 + (i * 300), row = y + 52;
            svg.Append(MapSymbol.Draw("circle", MapSymbol.Surenesses[i].Sureness, x, row - 4)).Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{x + 16}\" y=\"{row}\">{MapSymbol.Surenesses[i].Words}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"halo\" cx=\"14\" cy=\"{y + 76}\" r=\"9\"/><text class=\"name\" x=\"30\" y=\"{y + 80}\">within this circle: the place is known only to 25 km or to a division</text><text class=\"name\" x=\"614\" y=\"{y + 80}\">a number: so many incidents at one place</text>\n")
            .Append(CultureInfo.InvariantCulture, $"<path class=\"border\" d=\"M4 {y + 97}h22\"/><text class=\"name\" x=\"30\" y=\"{y + 101}\">lines between states as Natural Earth draws them; no opinion on borders, names or status</text>\n");
    }
}
