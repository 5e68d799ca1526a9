namespace Sitrep.Languages;

/// <summary>A sentence as the name finder sees it; kept and used again.</summary>
/// <remarks>Not thread-safe. All arrays are padded by <see cref="NameFeatures.Padding"/> on either side.</remarks>
internal sealed class NameSentence
{
    /// <summary>Bits of <see cref="Lists"/> for the word itself; ten for the pairs that it begins and ten for those that it ends stand above.</summary>
    internal const uint OwnLists = (1u << OwnBits) - 1;
    private const int OwnBits = 12;
    private const int PairBits = 10;
    private const uint PairLists = (1u << PairBits) - 1;

    internal WordFacts[] Facts = [];
    internal uint[] Tags = [];
    internal uint[] Lists = [];
    internal uint[] Hints = [];
    internal uint[] NextPlain = [];
    internal uint[] LastPlain = [];
    internal NameRun[] Runs = [];
    internal bool[] Capitals = [];
    internal byte[] Labels = [];
    internal float[] Margins = [];

    /// <summary>Which words the first reading left outside of names for certain: the second does not look at them again.</summary>
    internal bool[] Settled = [];
    internal int Count;

    /// <summary>1 where no word of the sentence begins with a capital, so that names may do without; otherwise 0.</summary>
    internal uint Small;

    /// <summary>Whether a word looks like no part of a name: it begins small and is a word.</summary>
    internal static bool IsPlain(string text, bool caseless) => !caseless && char.IsLower(text[0]);

    /// <summary>Reads a parsed sentence.</summary>
    internal void Load(Sentence sentence, KeyTable lists, WordTables words)
    {
        var cases = default(CaseCount);
        foreach (Word word in sentence.Words)
        {
            cases.Add(word.Text);
        }

        bool caseless = cases.IsCaseless;
        int count = sentence.Count;
        Span<bool> plain = count <= 512 ? stackalloc bool[count] : new bool[count];
        Reset(count);
        for (int i = 0; i < count; i++)
        {
            Word word = sentence[i];
            bool before = i > 0 && sentence[i - 1].Span.End == word.Span.Start;
            bool after = i + 1 < count && sentence[i + 1].Span.Start == word.Span.End;
            Set(i, word.Text, caseless, before, after, FeatureHash.Of(word.Xpos));
            plain[i] = IsPlain(word.Text, caseless);
        }

        Finish(lists, words, plain);
    }

    /// <summary>Makes ready for a sentence.</summary>
    internal void Reset(int count)
    {
        Count = count;
        int padded = count + (2 * NameFeatures.Padding);
        if (Facts.Length < padded)
        {
            int room = (padded * 2) + 64;
            Facts = new WordFacts[room];
            Tags = new uint[room];
            Lists = new uint[room];
            Hints = new uint[room];
            NextPlain = new uint[room];
            LastPlain = new uint[room];
            Runs = new NameRun[room];
            Capitals = new bool[room];
            Labels = new byte[room];
            Margins = new float[room];
            Settled = new bool[room];
        }

        Small = 1;
        Runs.AsSpan(0, padded).Clear();
        Settled.AsSpan(0, padded).Clear();
        Lists.AsSpan(0, padded).Clear();
        Hints.AsSpan(0, padded).Clear();
        for (int i = 0; i < NameFeatures.Padding; i++)
        {
            Facts[i] = WordFacts.Outside(10);
            Facts[padded - 1 - i] = WordFacts.Outside(11);
            Tags[i] = 10;
            Tags[padded - 1 - i] = 11;
        }
    }

    /// <summary>Reads one word.</summary>
    internal void Set(int index, string text, bool caseless, bool gluedBefore, bool gluedAfter, uint tag)
    {
        ref WordFacts facts = ref Facts[index + NameFeatures.Padding];
        WordFactReader.Read(text, caseless, out facts);
        facts.Glue = (gluedBefore ? 1u : 0u) | (gluedAfter ? 2u : 0u);
        Tags[index + NameFeatures.Padding] = tag;
        Capitals[index] = !caseless && char.IsUpper(text[0]);
        Small = caseless || (Capitals[index] && text.Length > 1) ? 0 : Small;
    }

    /// <summary>After all words are set: lists, and the nearest words that are no part of a name.</summary>
    internal void Finish(KeyTable lists, WordTables words, ReadOnlySpan<bool> plain)
    {
        const int Pad = NameFeatures.Padding;
        uint last = 10, next = 11;
        for (int i = 0; i < Count; i++)
        {
            words.Complete(ref Facts[i + Pad]);
            LastPlain[i + Pad] = last;
            last = plain[i] ? Facts[i + Pad].Lower : last;
            int back = Count - 1 - i;
            NextPlain[back + Pad] = next;
            next = plain[back] ? Facts[back + Pad].Lower : next;
            Lists[i + Pad] |= (uint)(lists.Find(Facts[i + Pad].Lower) + 1);
            int pair = i + 1 < Count ? lists.Find(PairKey(Facts[i + Pad].Lower, Facts[i + Pad + 1].Lower)) + 1 : 0;
            if (pair > 0)
            {
                uint lower = (uint)pair & PairLists;
                Lists[i + Pad] |= lower << OwnBits;
                Lists[i + Pad + 1] |= lower << (OwnBits + PairBits);
            }
        }

        NameRun.Find(this);
    }

    /// <summary>Key of two words in a row.</summary>
    internal static uint PairKey(uint first, uint second) => FeatureHash.Mix(498, first, second);
}
