namespace Sitrep.Languages;

/// <summary>What is known of a parsed sentence whose names are found: kept beside the sentence of the name finder.</summary>
internal sealed class FieldView
{
    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="facts">Facts of its words, padded.</param>
    internal FieldView(Sentence sentence, IEnumerable<NameMention> names, ReadOnlySpan<WordFacts> facts)
    {
        int count = sentence.Count;
        Names = new uint[count + 2];
        Inside = new uint[count];
        Relations = new uint[count];
        Governors = new uint[count];
        GovernorClusters = new uint[count];
        Phrases = FieldPhrase.Of(sentence, wide: false);
        Wide = FieldPhrase.Of(sentence, wide: true);
        foreach (NameMention name in names)
        {
            for (int i = name.First; i <= name.Last; i++)
            {
                Names[i + 1] = 1 + (3 * (uint)name.Kind) + (i == name.First ? 0u : i == name.Last ? 2u : 1u);
            }
        }

        for (int i = 0; i < count; i++)
        {
            Word word = sentence[i];
            Relations[i] = FeatureHash.Of(word.Relation);
            bool root = word.Head < 0;
            Governors[i] = root ? 0 : facts[word.Head + NameFeatures.Padding].Lower;
            GovernorClusters[i] = root ? 0 : facts[word.Head + NameFeatures.Padding].Cluster;
            uint kind = Names[i + 1] == 0 ? 0 : 1u << (int)((Names[i + 1] - 1) / 3);
            Inside[Phrases[i].Head] |= i < Phrases[i].Head ? kind : kind << 3;
        }
    }

    /// <summary>Names: kind and place in the name, padded by one on either side; 0 outside.</summary>
    internal uint[] Names { get; }

    /// <summary>Phrase of each word.</summary>
    internal FieldPhrase[] Phrases { get; }

    /// <summary>Phrase of each word with what hangs on it by "of" and its like.</summary>
    internal FieldPhrase[] Wide { get; }

    /// <summary>Kinds of names in the phrase of a noun, before it and from it on.</summary>
    internal uint[] Inside { get; }

    /// <summary>Keys of relations.</summary>
    internal uint[] Relations { get; }

    /// <summary>Keys of heads, 0 for the root.</summary>
    internal uint[] Governors { get; }

    /// <summary>Clusters of heads.</summary>
    internal uint[] GovernorClusters { get; }
}
