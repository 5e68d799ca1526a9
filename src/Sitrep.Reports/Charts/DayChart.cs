using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Sitrep.Reports.Charts;

/// <summary>Incidents of fighting by day as one claimant tells them; small multiples share one scale. Thread-safe.</summary>
internal static class DayChart
{
    private const double Width = 900;
    private const double Height = 150;

    /// <param name="bins">The time.</param>
    /// <param name="claimant">Whose word.</param>
    /// <param name="most">Highest number of all claimants.</param>
    /// <param name="id">Name, unique in the page.</param>
    internal static string Of(DayBin[] bins, ReportClaimant claimant, double most, string id)
    {
        PlotModel plot = ChartSvg.Plot();
        plot.PlotMargins = new(46, 8, 14, 26);
        plot.Padding = new(0);
        LinearAxis time = ChartSvg.Axis(AxisPosition.Bottom, -0.5, bins.Length - 0.5);
        int step = Math.Max(1, (int)Math.Ceiling(bins.Length / 10.0));
        bool years = bins[0].First.Year != bins[^1].First.Year;
        time.MajorStep = step;
        time.LabelFormatter = at => at >= 0 && at < bins.Length && at == Math.Floor(at) ? bins[(int)at].Label(years) : string.Empty;
        LinearAxis count = ChartSvg.Axis(AxisPosition.Left, 0, Math.Max(2, most + Math.Max(0.5, most * 0.15)));
        count.MajorStep = Math.Max(1, Math.Ceiling(most / 4));
        count.MajorGridlineStyle = LineStyle.Solid;
        count.MajorGridlineColor = ChartSvg.Faint;
        count.MajorGridlineThickness = 0.3;
        plot.Axes.Add(time);
        plot.Axes.Add(count);
        var bars = new RectangleBarSeries { FillColor = ChartSvg.Bar, StrokeThickness = 0 };
        for (int i = 0; i < bins.Length; i++)
        {
            switch (bins[i].CountOf(claimant.Key))
            {
                case null:
                    int first = i;
                    while (i + 1 < bins.Length && bins[i + 1].CountOf(claimant.Key) is null)
                    {
                        i++;
                    }

                    plot.Annotations.Add(new Hatch { From = first - 0.5, To = i + 0.5, Layer = AnnotationLayer.BelowSeries });
                    break;
                case 0:
                    plot.Annotations.Add(Label("0", i, 0));
                    break;
                case { } told:
                    bars.Items.Add(new(i - 0.38, 0, i + 0.38, told));
                    if (bins.Length <= 62)
                    {
                        plot.Annotations.Add(Label(Text.Prose.Number(told), i, told));
                    }

                    break;
            }
        }

        plot.Series.Add(bars);
        return ChartSvg.Of(plot, Width, Height, $"Incidents told by {claimant.Name}, a bar for each {DayBin.Unit(bins.Sum(b => b.Days.Length))}; hatched: nothing told.", id);
    }

    private static TextAnnotation Label(string text, double x, double y) => new()
    {
        Text = text,
        TextPosition = new(x, y),
        TextHorizontalAlignment = OxyPlot.HorizontalAlignment.Center,
        TextVerticalAlignment = OxyPlot.VerticalAlignment.Bottom,
        StrokeThickness = 0,
        Offset = new(0, -3),
        TextColor = ChartSvg.Ink,
        FontSize = 11,
    };
}
