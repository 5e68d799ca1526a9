using Sitrep.Actors;

namespace Sitrep.Accounts;

/// <summary>
/// In a report of two sides, who is not named for an attack is the other side: whoever fires at Azerbaijani posts there is Armenian.
/// The party is marked as inferred (<c>resolvedBy: opponent</c>) and has no span.
/// </summary>
internal sealed class OpponentReader
{
    private static readonly string[] Kinds = ["attack", "attack.fire", "attack.sniper", "attack.shelling", "attack.drone", "attack.missile", "attack.air", "attack.ground", "violation.ceasefire"];

    private readonly IReadOnlyList<string> _sides;
    private readonly ActorLayer _actors;

    internal OpponentReader(ActorLayer actors)
    {
        _actors = actors;
        ActorMention[] named = [.. actors.Actors.Where(a => a.ResolvedBy is null)];
        IReadOnlyList<string> sides = SideResolver.Sides(named.Where(a => a.Sector is "MIL" or "PRE" or "REB"));
        // Both must be named more than in passing, and no third force may be as busy.
        _sides = sides.Count == 2 && sides.All(s => named.Count(a => SideResolver.Side(a) == s && a.Sector is "MIL" or "PRE" or "REB") >= 2) ? sides : [];
    }

    internal void Complete(AccountDraft draft)
    {
        if (draft.Family is "protest" && draft.Targets.Count == 0 && _actors.Actors.FirstOrDefault(a => draft.Sentences.Contains(a.Sentence) && a is { Sector: "GOV" or "LEG", Kind: "institution" or "person" }) is { } government)
        {
            // "marched to the government building", "to demand the minister's resignation".
            draft.Targets.Add(government);
            draft.Actors.RemoveAll(a => a.Span == government.Span);
        }

        if (_sides.Count < 2 || !Kinds.Contains(draft.Kind, StringComparer.Ordinal))
        {
            return;
        }

        Bind(draft.Targets, draft.Actors);
        Bind(draft.Actors, draft.Targets);
        if (draft.IsBackground)
        {
            return;
        }

        if (draft.Actors.Count == 0 && OtherThan(draft.Targets) is { } attacker)
        {
            draft.Actors.Add(attacker);
        }
        else if (draft.Targets.Count == 0 && draft.At.Count == 0 && OtherThan(draft.Actors) is { } target)
        {
            draft.Targets.Add(target);
        }
    }

    /// <summary>"a sergeant was shot by Armenian fire": soldiers without a nationality are of the side that is not the other party's.</summary>
    private void Bind(List<ActorMention> parties, List<ActorMention> others)
    {
        for (int i = 0; i < parties.Count; i++)
        {
            if (parties[i] is { Country: null, Sector: "MIL" or "UNK" or "UAF", Kind: "force" or "group" or "object" or "person" } && OtherThan(others) is { } side)
            {
                parties[i] = parties[i] with { Country = side.Country, Sector = side.Sector, Id = side.Id, ResolvedBy = "opponent", Confidence = parties[i].Confidence * 0.7 };
            }
        }
    }

    /// <summary>The forces of the side that none of these parties is of; null where they are of none or of both.</summary>
    private ActorMention? OtherThan(List<ActorMention> parties)
    {
        string[] own = [.. parties.Where(p => p.Country is not null).Select(p => _sides.FirstOrDefault(s => s == SideResolver.Side(p)) ?? _sides.FirstOrDefault(s => s == p.Country)).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (own.Length != 1)
        {
            return null;
        }

        string side = own[0] == _sides[0] ? _sides[1] : _sides[0];
        int dot = side.IndexOf('.', StringComparison.Ordinal);
        string country = dot < 0 ? side : side[..dot], sector = dot < 0 ? "MIL" : side[(dot + 1)..];
        return new ActorMention { Id = country + "." + sector, Name = country + "." + sector, Country = country, Sector = sector, Kind = "force", ResolvedBy = "opponent", Confidence = 0.5 };
    }
}
