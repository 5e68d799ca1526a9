using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;
using Sitrep.Exports;
using Sitrep.Incidents;

namespace Sitrep.Export.Parquet;

/// <summary>The flat table as Apache Parquet, in groups of rows, so that memory stays small.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="tables">Codes and words.</param>
public sealed class ParquetExporter(ExportTables tables) : Exporter(tables)
{
    private const int GroupSize = 10_000;

    /// <inheritdoc/>
    public override string Format => "parquet";

    /// <inheritdoc/>
    public override string Description => "Apache Parquet, one row an incident, Sitrep's own columns";

    /// <inheritdoc/>
    protected override async Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(losses);
        bool withQuotes = options is { WithNames: true, Profile: ExportProfile.Team };
        ImmutableArray<FlatColumn> columns = FlatTable.Columns(withQuotes);
        FlatTable.NoteLosses(losses, withQuotes);
        DataField[] fields = [.. columns.Select(Field)];
        await using Stream stream = target.Open(string.Empty);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }, cancellationToken: cancellationToken);
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["sitrep"] = RecordWriter.Schema };
        foreach (Dossier[] group in dossiers.Chunk(GroupSize))
        {
            FlatRow[] rows = [.. group.Select(d => FlatTable.Row(d, Tables))];
            using ParquetRowGroupWriter rowGroup = writer.CreateRowGroup();
            for (int i = 0; i < fields.Length; i++)
            {
                await ColumnAsync(rowGroup, fields[i], columns[i], rows, cancellationToken);
            }

            rowGroup.CompleteValidate();
            foreach (FlatRow _ in rows)
            {
                losses.CountRow();
            }
        }
    }

    private static DataField Field(FlatColumn column) => column.Type switch
    {
        FlatType.Text => new DataField(column.Name, typeof(string), isNullable: false),
        FlatType.Whole => new DataField(column.Name, typeof(long), isNullable: true),
        FlatType.Number => new DataField(column.Name, typeof(double), isNullable: true),
        _ => new DataField(column.Name, typeof(DateOnly), isNullable: true),
    };

    private static Task ColumnAsync(ParquetRowGroupWriter group, DataField field, FlatColumn column, FlatRow[] rows, CancellationToken cancellationToken) => column.Type switch
    {
        FlatType.Text => group.WriteAsync(field, Array.ConvertAll(rows, column.Text)),
        FlatType.Whole => group.WriteAsync<long>(field, Array.ConvertAll(rows, column.Whole), cancellationToken: cancellationToken),
        FlatType.Number => group.WriteAsync<double>(field, Array.ConvertAll(rows, column.Number), cancellationToken: cancellationToken),
        _ => group.WriteAsync<DateOnly>(field, Array.ConvertAll(rows, column.Day), cancellationToken: cancellationToken),
    };
}
