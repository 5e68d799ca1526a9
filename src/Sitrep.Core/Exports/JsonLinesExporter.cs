using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>One incident a line as JSON, with every account and its evidence: read back by <see cref="RecordJson"/> it is the same.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="tables">Codes and words.</param>
public sealed class JsonLinesExporter(ExportTables tables) : Exporter(tables)
{
    /// <inheritdoc/>
    public override string Format => "jsonl";

    /// <inheritdoc/>
    public override string Description => "JSON Lines, one incident a line with all its accounts; can be read back";

    /// <inheritdoc/>
    protected override Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken)
    {
        using var stream = new BufferedStream(target.Open(string.Empty), 1 << 16);
        if (!options.Names)
        {
            losses.Drop("words of articles", "texts, titles and quotes may name private persons; spans are kept (--with-names lets all out)");
        }

        foreach (Dossier dossier in dossiers)
        {
            stream.Write(RecordJson.Bytes(dossier));
            stream.WriteByte((byte)'\n');
            losses.CountRow();
        }

        return Task.CompletedTask;
    }
}
