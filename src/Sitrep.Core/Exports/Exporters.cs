using System.Collections.Immutable;

namespace Sitrep.Exports;

/// <summary>The formats that need no package, written out. Those that do are projects of their own.</summary>
public static class Exporters
{
    /// <summary>All of them, in the order in which help names them.</summary>
    public static ImmutableArray<Exporter> All(ExportTables tables) =>
    [
        new AcledExporter(tables),
        new GedExporter(tables),
        new PolecatExporter(tables),
        new GdeltExporter(tables),
        new GeoJsonExporter(tables),
        new JsonLinesExporter(tables),
        new CsvExporter(tables),
    ];
}
