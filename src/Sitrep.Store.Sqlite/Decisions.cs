using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>Carries out what people decide: within a transaction. Not thread-safe.</summary>
internal sealed class Decisions(Sql sql, DossierReader dossiers, ReviewTable reviews, Rulings rulings, MeetingTable meetings, Components components, IncidentTable incidents)
{
    /// <summary>Carries out a decision.</summary>
    /// <returns>Number of the incident that stands afterwards.</returns>
    internal long Decide(Decision decision)
    {
        long incident = Find(decision.Incident);
        long revision = incidents.NextRevision();
        switch (decision.Action)
        {
            case DecisionAction.Merge:
                Merge(decision, incident, revision);
                break;
            case DecisionAction.Split:
                Split(decision, incident, revision);
                break;
            case DecisionAction.Undo:
                Undo(decision, incident, revision);
                break;
            default:
                reviews.Append(decision with { Incident = IdOf(incident) }, DecisionLog.Basis(dossiers.Entries(incident, withText: false)), undoes: null);
                break;
        }

        long standing = dossiers.NumberOf(decision.Incident)!.Value;
        incidents.Touch([standing], revision);
        reviews.Settle(standing);
        return standing;
    }

    private long Find(string id)
        => dossiers.NumberOf(id) ?? throw new StoreException(StoreFault.Refused, $"there is no incident '{id}'. 'sitrep incidents' lists them.");

    private string IdOf(long incident) => sql.Text("SELECT id FROM incident WHERE no = $1", incident)!;

    private List<long> AccountsOf(long incident) => sql.Rows("SELECT no FROM account WHERE incident = $1 ORDER BY no", r => r.GetInt64(0), incident);

    private void Merge(Decision decision, long incident, long revision)
    {
        long other = Find(decision.Subject ?? string.Empty);
        if (other == incident)
        {
            throw new StoreException(StoreFault.Refused, $"'{decision.Incident}' and '{decision.Subject}' are one incident already.");
        }

        long number = reviews.Append(decision with { Incident = IdOf(incident) }, string.Empty, undoes: null);
        List<long> left = AccountsOf(incident), right = AccountsOf(other);
        // Every pair: an earlier split between any two of them is outweighed too.
        foreach (long a in left)
        {
            foreach (long b in right)
            {
                rulings.Add(a, b, together: true, number);
                meetings.Link(a, b, Rulings.Word);
            }
        }

        Part([.. left, .. right], revision);
    }

    private void Split(Decision decision, long incident, long revision)
    {
        string[] name = (decision.Subject ?? string.Empty).Split('/');
        long account = name is [string article, string own]
            ? sql.Number("SELECT account.no FROM account JOIN article ON article.no = account.article WHERE article.id = $1 AND name = $2 AND incident = $3", article, own, incident) ?? 0
            : 0;
        List<long> others = AccountsOf(incident);
        if (account == 0 || others.Count == 1)
        {
            throw new StoreException(StoreFault.Refused, account == 0
                ? $"incident '{decision.Incident}' has no account '{decision.Subject}'. 'sitrep show {decision.Incident}' names them, as ARTICLE/a1."
                : $"'{decision.Subject}' is the only account of incident '{decision.Incident}': there is nothing to split.");
        }

        long number = reviews.Append(decision with { Incident = IdOf(incident) }, string.Empty, undoes: null);
        foreach (long other in others.Where(o => o != account))
        {
            rulings.Add(account, other, together: false, number);
        }

        Part(others, revision);
    }

    private void Undo(Decision decision, long incident, long revision)
    {
        ImmutableArray<LoggedDecision> log = reviews.Log(IdOf(incident));
        LoggedDecision last = log.LastOrDefault(d => !d.IsTakenBack && d.Decision.Action != DecisionAction.Undo)
            ?? throw new StoreException(StoreFault.Refused, $"nothing was decided about incident '{decision.Incident}' that could be taken back.");
        reviews.Append(decision with { Incident = IdOf(incident), Subject = last.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) }, string.Empty, last.Number);
        List<(long A, long B, bool Together)> pairs = rulings.Of(last.Number);
        if (pairs.Count == 0)
        {
            return;
        }

        rulings.Remove(last.Number);
        foreach ((long a, long b, _) in pairs.Where(p => p.Together && rulings.Of(p.A, p.B) != Ruling.Together))
        {
            // Back to what the accounts themselves say.
            if (meetings.Natural(a, b) is { } score)
            {
                meetings.Link(a, b, score);
            }
            else
            {
                meetings.Unlink(a, b);
            }
        }

        Part([.. pairs.SelectMany(p => new[] { p.A, p.B }).Distinct()], revision);
    }

    private void Part(List<long> seeds, long revision)
    {
        List<long> changed = incidents.Assign(components.Part(seeds, meetings.TakeParted()), [], revision);
        foreach (long incident in changed)
        {
            reviews.Settle(incident);
        }
    }
}
