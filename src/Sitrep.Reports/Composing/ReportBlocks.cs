using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Composing;

/// <summary>Composes a report, whatever form it will have. Thread-safe.</summary>
internal static class ReportBlocks
{
    /// <summary>The parts with the anchors of their headings, for the contents.</summary>
    internal static ImmutableArray<(string Anchor, string Title)> Contents { get; } =
    [
        ("summary", "At a glance"), ("map", "Where"), ("days", "Day by day"), ("sections", "By section of the front"), ("casualties", "People hurt, taken or displaced"),
        ("independent", "Told by two or more independent sources"), ("disputes", "Disputes"), ("apart", "What stands apart"), ("method", "How it was made"), ("accounts", "Appendix: accounts"),
    ];

    internal const string Disclaimer =
        "Names of places, states and authorities, and lines on the map, are those of the sources and of the gazetteer. They are used to find things and imply no opinion about the status of any country, "
        + "territory, city or area, of its authorities, or about borders.";

    internal static string Title(SituationReport report)
        => report.Options.Title ?? (report.Options.Area is { } area ? $"Situation report: {area.Text}" : "Situation report");

    internal static string Period(SituationReport report)
        => $"{Prose.Days(new(report.Options.From, report.Options.To))}, {Prose.Many(report.Days.Length, "day", "days")}. Made {report.Made.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC.";

    internal static IEnumerable<Block> Of(SituationReport report, ReferenceNumbers numbers)
        => SummaryPart.Of(report)
            .Concat(MapPart.Of(report))
            .Concat(DaysPart.Of(report))
            .Concat(SectionsPart.Of(report))
            .Concat(EffectsPart.Of(report))
            .Concat(ApartPart.Of(report))
            .Concat(Method(report))
            .Concat(ApartPart.Appendix(report, numbers));

    private static IEnumerable<Block> Method(SituationReport report)
    {
        yield return new Block.Heading(2, "How it was made", "method");
        yield return new Block.Items(
        [
            Lines.Of("A program read articles and wrote down who is said to have done what to whom, where and when, by whose word. It errs; the words in the appendix decide."),
            Lines.Of("Accounts of one incident were joined by time, place, parties, kind and effect. What contradicts stands side by side."),
            Lines.Of("Numbers are added only within one claimant and one unit, and only where they cannot include each other. Nothing is added across claimants or units. What nobody tells is shown as not told, never as 0; a 0 is a claim of none."),
            Lines.Of("A night counts for the evening it began on. Days are local days as the articles tell them."),
            Lines.Of("Names are shown as written, with the gazetteer's name in brackets where it differs. The state after a division is the recognised one; the force that acts stands among the parties."),
            Lines.Of("Quotations are exact and may hold names of private persons: look through them before you hand the report on."),
            Lines.Of("Map: made with Natural Earth, public domain, scale 1:10 million, thinned. Its lines are coarse: a place near a line may be drawn on the wrong side of it."),
            Lines.Of(report.Options.Area is { } area ? $"Area: {area.Text}. What took effect there is in; where no place of effect is told, what came from there." : "Area: everywhere."),
        ]);
        yield return new Block.Paragraph([new Inline.Words(Disclaimer)]) { IsNote = true };
    }
}
