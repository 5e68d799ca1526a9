using System.Collections.Immutable;
using Sitrep.Languages;

namespace Sitrep.Places;

/// <summary>Corrects what the name finder says by what the text says: "Pichanis village" is no organisation, and "Bala Jafarli, a village in ..." no person.</summary>
internal sealed class CalledPlaces(PlaceLexicon lexicon)
{
    // Words between a name and what it is called in apposition: ", a small mountain village".
    private const int LongestTitle = 4;

    /// <summary>The names of a sentence, those that the text calls a village, town or settlement as places.</summary>
    internal ImmutableArray<NameMention> Read(Sentence sentence, ImmutableArray<NameMention> names)
        => names.All(n => n.Kind == NameKind.Place) ? names : [.. names.Select(n => n.Kind == NameKind.Place ? n : Read(sentence, n))];

    /// <summary>The word after a name, an apostrophe passed over that belongs to its spelling: "Vank' village".</summary>
    internal static int After(Sentence sentence, int last)
        => last + 1 < sentence.Count && sentence[last + 1].Text is "'" or "\u2019" or "`" && sentence[last + 1].Span.Start == sentence[last].Span.End ? last + 2 : last + 1;

    /// <summary>Whether the text goes on ", a village ...".</summary>
    internal bool IsTitled(Sentence sentence, int last)
    {
        int i = After(sentence, last);
        if (i + 2 >= sentence.Count || sentence[i].Text != "," || sentence[i + 1].Text is not ("a" or "the" or "an"))
        {
            return false;
        }

        for (int j = i + 2; j < Math.Min(sentence.Count, i + 2 + LongestTitle); j++)
        {
            if (lexicon.Cue(sentence[j].Text).HasFlag(PlaceCue.Settlement))
            {
                return true;
            }

            if (sentence[j].Upos is not (Upos.Adj or Upos.Noun or Upos.Adv))
            {
                return false;
            }
        }

        return false;
    }

    private NameMention Read(Sentence sentence, NameMention name)
    {
        if (name.Last > name.First && IsSmall(sentence, name.Last))
        {
            return name with { Kind = NameKind.Place, Last = name.Last - 1, Span = sentence.SpanOf(name.First, name.Last - 1) };
        }

        bool isCalled = IsSmall(sentence, After(sentence, name.Last))
            || (name.First > 1 && sentence[name.First - 1].Text == "of" && IsSmall(sentence, name.First - 2))
            || IsTitled(sentence, name.Last);
        return isCalled && name.Kind != NameKind.Organisation ? name with { Kind = NameKind.Place } : name;
    }

    // In small letters: a capital makes it part of a name ("Manchester City").
    private bool IsSmall(Sentence sentence, int word)
        => word < sentence.Count && char.IsLower(sentence[word].Text[0]) && lexicon.Cue(sentence[word].Text).HasFlag(PlaceCue.Settlement) && !lexicon.Cue(sentence[word].Text).HasFlag(PlaceCue.Organisation);
}
