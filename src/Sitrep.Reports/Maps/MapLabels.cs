namespace Sitrep.Reports.Maps;

/// <summary>Finds room for names beside signs: what would lie upon another is left out. Serves one map.</summary>
internal sealed class MapLabels
{
    private const double LetterWidth = 6.6;
    private const double LineHeight = 14;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    internal void Take(double left, double top, double right, double bottom) => _taken.Add((left, top, right, bottom));

    /// <summary>Where the name's first letter stands, or null where there is no room.</summary>
    internal (double X, double Y)? Place(string name, double left, double right, double y)
    {
        double width = name.Length * LetterWidth;
        foreach ((double x, double top) in new[] { (right + 4, y - 7), (left - 4 - width, y - 7), (((left + right) / 2) - (width / 2), y - 24), (((left + right) / 2) - (width / 2), y + 9) })
        {
            (double Left, double Top, double Right, double Bottom) box = (x, top, x + width, top + LineHeight);
            if (box.Left > 2 && box.Right < MapFrame.Width - 2 && box.Top > 2 && box.Bottom < MapFrame.Height - 2
                && !_taken.Exists(t => box.Left < t.Right && box.Right > t.Left && box.Top < t.Bottom && box.Bottom > t.Top))
            {
                _taken.Add(box);
                return (x, top + 11);
            }
        }

        return null;
    }
}
