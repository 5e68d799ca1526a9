using System.Globalization;

namespace Sitrep.Places.Importing;

/// <summary>Reads single cells of an imported file.</summary>
internal static class Cells
{
    private const int Told = 30;
    private const int LongestName = 200;

    /// <summary>Reads a point.</summary>
    internal static bool Point(string north, string east, out double latitude, out double longitude, out string reason)
    {
        longitude = 0;
        if (!double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out latitude) || !(Math.Abs(latitude) <= 90))
        {
            reason = $"the latitude '{Short(north)}' is no number of degrees from -90 to 90";
            return false;
        }

        if (!double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out longitude) || !(Math.Abs(longitude) <= 180))
        {
            reason = $"the longitude '{Short(east)}' is no number of degrees from -180 to 180";
            return false;
        }

        reason = string.Empty;
        return true;
    }

    /// <summary>Whether a cell can be the main name of a place.</summary>
    internal static bool IsName(string cell, out string reason)
    {
        reason = cell.Length == 0 ? "it has no name"
            : cell.Length > LongestName ? $"the name has {cell.Length} letters, more than {LongestName}"
            : cell.Contains('\ufffd', StringComparison.Ordinal) ? $"the name '{Short(cell)}' is not in UTF-8" : string.Empty;
        return reason.Length == 0;
    }

    /// <summary>Inhabitants; 0 where the cell tells none.</summary>
    internal static long Population(string cell)
        => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out long population) ? Math.Min(population, uint.MaxValue) : 0;

    /// <summary>The beginning of a cell, for a message.</summary>
    internal static string Short(string cell) => cell.Length <= Told ? cell : cell[..Told] + "\u2026";
}
