using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Languages;
using Sitrep.Places;

namespace Sitrep.Accounts;

/// <summary>Puts what the sentences tell together to accounts: one event told in headline, lead and body is one account.</summary>
internal sealed class AccountBuilder(ParseLayer parse, PlaceLayer places, NarrativeFrame frame, EffectReader effects, CountReader counts, OpponentReader opponents, LooseDenials denials, SceneReader scene, AfterthoughtReader afterthoughts, DateTime? published)
{
    private readonly List<AccountDraft> _drafts = [];

    internal List<AccountDraft> Build(ClaimLayer claims)
    {
        foreach (ToldEvent told in claims.Events.Where(t => t.Event.Kind is not null))
        {
            AddEvent(told);
        }

        foreach (ToldEvent told in claims.Events.Where(t => t.Event.Effect is not null))
        {
            AddEffect(told);
        }

        var border = new BorderFire(parse, places);
        afterthoughts.Complete(_drafts);
        frame.Complete(_drafts);
        LinkResponses();
        LinkRefusals();
        LinkDenials();
        scene.Complete(_drafts);
        foreach (AccountDraft draft in _drafts)
        {
            AccountFinish.Complete(draft);
            draft.AimAtObjects();
            opponents.Complete(draft);
            PartyCompleter.Complete(draft, frame.CountryOf(draft));
            border.Complete(draft);
        }

        AccountConsolidator.Consolidate(_drafts, parse);
        _drafts.ForEach(PartyCompleter.Prune);
        foreach (AccountDraft draft in _drafts.Where(d => d is { Time: not null, TimeTakenOver: false }))
        {
            draft.IsBackground |= NewsAge.IsOld(draft.Time!, published);
        }

        foreach (AccountDraft draft in _drafts.Where(d => d.IsBackground))
        {
            // History is the publisher's own telling, unless its sentence names somebody.
            draft.Claims.RemoveAll(c => c.Cue is null);
        }

        frame.Date(_drafts);
        denials.Link(_drafts, claims);
        _drafts.ForEach(d => d.PruneClaims());
        foreach (AccountDraft draft in _drafts.Where(d => d.Family is "clash"))
        {
            // Fighting has sides, no target; who fell in it stands with its effects.
            draft.Targets.Clear();
        }

        return [.. _drafts.OrderBy(d => d.Told[0].Event.TriggerSpan.Start)];
    }

    private void AddEvent(ToldEvent told)
    {
        var draft = new AccountDraft(told) { Count = counts.Of(told.Event) };
        draft.Add(told);
        frame.Head(draft);
        AccountDraft? best = null;
        double bestScore = 1.5;
        foreach (AccountDraft other in _drafts)
        {
            double score = AccountMerger.Score(other, draft, parse);
            // A denial denies what is stated, not the headline of it.
            if (score > bestScore || (score > 1.5 && best is not null && told.Claims.Any(c => c.Stance is ClaimStance.Denies) && best.Claims.Count == 0 && other.Claims.Count > 0))
            {
                (best, bestScore) = (other, score);
            }
        }

        if (best is null)
        {
            _drafts.Add(draft);
            return;
        }

        best.Told.Add(told);
        best.Add(told);
        best.At.AddRange(best.At.Count == 0 ? draft.At : []);
        best.Time ??= draft.Time;
        best.Count ??= draft.Count;
        if (told.Event.Kind!.Length > best.Kind.Length && told.Event.Kind.StartsWith(best.Kind, StringComparison.Ordinal))
        {
            best.Kind = told.Event.Kind;
        }
        else if (best.Kind is "attack.fire" or "attack" && told.Event.Kind is "attack.shelling")
        {
            best.Kind = told.Event.Kind;
        }
    }

    /// <summary>An effect belongs to the event of its sentence, else to the last event told before it with the hurt side as target; alone, it is an event itself.</summary>
    private void AddEffect(ToldEvent told)
    {
        EventMention effect = told.Event;
        List<Casualty> casualties = [.. effects.Casualties(effect)];
        List<Damage> damage = [.. effects.DamageOf(effect)];
        if (casualties.Count == 0 && damage.Count == 0)
        {
            return;
        }

        AccountDraft? draft = _drafts.Find(d => d.Told.Exists(t => t.Event == effect)) ?? InSentence(told) ?? Before(told, casualties) ?? After(told, casualties);
        if (draft is null)
        {
            if (effect.Status is EventStatus.Negated || casualties.TrueForAll(c => c.Best is 0) && damage.Count == 0 || effect.Effect is not ("killed" or "wounded"))
            {
                return;
            }

            draft = new AccountDraft(told with { Event = effect with { Kind = effect.Effect is "killed" ? "attack.kill" : "attack" } });
            draft.Add(draft.Told[0]);
            foreach (RoleFiller patient in effect.Of(Role.Patient).Where(p => p.Actor is not null))
            {
                draft.Targets.Add(patient.Actor!);
            }

            _drafts.Add(draft);
        }

        draft.Sentences.Add(effect.Sentence);
        if (!draft.Told.Exists(t => t.Event == effect) && effect.Effect is "killed" or "wounded" && effect.Status is not EventStatus.Negated)
        {
            // What hurts people also says who was hit, where and when.
            draft.AddHarm(told);
            if (draft.Claims.Count == 0)
            {
                draft.AddClaims(told.Claims);
            }
        }

        // "wounded" without a number says nothing beside "two wounded".
        casualties.RemoveAll(c => c.Best is null && draft.Casualties.Exists(o => o.Effect == c.Effect));
        draft.Casualties.RemoveAll(o => o.Best is null && casualties.Exists(c => c.Effect == o.Effect && c.Best is not null));
        foreach (Casualty casualty in casualties.Where(c => !draft.Casualties.Exists(o => o.Effect == c.Effect && o.Best == c.Best && (o.Side == c.Side || o.Side is null || c.Side is null))))
        {
            draft.Casualties.Add(casualty);
        }

        draft.Damage.AddRange(damage.Where(d => !draft.Damage.Exists(o => o.What == d.What && o.Effect == d.Effect)));
    }

    private AccountDraft? InSentence(ToldEvent told)
    {
        Sentence sentence = parse.Sentences[told.Event.Sentence];
        return _drafts
            .Where(d => CanHurt(d) && d.Told.Exists(t => t.Event.Sentence == told.Event.Sentence) && d.IsBackground == told.IsBackground)
            .OrderBy(d => d.Told.Where(t => t.Event.Sentence == told.Event.Sentence).Min(t => Distance(sentence, t.Event, told.Event)))
            .FirstOrDefault();
    }

    private AccountDraft? Before(ToldEvent told, List<Casualty> casualties)
        => _drafts
            .Where(d => CanHurt(d) && d.IsBackground == told.IsBackground && told.Event.Sentence - Nearest(d, told) is > 0 and <= 4 && !d.Responds)
            .Where(d => casualties.TrueForAll(c => c.Side is null || d.Targets.Count == 0 || d.Kind is "clash" || d.Targets.Exists(t => t.Country == c.Side)))
            .MaxBy(d => Nearest(d, told));

    /// <summary>The last sentence before an effect that tells of an account; far off where none does.</summary>
    private static int Nearest(AccountDraft draft, ToldEvent told)
        => draft.Told.Where(t => t.Event.Sentence < told.Event.Sentence).Select(t => t.Event.Sentence).DefaultIfEmpty(-100).Max();

    /// <summary>Many reports tell the harm first and the attack after it.</summary>
    private AccountDraft? After(ToldEvent told, List<Casualty> casualties)
        => _drafts
            .Where(d => CanHurt(d) && d.IsBackground == told.IsBackground && d.FirstSentence > told.Event.Sentence && d.FirstSentence - told.Event.Sentence <= 3 && !d.Responds)
            .Where(d => d.Status is EventStatus.Happened or EventStatus.Ongoing && (d.Time is null || told.Time is null || AccountMerger.SameTime(d.Time, told.Time)))
            .Where(d => casualties.TrueForAll(c => c.Side is null || (d.Targets.Count == 0 && !d.Actors.Exists(a => a.Country == c.Side)) || d.Kind is "clash" || d.Targets.Exists(t => t.Country == c.Side)))
            .MinBy(d => d.FirstSentence);

    // Drones and missiles have no crew: who is hurt beside one that is shot down was hurt by another.
    private static bool CanHurt(AccountDraft draft) => (draft.Family is "attack" or "clash" or "violation" or "territory" or "protest" or "arrest" or "displace" or "loot" || (draft.Family is "interception" && draft.Weapons.Exists(w => w.Kind is "aircraft" or "helicopter"))) && draft.Status is not EventStatus.Negated;

    private static int Distance(Sentence sentence, EventMention a, EventMention b)
        => sentence.IsUnder(a.Trigger, b.Trigger) || sentence.IsUnder(b.Trigger, a.Trigger) ? Math.Abs(a.Trigger - b.Trigger) : 100 + Math.Abs(a.Trigger - b.Trigger);

    /// <summary>An answer answers the last attack of the other side, and takes its doers as targets.</summary>
    private void LinkResponses()
    {
        foreach (AccountDraft draft in _drafts.Where(d => d.Responds))
        {
            AccountDraft? answered = _drafts
                .Where(d => d != draft && !d.Responds && d.IsBackground == draft.IsBackground && d.FirstSentence <= draft.FirstSentence && d.Family is "attack" or "violation" or "clash" or "territory")
                .Where(d => draft.Actors.Count == 0 || d.Actors.Count == 0 || !d.Actors.Exists(a => draft.Actors.Exists(b => b.Country is not null && b.Country == a.Country)))
                .OrderByDescending(d => frame.IsBeside(d, draft)).ThenByDescending(d => frame.IsBeside(d, draft) ? d.LastSentence : -d.FirstSentence).FirstOrDefault();
            if (answered is null)
            {
                continue;
            }

            draft.RespondsTo = answered;
            if (draft.Targets.Count == 0)
            {
                draft.Targets.AddRange(answered.Actors.Select(Inferred));
            }

            if (draft.Actors.Count == 0)
            {
                draft.Actors.AddRange(answered.Targets.Where(t => t.Country is not null).Select(Inferred));
            }

            if (draft.Time is null && answered.Time is not null)
            {
                draft.Time = answered.Time;
                draft.TimeTakenOver = true;
            }
        }
    }

    /// <summary>A refusal answers the demand told just before it that the other side made.</summary>
    private void LinkRefusals()
    {
        foreach (AccountDraft refusal in _drafts.Where(d => d.Kind is "reject" && d.RespondsTo is null && d.Actors.Count > 0))
        {
            refusal.RespondsTo = _drafts
                .Where(d => d.Kind is "demand" && d.IsBackground == refusal.IsBackground && refusal.FirstSentence - d.LastSentence is >= 0 and <= 2)
                .Where(d => !d.Actors.Exists(a => refusal.Actors.Exists(b => AccountDraft.SameParty(a, b))))
                .MaxBy(d => d.LastSentence);
            if (refusal.RespondsTo is { } demand && refusal.Targets.Count == 0)
            {
                refusal.Targets.AddRange(demand.Actors.Select(Inferred));
            }
        }
    }

    /// <summary>A denial of an event that the article tells otherwise is one more claim of that account.</summary>
    private void LinkDenials()
    {
        foreach (AccountDraft denied in _drafts.Where(d => d.Claims.Count > 0 && d.Claims.TrueForAll(c => c.Stance is ClaimStance.Denies)).ToArray())
        {
            AccountDraft? told = _drafts.Find(d => d != denied && d.Claims.Exists(c => c.Stance is not ClaimStance.Denies) && d.Kind == denied.Kind
                && d.Actors.Exists(a => denied.Actors.Exists(b => AccountDraft.SameParty(a, b))) && AccountMerger.Score(d, denied, parse) > 1.5);
            if (told is not null)
            {
                told.Claims.AddRange(denied.Claims);
                told.Sentences.UnionWith(denied.Sentences);
                AccountConsolidator.Replace(_drafts, denied, told);
            }
        }
    }

    private static ActorMention Inferred(ActorMention actor) => actor with { Span = null, Sentence = -1, ResolvedBy = "respondsTo", Confidence = actor.Confidence * 0.8 };
}
