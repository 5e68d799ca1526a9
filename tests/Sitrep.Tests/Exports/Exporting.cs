using System.Text;
using Sitrep.Export.Parquet;
using Sitrep.Exports;
using Sitrep.Incidents;

namespace Sitrep.Tests.Exports;

/// <summary>Runs exports in memory on the fourth of March 2022, at noon.</summary>
internal static class Exporting
{
    public static ExportOptions Team { get; } = new() { Clock = new StoppedClock() };

    public static ExportOptions WithNames { get; } = Team with { WithNames = true };

    public static IEnumerable<Exporter> All => Exporters.All(ExportSamples.Tables).Add(new ParquetExporter(ExportSamples.Tables));

    public static Exporter Of(string format) => All.Single(e => e.Format == format);

    public static async Task<(MemoryTarget Target, ExportLosses Losses)> RunAsync(string format, IEnumerable<Dossier> dossiers, ExportOptions? options = null)
    {
        var target = new MemoryTarget();
        ExportLosses losses = await Of(format).WriteAsync(dossiers, target, options ?? Team, TestContext.Current.CancellationToken);
        return (target, losses);
    }

    public static string Text(ExportLosses losses)
    {
        using var stream = new MemoryStream();
        losses.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2022, 3, 4, 12, 0, 0, TimeSpan.Zero);
    }
}
