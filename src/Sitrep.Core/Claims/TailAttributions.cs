using Sitrep.Actors;
using Sitrep.Languages;

namespace Sitrep.Claims;

/// <summary>
/// Attributions at the end of a sentence by their place alone: "..., the press service of the ministry reports", "..., said Yerevan", "..., according to villagers".
/// Reports close most of their sentences so, and the words there are short and plain where a tree over fifty words may be wrong.
/// </summary>
internal sealed class TailAttributions(SayingWords words, ActorLayer actors)
{
    private const int LongestTail = 18;
    private const int MostAfterCue = 7;

    /// <summary>The attribution in the last part of a sentence, or null; parts whose attribution is already <paramref name="found"/> are left alone.</summary>
    internal Attribution? Find(Sentence sentence, IReadOnlyList<Attribution> found)
    {
        int last = sentence.Count - 1;
        while (last >= 0 && sentence[last].Upos is Upos.Punct)
        {
            last--;
        }

        int parts = 0;
        for (int comma = last - 1; comma >= 3 && last - comma <= LongestTail && parts < 3; comma--)
        {
            if (!Separates(sentence[comma].Text))
            {
                continue;
            }

            parts++;
            int first = comma + 1;
            while (first < last && sentence[first].Upos is Upos.Punct or Upos.Cconj)
            {
                first++;
            }

            if (found.Any(a => a.Source is not null && a.Cue >= first))
            {
                return null;
            }

            if (Read(sentence, first, last) is { } tail)
            {
                return tail with { ContentFirst = 0, ContentLast = comma - 1 };
            }
        }

        return null;
    }

    private Attribution? Read(Sentence sentence, int first, int last)
    {
        if (words.Stance("preposition", sentence[first].Text.ToLowerInvariant()) is { } by)
        {
            return Actor(sentence, first + 1, last) is { } cited ? Of(sentence, first, by, cited) : null;
        }

        for (int cue = first; cue <= last; cue++)
        {
            if (words.Stance("verb", Verb(sentence[cue])) is not { } stance || last - cue > MostAfterCue + (cue == first ? LongestTail : 0))
            {
                continue;
            }

            // Between the speaker and the word there is room for "in a statement", but for no other verb.
            ActorMention? source = cue == first ? Actor(sentence, cue + 1, Math.Min(last, cue + 12)) : actors.Actors.LastOrDefault(a => a.Sentence == sentence.Index && Speaks(a) && a.Head >= first && a.Head < cue);
            if (source is not null && !Verbs(sentence, source, cue, first, last))
            {
                return Of(sentence, cue, stance, Outer(sentence, source, first, cue));
            }
        }

        return null;
    }

    // "the press service of the Ministry of Defence of Azerbaijan": of all that stand there, the one that has a country and is an institution.
    private ActorMention Outer(Sentence sentence, ActorMention source, int first, int cue)
        => source.Country is not null && source.Kind is "institution" ? source
            : actors.Actors.Where(a => a.Sentence == sentence.Index && a.Country is not null && a.First >= first && a.Last < cue && cue > first).OrderBy(a => a.Kind is "institution" ? 0 : 1).FirstOrDefault() ?? source;

    private static bool Verbs(Sentence sentence, ActorMention source, int cue, int first, int last)
    {
        int from = cue == first ? source.Last + 1 : source.Head + 1, to = cue == first ? last : cue - 1;
        for (int i = from; i <= to; i++)
        {
            if (sentence[i].Upos is Upos.Verb or Upos.Aux or Upos.Sconj && !(sentence[i].Upos is Upos.Aux && i == cue - 1))
            {
                return true;
            }
        }

        for (int i = cue + 1; i <= last && cue != first; i++)
        {
            if (sentence[i].Upos is Upos.Verb or Upos.Aux or Upos.Sconj)
            {
                return true;
            }
        }

        return false;
    }

    private ActorMention? Actor(Sentence sentence, int first, int last)
    {
        ActorMention[] here = [.. actors.Actors.Where(a => a.Sentence == sentence.Index && a.First >= first && a.Last <= last && Speaks(a)).OrderBy(a => a.First)];
        return here.FirstOrDefault(a => a.First <= first + 3 && a is { Country: not null, Kind: "institution" }) ?? here.FirstOrDefault(a => a.First <= first + 3);
    }

    private static bool Speaks(ActorMention actor) => actor.Kind is not ("object" or "nationality");

    private static Attribution Of(Sentence sentence, int cue, ClaimStance stance, ActorMention source) => new(sentence.Index, cue, sentence[cue].Span, stance, source, null, [], -1, Refers: false);

    private static bool Separates(string text) => text is "," or "\"" or "”" or "''" or "’" or "»" or ";" or "–" or "—" or "-";

    // "reports" at the end of a sentence is often taken for a noun.
    private static string Verb(Word word) => word.Upos is Upos.Verb or Upos.Noun ? word.Lemma.ToLowerInvariant() : string.Empty;
}
