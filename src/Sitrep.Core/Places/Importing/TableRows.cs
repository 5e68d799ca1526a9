using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Places.Importing;

/// <summary>Rows of a table of places with a header: <c>name lat lon country</c>, and what else of <see cref="Known"/> it has, in any order.</summary>
internal sealed class TableRows : IRowReader
{
    /// <summary>The columns that are read.</summary>
    internal static readonly ImmutableArray<string> Known =
        ["geonameid", "wof_id", "name", "asciiname", "alternates", "lat", "lon", "fclass", "fcode", "placetype", "country", "admin1", "admin2", "population"];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly int _count;

    private TableRows(string[] header)
    {
        _count = header.Length;
        for (int i = 0; i < header.Length; i++)
        {
            _columns.TryAdd(header[i].Trim(), i);
        }
    }

    /// <inheritdoc/>
    public string Format => "table";

    /// <summary>The reader of a table with this header, or null where it is no header of places.</summary>
    internal static TableRows? Of(string[] header)
    {
        var rows = new TableRows(header);
        return rows._columns.ContainsKey("name") && rows._columns.ContainsKey("lat") && rows._columns.ContainsKey("lon") && rows._columns.ContainsKey("country") ? rows : null;
    }

    /// <inheritdoc/>
    public PlaceRow? Read(string[] cells, out string reason)
    {
        if (cells.Length > _count)
        {
            reason = $"{cells.Length} columns, the header has {_count}";
            return null;
        }

        string name = Cell(cells, "name");
        if (!Cells.Point(Cell(cells, "lat"), Cell(cells, "lon"), out double latitude, out double longitude, out reason) || !Cells.IsName(name, out reason))
        {
            return null;
        }

        string group = Cell(cells, "fclass"), kind = Cell(cells, "placetype"), others = Cell(cells, "alternates"), first = Cell(cells, "admin1");
        (uint id, IdScheme scheme) = Id(Cell(cells, "geonameid"), Cell(cells, "wof_id"));
        bool isCode = first.StartsWith("GN:", StringComparison.Ordinal);
        return new()
        {
            Id = id,
            Scheme = scheme,
            Name = name,
            Aliases = PlaceRow.Useful(name, others.Split(others.Contains('|', StringComparison.Ordinal) ? '|' : ',', StringSplitOptions.TrimEntries).Append(Cell(cells, "asciiname"))),
            Latitude = latitude,
            Longitude = longitude,
            Group = group.Length > 0 ? group : kind.Length > 0 ? kind : "P",
            Code = Cell(cells, "fcode"),
            Country = Cell(cells, "country"),
            Admin1 = isCode ? first[3..] : first,
            Admin2 = isCode ? string.Empty : Cell(cells, "admin2"),
            HasCodes = isCode,
            Population = Cells.Population(Cell(cells, "population")),
        };
    }

    private string Cell(string[] cells, string column) => _columns.TryGetValue(column, out int index) && index < cells.Length ? cells[index].Trim() : string.Empty;

    private static (uint Id, IdScheme Scheme) Id(string geonames, string wof)
    {
        if (geonames.StartsWith("wof:", StringComparison.Ordinal))
        {
            (geonames, wof) = (string.Empty, geonames[4..]);
        }

        return uint.TryParse(geonames, NumberStyles.None, CultureInfo.InvariantCulture, out uint id) && id > 0 ? (id, IdScheme.GeoNames)
            : uint.TryParse(wof, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0 ? (id, IdScheme.WhosOnFirst)
            : (0, IdScheme.Own);
    }
}
