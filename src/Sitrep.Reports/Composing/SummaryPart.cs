using System.Collections.Immutable;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Composing;

/// <summary>The first page: what is told, by whom, and how far it reaches. Thread-safe.</summary>
internal static class SummaryPart
{
    internal static IEnumerable<Block> Of(SituationReport report)
    {
        yield return new Block.Heading(2, "At a glance", "summary");
        yield return new Block.Items([.. Points(report)]);
        if (!report.Voices.IsEmpty)
        {
            yield return new Block.Table(
                "Who tells how much. Columns and rows are not to be added: one incident may be told by several, and units differ.",
                ["By whose word", "Incidents of fighting told", "Incidents denied", "Counts as told", "Days with incidents told"],
                [.. report.Voices.Select(v => Row(v, report.Days.Length))]);
        }

        yield return new Block.Paragraph([new Inline.Words(
            "How to read it: numbers in brackets lead to the accounts in the appendix, where the words that say so stand. What one side says is its claim. "
            + "An incident is called told by independent sources only where two or more do not rest on each other; one ministry through ten outlets is one source, and copies of one text are one.")])
        { IsNote = true };
    }

    /// <summary>A claimant's counts, each unit for itself.</summary>
    internal static ImmutableArray<Inline> Counts(ImmutableArray<ReportCount> counts)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (ReportCount count in counts)
        {
            line.Add(new Inline.Words(line.Count == 0 ? string.Empty : "; "));
            if (count.Total is { } total)
            {
                line.Add(Lines.Number(total));
                line.Add(new Inline.Words(" " + count.Unit));
                continue;
            }

            for (int i = 0; i < count.Parts.Length; i++)
            {
                line.Add(new Inline.Words(i == 0 ? string.Empty : " and "));
                line.Add(Lines.Number(count.Parts[i]));
            }

            line.Add(new Inline.Words($" {count.Unit} (not added: they may include each other)"));
        }

        return line.Count == 0 ? Lines.Of("none told") : line.ToImmutable();
    }

    private static IEnumerable<ImmutableArray<Inline>> Points(SituationReport report)
    {
        yield return report.Fighting is { } fighting
            ? [Lines.Number(fighting), new Inline.Words(fighting.Low == 1 ? " incident of fighting is told." : " incidents of fighting are told, each counted once whoever tells it.")]
            : Lines.Of("No incident of fighting is told for this period in what was read. That is no finding of calm.");
        int independent = report.Confirmed.Length, disputed = report.Disputed.Length;
        if (independent > 0)
        {
            yield return [Many(report.Confirmed), new Inline.Words(independent == 1 ? " incident is told by two or more " : " incidents are told by two or more "), new Inline.Jump("independent", "independent sources"), new Inline.Words(".")];
        }

        if (disputed > 0)
        {
            yield return [Many(report.Disputed), new Inline.Words(disputed == 1 ? " incident is told in " : " incidents are told in "), new Inline.Jump("disputes", "ways that contradict each other"), new Inline.Words(".")];
        }

        int silent = report.Days.Count(d => d.IsNoData);
        yield return Lines.Of(silent == 0
            ? $"Something is told of each of the {Prose.Many(report.Days.Length, "day", "days")}."
            : $"No data for {Prose.Number(silent)} of {Prose.Many(report.Days.Length, "day", "days")}: nothing that was read tells of them. They are not counted as days without incidents.");
        int copies = report.Accounts.Count(a => a.CopyOf is not null);
        yield return Lines.Of(
            $"It rests on {Prose.Many(report.Accounts.Length, "account", "accounts")} in {Prose.Many(report.Accounts.Select(a => a.Key.Article).Distinct(StringComparer.Ordinal).Count(), "article", "articles")}"
            + (copies > 0 ? $", {Prose.Many(copies, "of the accounts", "of the accounts")} in copies of other texts." : "."));
        ReportIncident[] all = [.. report.Dated, .. report.Spans, .. report.Undated];
        int accepted = all.Count(i => i.Review == "accepted");
        yield return Lines.Of(
            $"Read by a program; {(accepted == 0 ? "no incident has been accepted by a person yet" : $"{Prose.Many(accepted, "incident was", "incidents were")} accepted by a person")}"
            + (report.Rejected.IsEmpty ? "." : $", {Prose.Number(report.Rejected.Length)} rejected and left out."));
    }

    private static Inline.Number Many(ImmutableArray<ReportIncident> incidents)
        => new Inline.Number(Prose.Number(incidents.Length), [.. incidents.SelectMany(i => i.Accounts).Distinct()]);

    private static ImmutableArray<ImmutableArray<Inline>> Row(ReportVoice voice, int days) =>
    [
        Name(voice.Claimant),
        voice.Incidents is { } told ? [Lines.Number(told)] : Lines.Of("none told"),
        voice.Denials is { } denied ? [Lines.Number(denied)] : Lines.Of("none told"),
        Counts(voice.Counts),
        Lines.Of($"{Prose.Number(voice.Days)} of {Prose.Number(days)}"),
    ];

    internal static ImmutableArray<Inline> Name(ReportClaimant claimant)
        => claimant.IsOutlet ? [new Inline.Foreign(claimant.Name), new Inline.Words(", by its own word")] : [new Inline.Foreign(claimant.Name)];
}
