namespace Sitrep.Languages;

/// <summary>A parsed sentence as the role labeller sees it; kept and used again.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class RoleSentence
{
    /// <summary>It has a passive auxiliary or a subject of a passive.</summary>
    internal const uint Passive = 1;

    /// <summary>It has a subject of its own.</summary>
    internal const uint Subject = 2;

    /// <summary>It has an object of its own.</summary>
    internal const uint Object = 4;

    /// <summary>It has an auxiliary that is no passive one.</summary>
    internal const uint Auxiliary = 8;

    /// <summary>It has a copula.</summary>
    internal const uint Copula = 16;

    /// <summary>It has a clause as a complement.</summary>
    internal const uint Complement = 32;

    /// <summary>It has an infinitive marker.</summary>
    internal const uint Infinitive = 64;

    /// <summary>Its subject is a relative or interrogative word.</summary>
    internal const uint RelativeSubject = 128;

    private static readonly uint To = FeatureHash.Of("to");
    internal RoleWord[] Words = new RoleWord[128];
    internal int Count;

    /// <summary>The sentence that was read last.</summary>
    internal Sentence Sentence { get; private set; } = null!;

    /// <summary>Reads a sentence.</summary>
    internal void Load(Sentence sentence, WordTables tables)
    {
        Sentence = sentence;
        Count = sentence.Count;
        if (Words.Length < Count)
        {
            Words = new RoleWord[Count * 2];
        }

        ReadOnlySpan<Word> words = sentence.Words.AsSpan();
        int marks = 0;
        for (int i = 0; i < words.Length; i++)
        {
            Set(ref Words[i], in words[i], i, tables);
            Words[i].Marks = marks;
            marks += words[i].Upos switch
            {
                Upos.Punct => 1,
                Upos.Verb => 1024,
                _ => 0,
            };
        }

        for (int i = 0; i < words.Length; i++)
        {
            Spread(i);
        }

        for (int i = 0; i < words.Length; i++)
        {
            ReadChildren(sentence, i);
        }
    }

    /// <summary>Whether punctuation and verbs stand between two words: up to two of each, in one number.</summary>
    internal uint Between(int one, int other)
    {
        int marks = Math.Abs(Words[one].Marks - Words[other].Marks);
        return (uint)(Math.Min(marks & 1023, 2) | (Math.Min(marks >> 10, 2) << 2));
    }

    private static void Set(ref RoleWord word, in Word from, int index, WordTables tables)
    {
        WordFacts facts = default;
        facts.Lower = WordFactReader.KeyOf(from.Text);
        tables.CompleteClusters(ref facts);
        word = new RoleWord
        {
            Lemma = WordFactReader.KeyOf(from.Lemma),
            Tag = FeatureHash.Of(from.Xpos),
            Upos = from.Upos,
            Relation = FeatureHash.Of(from.Relation),
            Cluster = facts.Cluster,
            Family = facts.Family,
            Head = from.Head,
            First = index,
            Last = index,
        };
    }

    /// <summary>Widens the subtrees that a word lies in.</summary>
    private void Spread(int word)
    {
        for (int i = Words[word].Head, steps = 0; i >= 0 && steps < Count; i = Words[i].Head, steps++)
        {
            ref RoleWord above = ref Words[i];
            above.First = Math.Min(above.First, word);
            above.Last = Math.Max(above.Last, word);
        }
    }

    private void ReadChildren(Sentence sentence, int index)
    {
        ref RoleWord word = ref Words[index];
        uint frame = 17;
        bool passed = false;
        foreach (int child in sentence.Children(index))
        {
            if (!passed && child > index)
            {
                frame = FeatureHash.Mix(699, frame, 1);
                passed = true;
            }

            string relation = sentence.Words[child].Relation;
            if (relation == "punct")
            {
                continue;
            }

            frame = FeatureHash.Mix(699, frame, Words[child].Relation);
            uint flag = FlagOf(relation, Words[child].Lemma);
            word.Flags |= (flag & Subject) != 0 && sentence.Words[child].Xpos.StartsWith('W') ? flag | RelativeSubject : flag;
            if (word.Mark == 0 && (relation is "case" or "mark"))
            {
                word.Mark = Words[child].Lemma;
            }
        }

        word.Frame = frame;
    }

    private static uint FlagOf(string relation, uint lemma) => relation switch
    {
        "aux:pass" => Passive,
        "nsubj:pass" or "csubj:pass" => Passive | Subject,
        "nsubj" or "csubj" or "nsubj:outer" or "csubj:outer" => Subject,
        "obj" => Object,
        "aux" => Auxiliary,
        "cop" => Copula,
        "ccomp" or "xcomp" => Complement,
        "mark" when lemma == To => Infinitive,
        _ => 0,
    };
}
