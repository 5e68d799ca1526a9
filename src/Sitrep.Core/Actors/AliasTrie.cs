namespace Sitrep.Actors;

/// <summary>Finds the longest alias that begins at a word. Words are compared folded: lower case, "defense" as "defence", no possessive mark of their own.</summary>
internal sealed class AliasTrie<T>
    where T : class
{
    private readonly Node _root = new();

    internal void Add(string alias, T value)
    {
        Node node = _root;
        foreach (string word in AliasWords.Split(alias))
        {
            node.Next ??= new(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(word, out Node? next))
            {
                node.Next[word] = next = new();
            }

            node = next;
        }

        if (node != _root)
        {
            (node.Values ??= []).Add(value);
        }
    }

    /// <summary>The longest alias at <paramref name="start"/>, as its length in words and what it may mean.</summary>
    internal (int Length, IReadOnlyList<T> Values) Longest(IReadOnlyList<string> folded, int start)
    {
        Node node = _root;
        (int, IReadOnlyList<T>) best = (0, []);
        for (int i = start; i < folded.Count; i++)
        {
            if (node.Next is null || !node.Next.TryGetValue(folded[i], out Node? next))
            {
                break;
            }

            node = next;
            if (node.Values is not null)
            {
                best = (i - start + 1, node.Values);
            }
        }

        return best;
    }

    private sealed class Node
    {
        internal Dictionary<string, Node>? Next { get; set; }

        internal List<T>? Values { get; set; }
    }
}
