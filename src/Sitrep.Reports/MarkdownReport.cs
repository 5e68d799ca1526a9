using Sitrep.Reports.Composing;
using Sitrep.Reports.Text;

namespace Sitrep.Reports;

/// <summary>Writes a situation report as Markdown (CommonMark with tables): the same words as the HTML, without map and charts.</summary>
/// <remarks>Thread-safe. The same report gives the same bytes.</remarks>
public static class MarkdownReport
{
    /// <summary>The whole file.</summary>
    public static string Of(SituationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var numbers = new ReferenceNumbers(report.Accounts);
        var markdown = new MarkdownWriter(numbers);
        markdown.Raw($"# {MarkdownWriter.Escape(ReportBlocks.Title(report))}\n\n{MarkdownWriter.Escape(ReportBlocks.Period(report))}\n\n> {MarkdownWriter.Escape(ReportBlocks.Disclaimer)}\n\n");
        markdown.Write(ReportBlocks.Of(report, numbers));
        return markdown.Text;
    }
}
