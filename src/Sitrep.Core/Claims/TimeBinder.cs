using Sitrep.Coding;
using Sitrep.Languages;
using Sitrep.Times;

namespace Sitrep.Claims;

/// <summary>Finds which time expression of a sentence dates which event, and which only dates the claim.</summary>
internal sealed class TimeBinder
{
    private const int Near = 16;

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
        => _times.Find(t => t.Anchor == attribution.Cue || (IsCue(t.Anchor) && Governor(t.Anchor) == attribution.Cue) || (IsCue(attribution.Cue) && IsOfClaim(attribution, t.Anchor, t.Time))).Time;

    /// <summary>When an event happened, as far as its sentence tells; null otherwise.</summary>
    internal TimeMention? Of(EventMention told)
    {
        TimeMention? best = null;
        int cost = int.MaxValue;
        foreach ((TimeMention time, int anchor) in _times)
        {
            // Of two that could be meant the nearer one is: "put at four the number of those killed a day earlier".
            int own = (Cost(told, anchor, time) * Near) + Math.Min(Near - 1, Steps(told, anchor));
            if (own < cost)
            {
                (best, cost) = (time, own);
            }
        }

        return cost < 10 * Near ? Finer(told, best!) : Only(told);
    }

    /// <summary>The only time of a sentence that tells only one event dates it, wherever it hangs, unless it dates the claim or a person or thing.</summary>
    private TimeMention? Only(EventMention told)
        => _times.Count == 1 && _times[0] is var (time, anchor) && Cost(told, anchor, time) < 20 && !IsAside(anchor, told.Carrier) && !IsAside(told.Carrier, anchor) && !_events.Any(e => e != told && e.Trigger != told.Trigger && Cost(e, anchor, time) < 10) ? time : null;

    // Said of a person or thing, or told by another word.
    private bool IsAside(int word, int other) => _sentence.IsAside(word, other, "acl:relcl", "acl", "appos", "ccomp");

    /// <summary>"On Friday ..., at about 16:30": the hour of the same day says more.</summary>
    private TimeMention Finer(EventMention told, TimeMention day)
        => day is { Start: { } start, End: null, OpenEnd: false }
            && _times.Find(t => t.Time.Start is { } fine && fine.Grain > start.Grain && Lies(fine, start) && Cost(told, t.Anchor, t.Time) < 10).Time is { } finer ? finer : day;

    // "a year ago, on 18 June 2022": a count of years or months is seldom meant exactly.
    private static bool Lies(PartialTime fine, PartialTime coarse) => coarse.Grain switch
    {
        TimeGrain.Day => fine.Value.Date == coarse.Value.Date,
        TimeGrain.Month => fine.Grain >= TimeGrain.Day && fine.Value.Year == coarse.Value.Year && fine.Value.Month == coarse.Value.Month,
        TimeGrain.Year => fine.Grain >= TimeGrain.Day && fine.Value.Year == coarse.Value.Year,
        _ => false,
    };

    /// <summary>Words on the way through the tree from an event to the word that a time hangs on.</summary>
    private int Steps(EventMention told, int anchor)
    {
        int up = 0;
        for (int i = told.Carrier; i >= 0 && !_sentence.IsUnder(anchor, i); i = _sentence[i].Head)
        {
            up++;
        }

        int down = 0;
        for (int i = anchor; i >= 0 && !_sentence.IsUnder(told.Carrier, i); i = _sentence[i].Head)
        {
            down++;
        }

        return up + down;
    }

    /// <summary>Whether a time dates the words of a claim, not what they tell: it stands beside the verb of saying, or beneath it and outside of what is said.</summary>
    private bool IsOfClaim(Attribution attribution, int anchor, TimeMention time)
    {
        int cue = attribution.Cue, before = time.First - 1;
        if (before >= 1 && _sentence[before].Upos is Upos.Adp && _sentence[before].Text is not ("since" or "from" or "until"))
        {
            before--;
        }

        if (before == cue || (time.Last + 1 == cue && _sentence[cue].Upos is Upos.Verb))
        {
            return true;
        }

        // "said in a statement on Friday"
        return _sentence[cue].Upos is Upos.Verb && anchor > cue && anchor < time.First && _sentence[anchor] is { Upos: Upos.Noun, Relation: "obl" } && _sentence[anchor].Head == cue && !attribution.Scope.Contains(anchor);
    }

    private int Cost(EventMention told, int anchor, TimeMention time)
    {
        if (IsCue(anchor) || _attributions.Any(a => IsCue(a.Cue) && IsOfClaim(a, anchor, time)) || _sentence[anchor].Lemma is "bear" || (_sentence[anchor].Lemma is "time" && time.First > anchor))
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

        int when = time.Last + 1 < _sentence.Count && _sentence[time.Last + 1].Text is "," ? time.Last + 2 : time.Last + 1;
        if (when < _sentence.Count && _sentence[when].Text is "when" && _sentence[when].Head == told.Carrier)
        {
            // "at about 21:35 on May 27, when units opened fire"
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
