using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Exports;

/// <summary>Sitrep's own columns as CSV that spreadsheets open safely: UTF-8 with its mark, CRLF, no text that would run as a formula.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="tables">Codes and words.</param>
public sealed class CsvExporter(ExportTables tables) : Exporter(tables)
{
    /// <inheritdoc/>
    public override string Format => "csv";

    /// <inheritdoc/>
    public override string Description => "CSV for spreadsheets, one row an incident, Sitrep's own columns";

    /// <inheritdoc/>
    protected override Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken)
    {
        ImmutableArray<FlatColumn> columns = FlatTable.Columns(options.Names);
        FlatTable.NoteLosses(losses, options.Names);
        using var writer = DelimitedWriter.Csv(target.Open(string.Empty), mark: true);
        writer.Header([.. columns.Select(c => c.Name)]);
        foreach (Dossier dossier in dossiers)
        {
            FlatRow row = FlatTable.Row(dossier, Tables);
            foreach (FlatColumn column in columns)
            {
                _ = column.Type switch
                {
                    FlatType.Text => writer.Text(column.Text(row)),
                    FlatType.Whole => writer.Number(column.Whole(row)),
                    FlatType.Number => writer.Number(column.Number(row)),
                    _ => writer.Day(column.Day(row)),
                };
            }

            writer.End();
            losses.CountRow();
        }

        return Task.CompletedTask;
    }
}
