using System.Collections.Immutable;
using Sitrep.Languages;

namespace Sitrep.Places;

/// <summary>Reads how something stands to each place of a text, and how exact that makes it.</summary>
internal sealed class PlaceRoleReader(PlaceLexicon lexicon)
{
    private const int Farthest = 9;

    // UCDP where_prec.
    private const int Around = 2, Line = 5, Air = 7;

    /// <summary>The mentions with their roles; <paramref name="sentences"/> by index.</summary>
    internal ImmutableArray<PlaceMention> Read(ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> mentions)
        => [.. mentions.Select(m => m.IsReference ? m : Read(sentences[m.Sentence], m, mentions))];

    private PlaceMention Read(Sentence sentence, PlaceMention mention, ImmutableArray<PlaceMention> all)
    {
        if (IsParty(sentence, mention))
        {
            return mention with { Role = PlaceRole.Party };
        }

        (PlaceRole role, PlaceCue line) = Before(sentence, mention, all);
        PlaceCue after = After(sentence, mention);
        role = (after & (PlaceCue.Line | PlaceCue.Toward)) switch
        {
            PlaceCue.Line when role != PlaceRole.Between => PlaceRole.Along,
            PlaceCue.Toward when role == PlaceRole.At => PlaceRole.Toward,
            _ => role,
        };
        return mention with { Role = role, Precision = Precision(mention, role, line | after) };
    }

    private static int Precision(PlaceMention mention, PlaceRole role, PlaceCue words)
    {
        int known = mention.Precision;
        if (words.HasFlag(PlaceCue.Air))
        {
            return Air;
        }

        if (words.HasFlag(PlaceCue.Line) || role is PlaceRole.Along or PlaceRole.Between || (words.HasFlag(PlaceCue.Compass) && mention.Place?.Class == PlaceClass.Country))
        {
            return known == Air ? known : Line;
        }

        return role is PlaceRole.Near or PlaceRole.Toward && known == 1 ? Around : known;
    }

    // What stands before it, the nearest word of place deciding.
    private (PlaceRole Role, PlaceCue Words) Before(Sentence sentence, PlaceMention mention, ImmutableArray<PlaceMention> all)
    {
        PlaceCue words = PlaceCue.None;
        for (int i = mention.First - 1, steps = 0; i >= 0 && steps < Farthest; i--, steps++)
        {
            string word = sentence[i].Text.ToLowerInvariant();
            PlaceCue cue = lexicon.Cue(word);
            words |= cue & (PlaceCue.Line | PlaceCue.Air | (sentence[i].Upos is Upos.Adj || word == "the" ? PlaceCue.Compass : PlaceCue.None));
            if (cue.HasFlag(PlaceCue.Toward) && !(word == "to" && IsBehindCompass(sentence, i)))
            {
                return (PlaceRole.Toward, words);
            }

            if (cue.HasFlag(PlaceCue.Compass) && sentence[i].Upos is not Upos.Adj && word is not "the" && i + 1 < sentence.Count && sentence[i + 1].Text is "of")
            {
                // "north of X" lies outside it, "the north of X" within.
                bool isInside = i > 0 && sentence[i - 1].Text is "the" or "The";
                return (isInside ? PlaceRole.At : PlaceRole.Near, isInside ? words | PlaceCue.Compass : words);
            }

            if (word is "between" or "along" or "from")
            {
                return (word switch { "between" => PlaceRole.Between, "along" => PlaceRole.Along, _ => PlaceRole.From }, words);
            }

            if (cue.HasFlag(PlaceCue.Line))
            {
                return (PlaceRole.Along, words);
            }

            if (cue.HasFlag(PlaceCue.Near) && !cue.HasFlag(PlaceCue.Before))
            {
                return (PlaceRole.Near, words);
            }

            if (word is "over" or "above" && mention.Place?.Class is PlaceClass.Lake or PlaceClass.Area or PlaceClass.Country)
            {
                bool isSky = mention.Place.Class != PlaceClass.Country || (i > 0 && lexicon.Cue(sentence[i - 1].Text).HasFlag(PlaceCue.Air));
                return (PlaceRole.At, isSky ? words | PlaceCue.Air : words);
            }

            if (IsCarrier(sentence, i, out int behind))
            {
                i = behind + 1;
                continue;
            }

            if (word is "of" or "and" or "or" or "," or "the" or "to" or "with" || cue.HasFlag(PlaceCue.Compass) || cue.HasFlag(PlaceCue.Air) || IsFiller(sentence, i, cue, mention, all))
            {
                continue;
            }

            return (PlaceRole.At, words);
        }

        return (PlaceRole.At, words);
    }

    // "from positions in X": what is in X is where it comes from. Gives the word of place before the noun.
    private static bool IsCarrier(Sentence sentence, int preposition, out int behind)
    {
        behind = preposition - 1;
        if (sentence[preposition].Text is not ("in" or "at" or "inside") || behind < 0 || sentence[behind].Upos is not Upos.Noun)
        {
            return false;
        }

        while (behind > 0 && sentence[behind].Upos is Upos.Noun or Upos.Adj or Upos.Det or Upos.Pron)
        {
            behind--;
        }

        return sentence[behind].Text is "from" or "From" or "toward" or "towards";
    }

    private static bool IsBehindCompass(Sentence sentence, int to) => to > 0 && sentence[to - 1].Text is "close" or "next" or "adjacent";

    // Words that may stand between a word of place and the name: kinds, numbers, states, other names of the list.
    private static bool IsFiller(Sentence sentence, int word, PlaceCue cue, PlaceMention mention, ImmutableArray<PlaceMention> all)
        => (cue & (PlaceCue.Kind | PlaceCue.Side)) != PlaceCue.None
            || (sentence[word].Upos is Upos.Adj or Upos.Propn && !cue.HasFlag(PlaceCue.Locative))
            || all.Any(o => o.Sentence == mention.Sentence && o.First <= word && word <= o.Last);

    // "the Kalbajar section of the border", "the Armenian-Azerbaijani border", "the Pokrovsk direction", "Estonian airspace".
    private PlaceCue After(Sentence sentence, PlaceMention mention)
    {
        PlaceCue found = PlaceCue.None;
        for (int i = mention.Last + 1; i < Math.Min(sentence.Count, mention.Last + 6); i++)
        {
            PlaceCue cue = lexicon.Cue(sentence[i].Text);
            found |= cue & (PlaceCue.Line | PlaceCue.Air);
            if (sentence[i].Text is "air" && i + 1 < sentence.Count && sentence[i + 1].Text is "space")
            {
                return found | PlaceCue.Air;
            }

            if (i == mention.Last + 1 && sentence[i].Text == "direction")
            {
                found |= PlaceCue.Toward;
            }

            bool isJoint = sentence[i].Text is "'s" or "\u2019s" or "-" or "\u2013" or "of" or "the" or "state" or "international" || (cue & (PlaceCue.Region | PlaceCue.Side)) != PlaceCue.None || sentence[i].Upos is Upos.Propn;
            if (!isJoint || (sentence[i].Text is "of" && !lexicon.Cue(sentence[i - 1].Text).HasFlag(PlaceCue.Region)))
            {
                break;
            }
        }

        return found;
    }

    // A state or a seat of government that speaks, or is spoken to.
    private bool IsParty(Sentence sentence, PlaceMention mention)
    {
        if (mention.Place is not { Class: PlaceClass.Country or PlaceClass.City or PlaceClass.Town } || (mention.First > 0 && lexicon.Cue(sentence[mention.First - 1].Text).HasFlag(PlaceCue.Locative)
            && sentence[mention.First - 1].Text.ToLowerInvariant() is not ("between" or "to" or "against" or "on" or "from" or "of")))
        {
            return false;
        }

        int head = mention.Last;
        while (sentence[head].Head is >= 0 and int up && up >= mention.First && up <= mention.Last)
        {
            head = up;
        }

        // "Baku and Yerevan": the second does what the first does.
        while (sentence[head].Relation is "conj" or "flat" && sentence[head].Head is >= 0 and int first && sentence[first].Upos is Upos.Propn)
        {
            head = first;
        }

        if (sentence[head].Head is not (>= 0 and int above))
        {
            return false;
        }

        bool speaks = lexicon.Cue(sentence[above].Lemma).HasFlag(PlaceCue.Speaks);
        return sentence[head].Relation switch
        {
            "nsubj" or "obj" or "iobj" => speaks && sentence[above].Upos is Upos.Verb,
            "obl" or "nmod" or "nmod:poss" => lexicon.Cue(sentence[above].Lemma).HasFlag(PlaceCue.Relates) || (speaks && sentence[above].Upos is Upos.Verb && sentence[mention.First - (mention.First > 0 ? 1 : 0)].Text is "to" or "on" or "against" or "from"),
            _ => false,
        };
    }
}
