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
            if (Step(node, folded[i]) is not { } next)
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

    // The tokenizer keeps some hyphens inside a word ("Co-operation"); an alias has them on their own.
    private static Node? Step(Node node, string word)
    {
        if (node.Next is null)
        {
            return null;
        }

        if (node.Next.TryGetValue(word, out Node? next) || !word.Contains('-', StringComparison.Ordinal))
        {
            return next;
        }

        Node? at = node;
        foreach (string part in AliasWords.Split(word))
        {
            at = at?.Next?.GetValueOrDefault(part);
        }

        return at;
    }

    private sealed class Node
    {
        internal Dictionary<string, Node>? Next { get; set; }

        internal List<T>? Values { get; set; }
    }
}
