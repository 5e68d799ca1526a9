using Sitrep.Actors;
using Sitrep.Languages;

namespace Sitrep.Claims;

/// <summary>
/// Sentences that take up what somebody told in order to deny it: "The allegation of the ministry that units fired ... does not correspond to reality", "called untrue the posts claiming that ...".
/// Read by the order of the words: such sentences are too long for a tree to be trusted.
/// </summary>
internal sealed class DenialReader(SayingWords words, ActorLayer actors)
{
    private const int Near = 8;

    /// <summary>The claim that is taken up and its denial by <paramref name="denier"/>; nothing where the sentence denies nothing.</summary>
    internal IEnumerable<Attribution> Find(Sentence sentence, ActorMention? denier)
    {
        int denial = Denial(sentence), noun = denial < 0 ? -1 : Noun(sentence, denial);
        if (noun < 0)
        {
            yield break;
        }

        int first = noun + 1, last = denial > noun ? denial - 1 : sentence.Count - 1;
        ActorMention? told = Owner(sentence, noun, last);
        if (told is not null)
        {
            yield return new(sentence.Index, noun, sentence[noun].Span, ClaimStance.States, told, null, [], -1, Refers: false) { ContentFirst = first, ContentLast = last };
        }

        if (denier is not null && denier.Country != told?.Country)
        {
            yield return new(sentence.Index, denial, sentence[denial].Span, ClaimStance.Denies, denier, null, [], -1, Refers: false) { ContentFirst = first, ContentLast = last };
        }
    }

    /// <summary>Whether the sentence takes up what was told in order to deny it.</summary>
    internal bool Denies(Sentence sentence) => Denial(sentence) is >= 0 and int denial && Noun(sentence, denial) >= 0;

    // The word for what was told: "allegation", "reports".
    private int Noun(Sentence sentence, int denial)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Upos is Upos.Noun or Upos.Verb && words.Stance("noun", sentence[i].Lemma.ToLowerInvariant()) is not null && i != denial)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whose claim it is: the party before the noun ("Armenian reports", "the ministry's allegation"), or behind it ("put into circulation by the ministry", "in the media").</summary>
    private ActorMention? Owner(Sentence sentence, int noun, int last)
    {
        ActorMention? before = actors.Actors.LastOrDefault(a => a.Sentence == sentence.Index && a.Country is not null && a.Kind is not "object" && a.Last < noun && noun - a.Last <= 3 && sentence[a.Last].Upos is not Upos.Verb);
        if (before is not null)
        {
            return before;
        }

        int that = noun + 1;
        while (that <= last && sentence[that].Text.ToLowerInvariant() is not ("that" or "," or "which" or "claiming"))
        {
            that++;
        }

        return actors.Actors
            .Where(a => a.Sentence == sentence.Index && a.Country is not null && a.Kind is not "object" && a.First > noun && a.First - noun <= Near && a.Last <= that)
            .OrderBy(a => a.Kind is "institution" or "media" ? 0 : 1).FirstOrDefault();
    }

    private int Denial(Sentence sentence)
    {
        for (int i = sentence.Count - 1; i >= 0; i--)
        {
            string lemma = sentence[i].Lemma.ToLowerInvariant();
            if (words.Stance("denial", lemma) is null)
            {
                continue;
            }

            // "does not correspond to reality", "has nothing to do with reality": the word alone denies nothing.
            if (lemma is not ("reality" or "truth" or "correspond" or "true") || IsNegated(sentence, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsNegated(Sentence sentence, int word)
    {
        for (int i = Math.Max(0, word - 6); i < word; i++)
        {
            if (sentence[i].Text.ToLowerInvariant() is "not" or "n't" or "nothing" or "no" or "never")
            {
                return true;
            }
        }

        return false;
    }
}
