using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Sitrep.Reports.Charts;

/// <summary>In how many incidents one claimant names which weapon in which section: an area for each number. Thread-safe.</summary>
internal static class WeaponChart
{
    private const double Width = 900;
    private const double Row = 34;
    private const double LargestRadius = 14;
    private const double Margin = 230;
    private const double Top = 56;
    private const double LetterWidth = 6.8;

    /// <param name="rows">The claimant's rows with weapons, at least one.</param>
    /// <param name="weapons">The weapons, the same for all claimants.</param>
    /// <param name="most">Highest number of all claimants.</param>
    /// <param name="id">Name, unique in the page.</param>
    internal static string Of(ReportRow[] rows, string[] weapons, double most, string id)
    {
        PlotModel plot = ChartSvg.Plot();
        plot.PlotMargins = new(Margin, Top, 14, 6);
        plot.Padding = new(0);
        plot.PlotAreaBorderThickness = new(0);
        LinearAxis across = ChartSvg.Axis(AxisPosition.Top, -0.5, weapons.Length - 0.5);
        across.MajorStep = 1;
        across.LabelFormatter = at => at >= 0 && at < weapons.Length && at == Math.Floor(at) ? Name(Text.Prose.Weapon(weapons[(int)at]), weapons.Length) : string.Empty;
        LinearAxis down = ChartSvg.Axis(AxisPosition.Left, -0.5, rows.Length - 0.5);
        down.StartPosition = 1;
        down.EndPosition = 0;
        down.MajorStep = 1;
        down.LabelFormatter = at => at >= 0 && at < rows.Length && at == Math.Floor(at) ? Short(rows[(int)at].Section.Name, 32) : string.Empty;
        down.MajorGridlineStyle = LineStyle.Solid;
        down.MajorGridlineColor = ChartSvg.Faint;
        down.MajorGridlineThickness = 0.3;
        plot.Axes.Add(across);
        plot.Axes.Add(down);
        var areas = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerFill = ChartSvg.Bar, MarkerStrokeThickness = 0 };
        for (int y = 0; y < rows.Length; y++)
        {
            foreach (ReportShare share in rows[y].Weapons)
            {
                int x = Array.IndexOf(weapons, share.What);
                double radius = Math.Max(8, LargestRadius * Math.Sqrt(share.Number.Low / most));
                areas.Points.Add(new(x, y, radius));
                plot.Annotations.Add(new TextAnnotation
                {
                    Text = Text.Prose.Number(share.Number),
                    TextPosition = new(x, y),
                    TextHorizontalAlignment = OxyPlot.HorizontalAlignment.Center,
                    TextVerticalAlignment = OxyPlot.VerticalAlignment.Middle,
                    StrokeThickness = 0,
                    TextColor = ChartSvg.Paper,
                    FontSize = 11,
                    Layer = AnnotationLayer.AboveSeries,
                });
            }
        }

        plot.Series.Add(areas);
        return ChartSvg.Of(plot, Width, (rows.Length * Row) + Top + 10, $"Weapons by section as told by {rows[0].Claimant.Name}.", id);
    }

    // As many lines as it takes, none wider than a column.
    private static string Name(string weapon, int of)
    {
        int most = Math.Max(6, (int)((Width - Margin - 14) / of / LetterWidth));
        var lines = new List<string>();
        foreach (string word in Short(weapon, 40).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(Short(word, most));
            }
        }

        return string.Join('\n', lines.Take(3));
    }

    // The SVG writer refuses what is no XML: control characters and halves of characters go first.
    private static string Short(string words, int length) => Text.Prose.Safe(words.Length <= length ? words : words[..(length - 1)] + "…");
}
