using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Places;

/// <summary>Finds words that stand for a place named before: "the town", "this district", "there".</summary>
/// <remarks>
/// The antecedent is the last place of a fitting class in the sentences just before, or earlier in the sentence. A noun that says itself which
/// one it means ("the village of Kut", "the Tovuz region", "the town where he was born") refers to nothing before it.
/// </remarks>
internal sealed class PlaceReferences(PlaceLexicon lexicon)
{
    private const int Reach = 3;

    private static readonly PlaceClass[] Settled = [PlaceClass.Settlement, PlaceClass.Town, PlaceClass.City];

    private static readonly PlaceClass[] Wide = [PlaceClass.Region, PlaceClass.FormerRegion, PlaceClass.Area];

    /// <summary>The places with those that are referred to, in text order.</summary>
    internal ImmutableArray<PlaceMention> Add(ImmutableArray<Sentence> sentences, ImmutableArray<PlaceMention> named)
    {
        List<PlaceMention> found = [];
        foreach (Sentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Count && sentence.Block is not BlockKind.Furniture; i++)
            {
                if (ClassesOf(sentence, i) is { } classes && Antecedent(sentence, i, classes, named) is { } antecedent)
                {
                    found.Add(Reference(sentence, i, antecedent));
                }
            }
        }

        return found.Count == 0 ? named : InOrder(named, found);
    }

    private static PlaceMention Reference(Sentence sentence, int word, PlaceMention antecedent)
    {
        bool adverb = sentence[word].Upos is Upos.Adv;
        int first = word;
        while (!adverb && first > 0 && sentence[first - 1].Head == word && sentence[first - 1].Upos is Upos.Det or Upos.Adj or Upos.Noun)
        {
            first--;
        }

        return antecedent with
        {
            Span = sentence.SpanOf(first, word),
            Sentence = sentence.Index,
            First = first,
            Last = word,
            Why = $"stands for {antecedent.Place!.Name}, named before",
            Container = -1,
            IsReference = true,
            Confidence = Math.Round(antecedent.Confidence * 0.8, 2),
        };
    }

    private static ImmutableArray<PlaceMention> InOrder(ImmutableArray<PlaceMention> named, List<PlaceMention> found)
    {
        PlaceMention[] all = [.. named.Concat(found).OrderBy(p => p.Span.Start)];
        Dictionary<PlaceMention, int> index = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < all.Length; i++)
        {
            index[all[i]] = i;
        }

        return [.. all.Select(p => p.Container < 0 ? p : p with { Container = index[named[p.Container]] })];
    }

    /// <summary>The classes that the word may stand for; null where it refers to no place.</summary>
    private PlaceClass[]? ClassesOf(Sentence sentence, int word)
    {
        if (sentence[word].Upos is Upos.Adv && sentence[word].Relation is "advmod" or "obl" && sentence[word].Lemma.ToLowerInvariant() is "there" or "here")
        {
            return [.. Settled, PlaceClass.Height, PlaceClass.Post, PlaceClass.Crossing];
        }

        if (sentence[word].Upos is not Upos.Noun || sentence[word].Xpos is not "NN" || !IsDefinite(sentence, word))
        {
            return null;
        }

        PlaceCue cue = lexicon.Cue(sentence[word].Text) & PlaceCue.Kind;
        return cue switch
        {
            PlaceCue.Settlement => sentence[word].Lemma switch
            {
                "city" or "capital" => [PlaceClass.City, PlaceClass.Town],
                "town" or "village" or "settlement" or "hamlet" or "township" => [PlaceClass.Town, PlaceClass.Settlement],
                _ => null,
            },
            PlaceCue.Region => Wide,
            PlaceCue.Crossing => [PlaceClass.Crossing],
            PlaceCue.Pass => [PlaceClass.Pass],
            PlaceCue.Height => [PlaceClass.Height],
            _ => null,
        };
    }

    // "the town", "this district"; not "the village of Kut", "Goris district", "the village where he lives".
    private static bool IsDefinite(Sentence sentence, int word)
    {
        if (sentence[word].Relation is "compound" && sentence[word].Head is > 0 and int above && above > word)
        {
            // "the village pasture", "the town hall"
            return word > 0 && sentence[word - 1].Head == above && sentence[word - 1].Lemma is "the" && above == word + 1 && sentence[above].Upos is Upos.Noun;
        }

        bool definite = false;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Head != word)
            {
                continue;
            }

            definite |= i < word && sentence[i].Lemma is "the" or "this" or "that";
            if (sentence[i].Upos is Upos.Propn or Upos.Num || sentence[i].Relation is "nmod" or "nmod:poss" or "acl:relcl" or "acl" or "appos" or "flat" or "compound")
            {
                return false;
            }
        }

        return definite && !(sentence[word].Head is >= 0 and int head && sentence[word].Relation is "appos" or "nmod:desc" && sentence[head].Upos is Upos.Propn or Upos.Noun);
    }

    private static PlaceMention? Antecedent(Sentence sentence, int word, PlaceClass[] classes, ImmutableArray<PlaceMention> named)
        => named.LastOrDefault(p => p.Place is { } place && (classes.Contains(place.Class) || (classes == Wide && IsSeat(place)))
            && ((p.Sentence < sentence.Index && p.Sentence >= sentence.Index - Reach) || (p.Sentence == sentence.Index && p.Last < word - 1)));

    // Kalbajar, the district and its town.
    private static bool IsSeat(Place place) => place.Class is PlaceClass.Town or PlaceClass.City && (place.Admin1 == place.Name || place.Admin2 == place.Name);
}
