using System.Globalization;
using Sitrep.Reports.Composing;
using Sitrep.Reports.Text;

namespace Sitrep.Reports;

/// <summary>Writes a situation report as one HTML file: no script, no request to anywhere, light and dark, fit to be printed (or saved as PDF) from any browser.</summary>
/// <remarks>Thread-safe. The same report gives the same bytes.</remarks>
public static class HtmlReport
{
    /// <summary>The whole file, UTF-8 when written.</summary>
    public static string Of(SituationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var numbers = new ReferenceNumbers(report.Accounts);
        var html = new HtmlWriter(numbers);
        string title = HtmlWriter.Escape(ReportBlocks.Title(report)), period = HtmlWriter.Escape(ReportBlocks.Period(report));
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
            .Raw($"<meta name=\"generator\" content=\"sitrep {SitrepVersion.Reader}\">\n<title>{title}, {HtmlWriter.Escape(Prose.Days(new(report.Options.From, report.Options.To)))}</title>\n<style>\n{Style()}</style>\n</head>\n<body>\n")
            .Raw("<a class=\"skip\" href=\"#main\">Skip to the report</a>\n")
            .Raw($"<header><h1>{title}</h1>\n<p class=\"period\">{period}</p>\n<p class=\"note\">{HtmlWriter.Escape(ReportBlocks.Disclaimer)}</p></header>\n")
            .Raw("<nav aria-label=\"Contents\"><ol>\n");
        foreach ((string anchor, string heading) in ReportBlocks.Contents)
        {
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"#{anchor}\">{HtmlWriter.Escape(heading)}</a></li>\n"));
        }

        html.Raw("</ol></nav>\n<main id=\"main\">\n");
        html.Write(ReportBlocks.Of(report, numbers));
        return html.Raw("</main>\n</body>\n</html>\n").Text;
    }

    private static string Style()
    {
        using Stream file = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidDataException("The style sheet of the report is missing from the program.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
