using System.Globalization;

namespace Sitrep.Places.Importing;

/// <summary>Rows of a GeoNames dump: 19 tab-separated columns without a header.</summary>
internal sealed class GeoNamesRows : IRowReader
{
    private const int Columns = 19;

    // A dump that was cut to its first columns is read as far as the inhabitants.
    private const int Fewest = 15;

    /// <inheritdoc/>
    public string Format => "geonames";

    /// <summary>Whether cells look like a line of a dump.</summary>
    internal static bool Fits(string[] cells)
        => cells.Length is >= Fewest and <= Columns && uint.TryParse(cells[0], CultureInfo.InvariantCulture, out _) && cells[6].Length <= 1
            && double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out _) && double.TryParse(cells[5], NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <inheritdoc/>
    public PlaceRow? Read(string[] cells, out string reason)
    {
        if (cells.Length is < Fewest or > Columns)
        {
            reason = $"{cells.Length} columns, a GeoNames line has {Columns}";
            return null;
        }

        if (!uint.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out uint id) || id == 0)
        {
            reason = $"the number '{Cells.Short(cells[0])}' is none";
            return null;
        }

        if (!Cells.Point(cells[4], cells[5], out double latitude, out double longitude, out reason) || !Cells.IsName(cells[1], out reason))
        {
            return null;
        }

        return new()
        {
            Id = id,
            Name = cells[1],
            Aliases = PlaceRow.Useful(cells[1], cells[3].Split(',').Append(cells[2])),
            Latitude = latitude,
            Longitude = longitude,
            Group = cells[6],
            Code = cells[7],
            Country = cells[8],
            Admin1 = cells[10] == "00" ? string.Empty : cells[10],
            Admin2 = cells[11],
            HasCodes = true,
            Population = Cells.Population(cells[14]),
        };
    }
}
