using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;

namespace Sitrep.Reports.Charts;

/// <summary>Turns plots into SVG that stands inside a page: colours by style sheet, so that light and dark both are readable. Thread-safe.</summary>
internal static class ChartSvg
{
    internal const string Font = "system-ui, sans-serif";

    // No plot uses these colours for themselves: they stand for variables of the style sheet.
    internal static readonly OxyColor Ink = OxyColor.FromRgb(1, 1, 1);
    internal static readonly OxyColor Faint = OxyColor.FromRgb(2, 2, 2);
    internal static readonly OxyColor Bar = OxyColor.FromRgb(3, 3, 3);
    internal static readonly OxyColor Paper = OxyColor.FromRgb(4, 4, 4);

    internal static PlotModel Plot() => new()
    {
        Culture = CultureInfo.InvariantCulture,
        DefaultFont = Font,
        DefaultFontSize = 12,
        TextColor = Ink,
        PlotAreaBorderColor = Faint,
        PlotAreaBorderThickness = new(1, 0, 0, 1),
        Background = OxyColors.Undefined,
        IsLegendVisible = false,
    };

    internal static LinearAxis Axis(AxisPosition position, double least, double most) => new()
    {
        Position = position,
        Minimum = least,
        Maximum = most,
        MinorTickSize = 0,
        MajorTickSize = 4,
        TicklineColor = Faint,
        TextColor = Ink,
        TitleColor = Ink,
        AxislineColor = Faint,
        IsZoomEnabled = false,
    };

    /// <summary>The picture, with a title for those who hear it.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="label">What it shows.</param>
    /// <param name="id">Name, unique in the page.</param>
    internal static string Of(PlotModel plot, double width, double height, string label, string id)
    {
        string svg = SvgExporter.ExportToString(plot, width, height, isDocument: false, useVerticalTextAlignmentWorkaround: false);
        int end = svg.IndexOf('>', svg.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        string body = svg[end..]
            .Replace("rgb(1,1,1)", "var(--ink)", StringComparison.Ordinal)
            .Replace("rgb(2,2,2)", "var(--faint)", StringComparison.Ordinal)
            .Replace("rgb(3,3,3)", "var(--bar)", StringComparison.Ordinal)
            .Replace("rgb(4,4,4)", "var(--paper)", StringComparison.Ordinal)
            .Replace("clipPath", id + "clipPath", StringComparison.Ordinal)
            .Replace($"<{id}clipPath", "<clipPath", StringComparison.Ordinal)
            .Replace($"</{id}clipPath", "</clipPath", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Text.HtmlWriter.Escape(label)}\" xmlns=\"http://www.w3.org/2000/svg\">{body.TrimEnd()}");
    }
}
