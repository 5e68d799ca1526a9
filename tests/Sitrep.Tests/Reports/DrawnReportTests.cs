using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sitrep.Incidents;
using Sitrep.Reports;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Reports;

public sealed partial class DrawnReportTests
{
    private const string Hostile = "</title><script>alert(1)</script><img src=x onerror=alert(2)> | \"'` \u202Egnihtemos\u202C [x](javascript:alert(3)) <!-- \u0000";

    [Fact]
    public void A_small_report_is_as_approved_in_Markdown() => Approval.Match("report.md.txt", MarkdownReport.Of(Told.Report(Told.Sample, title: "Situation report: the border in August")));

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        Assert.Equal(HtmlReport.Of(Told.Report(Told.Sample)), HtmlReport.Of(Told.Report(Told.Sample)));
        Assert.Equal(MarkdownReport.Of(Told.Report(Told.Sample)), MarkdownReport.Of(Told.Report(Told.Sample)));
    }

    [Fact]
    public void Every_link_inside_leads_to_something_and_no_name_is_given_twice()
    {
        foreach (string text in new[] { HtmlReport.Of(Told.Report(Told.Sample)), MarkdownReport.Of(Told.Report(Told.Sample)) })
        {
            string[] names = [.. Name().Matches(text).Select(m => m.Groups["name"].Value)];
            string[] links = [.. Link().Matches(text).Select(m => m.Groups["to"].Value)];
            Assert.Contains("a-x1-a1", names, StringComparer.Ordinal);
            Assert.Contains("a-x1-a1", links, StringComparer.Ordinal);
            Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(links.Except(names, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_HTML_asks_nobody_for_anything_and_runs_nothing()
    {
        string html = HtmlReport.Of(Told.Report(Told.Sample));

        Assert.DoesNotMatch(@"<(script|link|iframe|img|object|embed|form|base)\b", html);
        Assert.DoesNotMatch(@"\b(src|srcset|on\w+)\s*=\s*[""']", html);
        Assert.DoesNotMatch(@"@import|url\((?!#)", html);
        Assert.Contains("Content-Security-Policy", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_HTML_is_well_formed_whatever_its_sources_hold()
    {
        string html = HtmlReport.Of(Told.Report([HostileDossier()], area: null, title: Hostile));
        string body = html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)].Replace("&nbsp;", " ", StringComparison.Ordinal);
        XElement parsed = XElement.Parse(body);

        Assert.DoesNotContain(parsed.Descendants(), e => e.Name.LocalName is "script" or "img");
        Assert.DoesNotContain(parsed.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript", StringComparison.Ordinal));
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_keeps_its_tables_and_holds_no_markup_of_its_sources()
    {
        string markdown = MarkdownReport.Of(Told.Report([HostileDossier()], title: Hostile));

        foreach (string[] table in Tables(markdown))
        {
            int columns = Cells(table[0]);
            Assert.All(table, row => Assert.Equal(columns, Cells(row)));
        }

        Assert.DoesNotMatch(@"<(?!a id=""[\w.~-]+""></a>|/a>)", markdown);
        Assert.DoesNotMatch(@"(?<!\\)\]\(javascript", markdown);
        Assert.DoesNotContain('\u202E', markdown);
        Assert.DoesNotContain("://", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_without_incidents_says_no_data_and_draws_nothing()
    {
        SituationReport report = Told.Report([]);
        string html = HtmlReport.Of(report);

        Assert.All(report.Days, d => Assert.True(d.IsNoData));
        Assert.Contains("no data", html, StringComparison.Ordinal);
        Assert.Contains("That is no finding of calm", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_speaks_neutrally_where_it_speaks_for_itself()
    {
        string html = HtmlReport.Of(Told.Report(Told.Sample));
        Assert.DoesNotMatch(@"(?i)terroris|liberat|occup|martyr|provocat|enemy|regime", html);
        Assert.Contains("imply no opinion", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_and_charts_stand_inline_with_what_they_show_said_in_words()
    {
        string html = HtmlReport.Of(Told.Report(Told.Sample));

        Assert.Contains("class=\"map\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"border\"", html, StringComparison.Ordinal);
        Assert.All(Picture().Matches(html), m => Assert.Matches("role=\"img\" aria-label", m.Value));
        Assert.Equal(3, Picture().Count(html));
    }

    [Fact]
    public void Quotes_are_exact_and_short()
    {
        Dossier lengthy = Told.Dossier("i1", Told.Entry("x1", Told.Account("2021-08-15", Told.Baku) with { Sentences = [new(0, 2000)] }, text: string.Concat(Enumerable.Repeat("Fire was opened 😀 at Zeylik. ", 60))));
        ReportAccount account = Assert.Single(Told.Report([lengthy]).Accounts);

        string quote = Assert.Single(account.Quotes);
        Assert.True(quote.Length <= 300);
        Assert.StartsWith("Fire was opened 😀 at Zeylik. Fire", quote, StringComparison.Ordinal);
        Assert.EndsWith("…", quote, StringComparison.Ordinal);
    }

    private static Dossier HostileDossier()
        => Told.Dossier(
            Hostile,
            Told.Entry(Hostile, Told.Account("2021-08-15", Told.Actor(null!, Hostile, null)) with
            {
                Actors = [Told.Actor("X", Hostile, null)],
                At = [Told.Zeylik with { Text = Hostile, Name = new string('x', 5000), Admin1 = Hostile }],
                Weapons = [new() { Kind = Hostile, Text = Hostile, Span = new(0, 0) }],
                Count = Told.Count(double.MaxValue, Hostile),
                Sentences = [new(0, 5000)],
            }, text: Hostile + new string('y', 4000)) with
            { Lineage = "other" }) is { } dossier
            ? dossier with { Entries = [.. dossier.Entries.Select(e => e with { Article = e.Article with { Source = "javascript:alert(4)", Title = Hostile, Publisher = Hostile } })] }
            : throw new InvalidOperationException();

    private static IEnumerable<string[]> Tables(string markdown)
        => markdown.Split("\n\n").Where(b => b.StartsWith('|')).Select(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static int Cells(string row) => Cell().Count(row);

    [GeneratedRegex(@"\bid=""(?<name>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"(href=""#|\]\(#)(?<to>[^"")]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"<svg class=""chart""[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cell();
}
