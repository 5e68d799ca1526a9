using System.Collections.Frozen;

namespace Sitrep.Languages;

/// <summary>The words that may be arguments of a predicate: near it in the tree, on a path on which arguments were seen (pruning after Xue and Palmer 2004, learnt rather than ruled).</summary>
/// <remarks>Not thread-safe; kept and used again.</remarks>
internal sealed class RoleCandidates
{
    /// <summary>How far up the tree arguments are looked for.</summary>
    internal const int Height = 4;

    internal int[] Words = new int[64];
    internal uint[] Paths = new uint[64];

    /// <summary>For each candidate steps up, times four, plus steps down.</summary>
    internal byte[] Steps = new byte[64];
    internal int Count;

    /// <summary>Finds the candidates of a predicate, in text order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicate">The predicate's word.</param>
    /// <param name="allowed">The paths that count; null for all.</param>
    internal void Find(RoleSentence sentence, int predicate, FrozenSet<uint>? allowed)
    {
        Count = 0;
        Sentence tree = sentence.Sentence;
        foreach (int child in tree.Children(predicate))
        {
            uint path = Down(Start, sentence.Words[child].Relation);
            Add(child, path, 1, allowed);
            foreach (int grandchild in tree.Children(child))
            {
                Add(grandchild, Down(path, sentence.Words[grandchild].Relation), 2, allowed);
            }
        }

        uint up = Start;
        for (int at = predicate, height = 1; sentence.Words[at].Head >= 0 && height <= Height; height++)
        {
            up = FeatureHash.Mix(691, up, sentence.Words[at].Relation);
            int above = sentence.Words[at].Head;
            Add(above, up, height * 4, allowed);
            foreach (int child in tree.Children(above))
            {
                if (child != at)
                {
                    Add(child, Down(up, sentence.Words[child].Relation), (height * 4) + 1, allowed);
                }
            }

            at = above;
        }

        Sort();
    }

    private const uint Start = 5;

    private static uint Down(uint path, uint relation) => FeatureHash.Mix(692, path, relation);

    private void Add(int word, uint path, int steps, FrozenSet<uint>? allowed)
    {
        if (allowed is not null && !allowed.Contains(path))
        {
            return;
        }

        if (Count == Words.Length)
        {
            Array.Resize(ref Words, Count * 2);
            Array.Resize(ref Paths, Count * 2);
            Array.Resize(ref Steps, Count * 2);
        }

        Words[Count] = word;
        Paths[Count] = path;
        Steps[Count++] = (byte)steps;
    }

    /// <summary>Few and nearly in order: insertion is quickest.</summary>
    private void Sort()
    {
        for (int i = 1; i < Count; i++)
        {
            (int word, uint path, byte steps) = (Words[i], Paths[i], Steps[i]);
            int at = i;
            for (; at > 0 && Words[at - 1] > word; at--)
            {
                (Words[at], Paths[at], Steps[at]) = (Words[at - 1], Paths[at - 1], Steps[at - 1]);
            }

            (Words[at], Paths[at], Steps[at]) = (word, path, steps);
        }
    }
}
