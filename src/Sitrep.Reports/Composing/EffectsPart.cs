using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Reports.Text;

namespace Sitrep.Reports.Composing;

/// <summary>Casualties, independent sources, disputes. Thread-safe.</summary>
internal static class EffectsPart
{
    internal static IEnumerable<Block> Of(SituationReport report)
    {
        yield return new Block.Heading(2, "People hurt, taken or displaced", "casualties");
        if (report.Casualties.IsEmpty)
        {
            yield return new Block.Paragraph(Lines.Of("No number and no mention is told for this period. That is no finding of none."));
        }
        else
        {
            yield return new Block.Table(
                "By whose word, over the incidents of the period. Totals over several events are left out. Rows are not to be added: they tell of the same people in part.",
                ["Effect", "People", "By whose word", "Number", "Incidents"],
                [.. report.Casualties.Select(Row)],
                Heads: 2);
        }

        yield return new Block.Heading(2, "Told by two or more independent sources", "independent");
        yield return report.Confirmed.IsEmpty
            ? new Block.Paragraph(Lines.Of("None."))
            : new Block.Items([.. report.Confirmed.Select(i => Confirmed(i, report.Options.Words))]);
        yield return new Block.Heading(2, "Disputes", "disputes");
        if (report.Disputed.IsEmpty)
        {
            yield return new Block.Paragraph(Lines.Of("No account contradicts another."));
            yield break;
        }

        yield return new Block.Table(
            "Where accounts of one incident contradict each other, side by side",
            ["Incident", "About", "Versions"],
            [.. report.Disputed.SelectMany(i => i.Disputes.Select(d => Dispute(i, d, report.Options.Words)))]);
    }

    internal static ImmutableArray<Inline> Reference(ReportIncident incident, ReportWords words)
        => [new Inline.Jump(Anchors.OfIncident(incident.Id), incident.Days is { } days ? Prose.Days(days) : "No day told"), new Inline.Words(": "), .. Lines.Title(incident with { Days = null, Disputes = [], IndependentSources = incident.IndependentSources with { Low = 0, High = 0 } }, words)];

    private static ImmutableArray<ImmutableArray<Inline>> Row(ReportCasualty casualty)
    {
        ImmutableArray<Inline> number = casualty.Number is not { } told ? Lines.Of("no number told")
            : told.High == 0 ? [Lines.Number(told), new Inline.Words(", as stated")]
            : [Lines.Number(told)];
        return
        [
            Lines.Of(Prose.Capital(casualty.Effect)),
            [new Inline.Foreign(Prose.People(casualty.Who, casualty.Side))],
            SummaryPart.Name(casualty.Claimant),
            casualty is { Unnumbered: > 0, Number: not null } ? number.Add(new Inline.Words($", and in {Prose.Many(casualty.Unnumbered, "incident", "incidents")} no number told")) : number,
            [Lines.Number(casualty.Incidents)],
        ];
    }

    private static ImmutableArray<Inline> Confirmed(ReportIncident incident, ReportWords words)
        => [.. Reference(incident, words), new Inline.Words(": "), new Inline.Number($"{Prose.Number(incident.IndependentSources)} sources", incident.Accounts), new Inline.Words(", by the word of "),
            new Inline.Foreign(string.Join(", ", incident.Tellings.Where(t => !t.IsDenial).Select(t => t.Claimant.Name))), new Inline.Words($"{OneVoice(incident, words)}.")];

    // Two offices of one state do not rest on each other, and still speak for one side: the reader should know.
    private static string OneVoice(ReportIncident incident, ReportWords words)
    {
        ReportClaimant[] tellers = [.. incident.Tellings.Where(t => !t.IsDenial).Select(t => t.Claimant)];
        return tellers.Length > 1 && tellers[0] is { IsOutlet: false, Country: { } country } && Array.TrueForAll(tellers, t => !t.IsOutlet && t.Country == country)
            ? $"; all of these speak for {words.Country(country)}"
            : string.Empty;
    }

    private static ImmutableArray<ImmutableArray<Inline>> Dispute(ReportIncident incident, Dispute dispute, ReportWords words)
    {
        var versions = ImmutableArray.CreateBuilder<Inline>();
        foreach (DisputeVersion version in dispute.Versions)
        {
            versions.Add(new Inline.Words(versions.Count == 0 ? string.Empty : "; "));
            versions.Add(new Inline.Foreign(Value(dispute.Field, version.Value, words)));
            string[] names = [.. version.Claimants.Select(k => incident.Tellings.FirstOrDefault(t => t.Claimant.Is(k) && t.Accounts.Any(version.Accounts.Contains))?.Claimant.Name ?? k)];
            versions.Add(new Inline.Words(": "));
            versions.Add(new Inline.Foreign(string.Join(", ", names)));
            versions.Add(new Inline.References(version.Accounts));
        }

        return [Reference(incident, words), Lines.Of(Field(dispute.Field)), versions.ToImmutable()];
    }

    private static string Field(string field) => field switch
    {
        "happened" => "whether it happened",
        "actors" => "who did it",
        "at" => "where",
        "time" => "when",
        _ => field.EndsWith(" unknown", StringComparison.Ordinal) ? field[..^8] : field,
    };

    // Sides are told by their states' codes.
    private static string Value(string field, string value, ReportWords words)
        => field == "actors" ? string.Join(" and ", value.Split(" + ").Select(words.Country))
            : field == "happened" ? value == "told" ? "told" : "denied"
            : value;
}
