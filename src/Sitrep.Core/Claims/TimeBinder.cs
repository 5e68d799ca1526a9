using Sitrep.Coding;
using Sitrep.Languages;
using Sitrep.Times;

namespace Sitrep.Claims;

/// <summary>Finds which time expression of a sentence dates which event, and which only dates the claim.</summary>
internal sealed class TimeBinder
{
    private readonly Sentence _sentence;
    private readonly IReadOnlyList<Attribution> _attributions;
    private readonly IReadOnlyList<EventMention> _events;
    private readonly List<(TimeMention Time, int Anchor)> _times = [];

    internal TimeBinder(Sentence sentence, IEnumerable<TimeMention> times, IReadOnlyList<Attribution> attributions, IReadOnlyList<EventMention> events)
    {
        _sentence = sentence;
        _attributions = attributions;
        _events = events;
        foreach (TimeMention time in times.Where(t => t.Sentence == sentence.Index && t.Kind is TimeKind.Date && t.Start is not null))
        {
            _times.Add((time, Anchor(time)));
        }
    }

    /// <summary>When a claim was made: the time that hangs on its cue.</summary>
    internal TimeMention? Said(Attribution attribution)
        => _times.Find(t => t.Anchor == attribution.Cue || (IsCue(t.Anchor) && Governor(t.Anchor) == attribution.Cue)).Time;

    /// <summary>When an event happened, as far as its sentence tells; null otherwise.</summary>
    internal TimeMention? Of(EventMention told)
    {
        TimeMention? best = null;
        int cost = int.MaxValue;
        foreach ((TimeMention time, int anchor) in _times)
        {
            int own = Cost(told, anchor, time);
            if (own < cost)
            {
                (best, cost) = (time, own);
            }
        }

        return cost < 10 ? best : null;
    }

    private int Cost(EventMention told, int anchor, TimeMention time)
    {
        if (IsCue(anchor) || _sentence[anchor].Lemma is "bear" || (_sentence[anchor].Lemma is "time" && time.First > anchor))
        {
            // When it was told, when somebody was born; "the first time this month".
            return 20;
        }

        if (RollingSpans.IsAsOf(_sentence, time) && told.Kind is not ("situation" or "ceasefire.hold"))
        {
            // Up to when it is told, unless nothing else says when.
            return 9;
        }

        if (_sentence.RelationIs(told.Carrier, "acl") && _sentence[told.Carrier].Head is >= 0 and int head && head >= time.First && head <= time.Last)
        {
            // "since 1991, when the army occupied ...".
            return 0;
        }

        if (anchor == told.Trigger || anchor == told.Carrier)
        {
            return 0;
        }

        if (_sentence.IsUnder(anchor, told.Carrier) || _sentence.IsUnder(anchor, told.Trigger))
        {
            // Beneath the event, but beneath another event first: that one's time.
            return _events.Any(e => e != told && (_sentence.IsUnder(anchor, e.Carrier) || _sentence.IsUnder(anchor, e.Trigger)) && _sentence.IsUnder(e.Carrier, told.Carrier) && e.Carrier != told.Carrier) ? 12 : 1;
        }

        if (_sentence.IsUnder(told.Carrier, anchor))
        {
            // On a clause above: it holds for what hangs beneath, unless the way leads through a relative clause or another claim.
            return Crosses(told.Carrier, anchor) ? 12 : 3;
        }

        // A time at the head of the sentence frames all of it.
        return time.First <= 2 ? 6 : SameClauseChain(told.Carrier, anchor) ? 8 : 14;
    }

    private bool Crosses(int from, int to)
    {
        for (int i = from; i >= 0 && i != to; i = _sentence[i].Head)
        {
            if (_sentence[i].Relation is "acl:relcl")
            {
                return true;
            }
        }

        return false;
    }

    private bool SameClauseChain(int a, int b)
    {
        int headA = _sentence[a].Head, headB = _sentence[b].Head;
        return headA >= 0 && (headA == headB || headA == b) && _sentence[a].Relation is "conj" or "advcl" or "xcomp" or "parataxis";
    }

    private bool IsCue(int word) => _attributions.Any(a => a.Cue == word && !_events.Any(e => e.Trigger == word));

    private int Governor(int word) => _sentence[word].Head;

    /// <summary>The word that a time expression hangs on, prepositional detours skipped.</summary>
    private int Anchor(TimeMention time)
    {
        for (int i = time.First; i <= time.Last; i++)
        {
            int head = _sentence[i].Head;
            if (head >= 0 && (head < time.First || head > time.Last) && _sentence[i].Upos is not Upos.Punct and not Upos.Adp)
            {
                // A preposition that the parser took for a particle leads on to its verb.
                return _sentence[head].Upos is Upos.Adp or Upos.Part && _sentence[head].Head >= 0 ? _sentence[head].Head : head;
            }
        }

        return time.First;
    }
}
