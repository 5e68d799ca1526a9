using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Composing;

/// <summary>What stands apart from the days and tables, and the appendix. Thread-safe.</summary>
internal static class ApartPart
{
    internal static IEnumerable<Block> Of(SituationReport report)
    {
        yield return new Block.Heading(2, "What stands apart", "apart");
        yield return new Block.Paragraph(Lines.Of("Counted with the incidents above only where it says so."));
        foreach (Block block in Cards(report, "Known to a span of days only", "spans", "Counted in the tables, but in no day.", report.Spans)
            .Concat(Cards(report, "Not dated", "undated", "Published in the period, without a day of the event. Counted nowhere above.", report.Undated))
            .Concat(NotPlaced(report))
            .Concat(Cards(report, "Announced, threatened, demanded or supposed", "announced", "Not told as having happened. Counted nowhere above.", report.Announced))
            .Concat(Cards(report, "Only denied, or stated not to have happened", "denied", "Nobody whose words were read tells it but so. Not counted as incidents.", report.Denied))
            .Concat(Cards(report, "Background", "background", "Retold by articles as history. Counted nowhere above.", report.Background)))
        {
            yield return block;
        }
    }

    internal static IEnumerable<Block> Appendix(SituationReport report, ReferenceNumbers numbers)
    {
        yield return new Block.Heading(2, "Appendix: accounts", "accounts");
        yield return new Block.Paragraph([new Inline.Words($"Exact words, up to {Prose.Number(report.Options.QuoteLength)} characters an account; the whole text stands at the source.")]) { IsNote = true };
        foreach (ReportAccount account in report.Accounts)
        {
            yield return Account(account, report.Options.Words, numbers.Of(account.Key));
        }
    }

    private static IEnumerable<Block> Cards(SituationReport report, string heading, string anchor, string note, ImmutableArray<ReportIncident> incidents)
    {
        yield return new Block.Heading(3, heading, anchor);
        yield return new Block.Paragraph([new Inline.Words(incidents.IsEmpty ? "None." : note)]);
        foreach (ReportIncident incident in incidents)
        {
            yield return Lines.Card(incident, report.Options.Words, withDays: true);
        }
    }

    // Most of these stand among the days already: a line that leads there. What does not has its card here.
    private static IEnumerable<Block> NotPlaced(SituationReport report)
    {
        HashSet<string> elsewhere = [.. report.Dated.Concat(report.Spans).Concat(report.Undated).Select(i => i.Id)];
        yield return new Block.Heading(3, "Not placed", "unplaced");
        yield return new Block.Paragraph(Lines.Of(report.Unplaced.IsEmpty ? "None."
            : "In no section of the front" + (report.Options.Area is null ? "." : "; where no place is known at all, it may lie outside of the area and is counted nowhere above.")));
        ReportIncident[] known = [.. report.Unplaced.Where(i => elsewhere.Contains(i.Id))];
        if (known.Length > 0)
        {
            yield return new Block.Items([.. known.Select(i => EffectsPart.Reference(i, report.Options.Words).Add(new Inline.References(i.Accounts)))]);
        }

        foreach (ReportIncident incident in report.Unplaced.Where(i => !elsewhere.Contains(i.Id)))
        {
            yield return Lines.Card(incident, report.Options.Words, withDays: true);
        }
    }

    private static Block.Card Account(ReportAccount account, ReportWords words, int ordinal)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        lines.AddRange(account.Quotes.Select(q => (ImmutableArray<Inline>)[new Inline.Quote(q)]));
        lines.Add([new Inline.Words("By whose word: "), new Inline.Foreign(string.Join("; ", account.Claims))]);
        lines.Add([new Inline.Words("Source: "), new Inline.Web(account.Source)]);
        lines.Add([new Inline.Words(
            $"{(account.Published is { } published ? $"Published {Prose.Day(published)}" : "Published day not known")}; "
            + (account.Read is { } read ? $"read {read.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC" : "day read not kept")
            + $"; sureness of the reader {account.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}; page SHA-256 {(account.Sha256.Length > 12 ? account.Sha256[..12] : account.Sha256)}; "), new Inline.Jump(Anchors.OfIncident(account.Incident), "to the incident")]);
        ImmutableArray<Inline> title = [new Inline.Words(Prose.Capital(words.Kind(account.Kind))), new Inline.Words(" in "), new Inline.Foreign(account.Title ?? account.Source)];
        title = account.Publisher is { } publisher ? title.AddRange(new Inline.Words(", "), new Inline.Foreign(publisher)) : title;
        title = account.CopyOf is null ? title : title.AddRange(new Inline.Words(" "), new Inline.Mark("copy of another text"));
        title = account.IsBackground ? title.AddRange(new Inline.Words(" "), new Inline.Mark("background")) : title;
        return new(Anchors.Of(account.Key), title, lines.ToImmutable()) { Class = "account", Ordinal = ordinal };
    }
}
