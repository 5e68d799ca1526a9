using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Stores;

/// <summary>What a log of decisions comes to.</summary>
public static class DecisionLog
{
    private const int Digits = 16;

    /// <summary>Sums up decisions on one incident, the oldest first.</summary>
    /// <param name="log">The log.</param>
    /// <param name="basis">What stands now, <see cref="Basis"/>; where it is not what the last decision was made upon, the incident needs another look.</param>
    public static Review Review(IReadOnlyList<LoggedDecision> log, string basis)
    {
        ArgumentNullException.ThrowIfNull(log);
        string state = Incidents.Review.None.State;
        ImmutableSortedDictionary<string, string> set = ImmutableSortedDictionary<string, string>.Empty;
        string? last = null;
        foreach (LoggedDecision entry in log.Where(e => !e.IsTakenBack && e.Decision.Action != DecisionAction.Undo))
        {
            Decision decision = entry.Decision;
            state = decision.Action switch { DecisionAction.Accept => "accepted", DecisionAction.Reject => "rejected", _ => state };
            set = decision.Action == DecisionAction.Set ? set.SetItem(decision.Subject ?? string.Empty, decision.Value ?? string.Empty) : set;
            last = decision.Action is DecisionAction.Accept or DecisionAction.Reject or DecisionAction.Set ? entry.Basis : last;
        }

        return new(state, set, NeedsLook: last is not null && last != basis);
    }

    /// <summary>A fingerprint of what a person sees when deciding: which articles tell it, and what they tell. Confidences, spans and rules do not count.</summary>
    public static string Basis(IEnumerable<DossierEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        IEnumerable<string> lines = entries.Select(e => Line(e.Article.Id, e.Account)).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..Digits];
    }

    private static string Line(string article, ToldAccount account)
        => string.Join('|', [
            article, account.Kind, account.Status, account.Newness, account.Time?.Start, account.Time?.End,
            Join(account.Actors.Select(a => a.Id ?? a.Name)),
            Join(account.Targets.Select(a => a.Id ?? a.Name)),
            Join(account.From.Select(p => p.Id ?? p.Text)),
            Join(account.At.Select(p => p.Id ?? p.Text)),
            Join(account.Weapons.Select(w => w.Kind)),
            Join(account.Casualties.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Effect} {c.Who} {c.Low}-{c.Best}-{c.High}"))),
            Join(account.Claims.Select(c => $"{c.Stance} {c.By?.Id ?? c.By?.Name}"))]);

    private static string Join(IEnumerable<string> values) => string.Join(',', values.Order(StringComparer.Ordinal));
}
