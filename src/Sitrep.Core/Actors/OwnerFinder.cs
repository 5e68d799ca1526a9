using Sitrep.Languages;

namespace Sitrep.Actors;

/// <summary>Finds whose a noun is: the nationality, the state or the listed party that stands beside it.</summary>
internal sealed class OwnerFinder(ActorCatalog catalog, Sentence sentence, IReadOnlyList<string> folded, List<ActorMention> found)
{
    /// <summary>Whose a noun is: the nationality, state or listed actor that modifies it.</summary>
    internal Owner OwnerOf(int word, ref int first)
    {
        foreach (int child in sentence.Children(word))
        {
            bool before = child < word && (sentence.RelationIs(child, "amod") || sentence.RelationIs(child, "compound") || sentence.RelationIs(child, "nmod:poss") || sentence.RelationIs(child, "nmod") || sentence.RelationIs(child, "flat"));
            bool of = child > word && sentence.RelationIs(child, "nmod") && (CaseIs(child, "of", "from", "for") || (CaseIs(child, "in") && found.Exists(m => m.Head == child && m.Kind is "capital" or "state")));
            if (!before && !of)
            {
                continue;
            }

            if (found.Find(m => m.Head == child || (m.First <= child && child <= m.Last)) is { } actor)
            {
                first = before ? Math.Min(first, actor.First) : first;
                return OwnerIs(actor, child);
            }

            (int length, IReadOnlyList<StateEntry> states) = catalog.Demonyms.Longest(folded, child);
            if (length > 0)
            {
                first = before ? Math.Min(first, child) : first;
                return new(null, states[0].Iso3, child);
            }
        }

        // The tagger may have hung the nationality elsewhere: the words just before are looked at, too.
        for (int i = first - 1, steps = 0; i >= 0 && steps < 3 && sentence[i].Upos is Upos.Adj or Upos.Propn or Upos.Noun; i--, steps++)
        {
            (int length, IReadOnlyList<StateEntry> states) = catalog.Demonyms.Longest(folded, i);
            if (length > 0 && i + length <= word)
            {
                first = i;
                return new(null, states[0].Iso3, i);
            }

            if (found.Find(m => m.Last == i) is { } actor)
            {
                first = actor.First;
                return OwnerIs(actor, i);
            }
        }

        return new(null, null, -1);
    }

    /// <summary>A state owns by its country alone: what the noun is decides which part of it is meant.</summary>
    private static Owner OwnerIs(ActorMention actor, int word) => actor.Kind is "state" or "capital" or "nationality" ? new(null, actor.Country, word) : new(actor, null, word);

    private bool CaseIs(int word, params ReadOnlySpan<string> prepositions)
    {
        foreach (int child in sentence.Children(word))
        {
            if (sentence.RelationIs(child, "case") && prepositions.Contains(folded[child]))
            {
                return true;
            }
        }

        return false;
    }
}
