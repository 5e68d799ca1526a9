using OxyPlot;
using OxyPlot.Annotations;

namespace Sitrep.Reports.Charts;

/// <summary>Hatching over a stretch of the x axis: no data there, which is not nought.</summary>
internal sealed class Hatch : Annotation
{
    private const double Gap = 7;

    internal required double From { get; init; }

    internal required double To { get; init; }

    public override void Render(IRenderContext rc)
    {
        base.Render(rc);
        ScreenPoint a = XAxis!.Transform(From, YAxis!.ActualMinimum, YAxis), b = XAxis.Transform(To, YAxis.ActualMaximum, YAxis);
        double left = Math.Min(a.X, b.X), right = Math.Max(a.X, b.X), top = Math.Min(a.Y, b.Y), bottom = Math.Max(a.Y, b.Y);
        // Lines of one slope over the whole chart, cut to the stretch, so that neighbours join.
        for (double sum = Math.Floor((left + top) / Gap) * Gap; sum <= right + bottom; sum += Gap)
        {
            double x0 = Math.Max(left, sum - bottom), x1 = Math.Min(right, sum - top);
            if (x1 > x0)
            {
                rc.DrawLine([new(x0, sum - x0), new(x1, sum - x1)], ChartSvg.Faint, 0.8, EdgeRenderingMode.Automatic, null, LineJoin.Miter);
            }
        }
    }
}
