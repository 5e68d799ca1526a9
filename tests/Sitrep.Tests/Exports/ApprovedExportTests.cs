using Sitrep.Exports;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Exports;

/// <summary>One approved output a format, over a dozen incidents from our own texts.</summary>
public sealed class ApprovedExportTests
{
    [Theory]
    [InlineData("acled")]
    [InlineData("ged")]
    [InlineData("polecat")]
    [InlineData("gdelt")]
    [InlineData("geojson")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task An_export_is_as_approved(string format)
    {
        (MemoryTarget target, ExportLosses losses) = await Exporting.RunAsync(format, ExportSamples.All);

        Approval.Match($"export-{format}.txt", Shown(string.Concat(target.All.Select(t => t + "----\n")) + Exporting.Text(losses)));
    }

    [Fact]
    public async Task Parquet_is_as_approved_when_another_program_prints_it()
    {
        (MemoryTarget target, ExportLosses losses) = await Exporting.RunAsync("parquet", ExportSamples.All);

        Approval.Match("export-parquet.txt", Shown(string.Join('\n', Duck.Rows(target.Bytes(), "parquet").Select(r => string.Join('\t', r))) + "\n----\n" + Exporting.Text(losses)));
    }

    // Line ends and the mark can be seen, and no editor changes them.
    private static string Shown(string text) => text.Replace("\r\n", "␍\n", StringComparison.Ordinal).Replace("\uFEFF", "<BOM>", StringComparison.Ordinal);
}
