using Sitrep.Languages;

namespace Sitrep.Weapons;

/// <summary>Numbers that stand for weapons of the sentence before: "Two more landed in the village", "One that got through struck a substation". Thread-safe.</summary>
internal sealed class CountedWeapons(WeaponLexicon lexicon)
{
    /// <summary>The number that a verb of weapons has for its subject, or -1.</summary>
    internal int Of(Sentence sentence)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if (IsCount(sentence, i) && sentence.RelationIs(i, "nsubj") && sentence[i].Head is >= 0 and int verb && sentence[verb].Upos is Upos.Verb && lexicon.IsAct(sentence[verb].Lemma.ToLowerInvariant(), sentence[i].Relation is "nsubj:pass"))
            {
                return i;
            }
        }

        return -1;
    }

    // "Two of the soldiers" are no weapons, "two of them" may be.
    private static bool IsCount(Sentence sentence, int word)
        => (sentence[word].Upos is Upos.Num || sentence[word].Text.ToLowerInvariant() is "one" or "another" or "several" or "others" or "most" or "some" or "rest")
            && (sentence.Child(word, "nmod") is var part && (part < 0 || sentence[part].Upos is Upos.Pron));
}
