using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Incidents;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary>An incident opened down to its words: what its accounts agree on, where they do not, and each of them.</summary>
internal static class IncidentView
{
    internal static void Write(PageWriter page, Dossier dossier, ImmutableArray<KeptLink> links, ImmutableArray<LoggedDecision> log)
    {
        Incident incident = dossier.Incident;
        page.Line($"{incident.Id}  {incident.Kind}  {IncidentLine.Days(incident.Days)}", Ink.Title);
        Field(page, "who", Ink.Actor, IncidentLine.Parties(incident));
        Field(page, "where", Ink.Place, string.Join(", ", incident.At.Select(p => p.Name ?? p.Text)));
        Field(page, "status", Ink.Plain, incident.Status + (incident.IsBackground ? ", told as background only" : string.Empty));
        foreach (CasualtyRange range in incident.Casualties)
        {
            Field(page, "effect", Ink.Effect, $"{range.Effect} {range.People}: {Range(range.Low, range.High)} ({string.Join("; ", range.ByClaimant.Select(n => $"{Name(incident, n.Claimant)} {Range(n.Low ?? n.Best, n.High ?? n.Best)}"))})");
        }

        Field(page, "told by", Ink.Claim, string.Join(", ", incident.Claimants.Select(c => $"{c.Name} ({string.Join("/", c.Stances)})")));
        Field(page, "sources", Ink.Plain, string.Create(CultureInfo.InvariantCulture, $"{incident.Accounts.Length} accounts, {incident.IndependentSources} independent"));
        foreach (Dispute dispute in incident.Disputes)
        {
            Field(page, "disputed", Ink.Plain, $"{dispute.Field}: {string.Join(" | ", dispute.Versions.Select(v => $"{v.Value} ({string.Join(", ", v.Claimants.Select(c => Name(incident, c)))})"))}");
        }

        Field(page, "review", Ink.Plain, incident.Review.State + (incident.Review.NeedsLook ? ", needs a look: its accounts changed since" : string.Empty));
        foreach ((string field, string value) in incident.Review.Set)
        {
            Field(page, "set", Ink.Plain, $"{field} = {value}");
        }

        Accounts(page, dossier);
        Links(page, links);
        Log(page, log);
    }

    private static void Accounts(PageWriter page, Dossier dossier)
    {
        string? article = null;
        foreach (DossierEntry entry in dossier.Entries)
        {
            page.Blank();
            if (entry.Article.Id != article)
            {
                article = entry.Article.Id;
                ToldArticleView.Head(page, entry.Article, entry.Lineage);
            }

            ToldAccountView.Write(page, entry.Key.ToString(), entry.Account, entry.Article.Text);
        }
    }

    private static void Links(PageWriter page, ImmutableArray<KeptLink> links)
    {
        if (links.IsEmpty)
        {
            return;
        }

        page.Blank();
        page.Line("Why they are one", Ink.Heading);
        foreach (KeptLink link in links)
        {
            Field(page, link.Score.ToString("0.00", CultureInfo.InvariantCulture), Ink.Plain, $"{link.Left} and {link.Right}: {string.Join(", ", link.Reasons)}");
        }
    }

    private static void Log(PageWriter page, ImmutableArray<LoggedDecision> log)
    {
        if (log.IsEmpty)
        {
            return;
        }

        page.Blank();
        page.Line("Decisions", Ink.Heading);
        foreach (LoggedDecision entry in log)
        {
            Decision decision = entry.Decision;
            string what = decision.Action switch
            {
                DecisionAction.Set => $"set {decision.Subject} = {decision.Value}",
                DecisionAction.Undo => $"undo {decision.Subject}",
                _ => $"{decision.Action.ToString().ToLowerInvariant()} {decision.Subject}".TrimEnd(),
            };
            Field(page, entry.Number.ToString(CultureInfo.InvariantCulture), Ink.Faint, $"{decision.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC {decision.By}: {what}{(entry.IsTakenBack ? " (taken back)" : string.Empty)}");
        }
    }

    private static void Field(PageWriter page, string label, Ink ink, string words) => ToldAccountView.Field(page, label, ink, words);

    private static string Name(Incident incident, string claimant) => incident.Claimants.FirstOrDefault(c => c.Key == claimant)?.Name ?? claimant;

    private static string Range(double? low, double? high)
        => low is null && high is null ? "no number"
            : low == high ? string.Create(CultureInfo.InvariantCulture, $"{low:0.##}")
            : string.Create(CultureInfo.InvariantCulture, $"{low:0.##} to {(high is { } most ? most.ToString("0.##", CultureInfo.InvariantCulture) : "more")}");
}
