using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>A sentence with its dependency tree.</summary>
/// <remarks>Immutable, thread-safe. Words are named by their index in the sentence, from 0.</remarks>
public sealed class Sentence
{
    private readonly int[] _childStarts;
    private readonly int[] _children;

    /// <summary>Makes a sentence of its words.</summary>
    /// <param name="index">Its place among the sentences of the document, from 0.</param>
    /// <param name="span">Where it stands in the text.</param>
    /// <param name="block">The kind of block that it stands in.</param>
    /// <param name="words">The words in text order, their heads forming a tree.</param>
    public Sentence(int index, TextSpan span, BlockKind block, ImmutableArray<Word> words)
    {
        Index = index;
        Span = span;
        Block = block;
        Words = words;
        _childStarts = new int[words.Length + 1];
        foreach (Word word in words)
        {
            if (word.Head >= 0)
            {
                _childStarts[word.Head + 1]++;
            }
        }

        for (int i = 0; i < words.Length; i++)
        {
            _childStarts[i + 1] += _childStarts[i];
        }

        _children = new int[_childStarts[^1]];
        int[] next = _childStarts[..^1];
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Head >= 0)
            {
                _children[next[words[i].Head]++] = i;
            }
        }
    }

    /// <summary>Its place among the sentences of the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>The kind of block that it stands in.</summary>
    public BlockKind Block { get; }

    /// <summary>The words in text order.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>How many words it has.</summary>
    public int Count => Words.Length;

    /// <summary>The word at <paramref name="index"/>.</summary>
    public Word this[int index] => Words[index];

    /// <summary>The words that hang on <paramref name="head"/>, in text order.</summary>
    public ReadOnlySpan<int> Children(int head) => _children.AsSpan(_childStarts[head], _childStarts[head + 1] - _childStarts[head]);

    /// <summary>The first child of <paramref name="head"/> whose relation is <paramref name="relation"/> (subtypes count: <c>obl</c> finds <c>obl:tmod</c>), or -1.</summary>
    public int Child(int head, string relation)
    {
        foreach (int child in Children(head))
        {
            if (RelationIs(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether the word's relation is <paramref name="relation"/> or a subtype of it.</summary>
    public bool RelationIs(int word, string relation)
    {
        string own = Words[word].Relation;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>Whether <paramref name="word"/> is <paramref name="ancestor"/> or hangs beneath it.</summary>
    public bool IsUnder(int word, int ancestor)
    {
        for (int i = word, guard = 0; i >= 0 && guard <= Count; i = Words[i].Head, guard++)
        {
            if (i == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the way up from <paramref name="word"/> to the first word above that <paramref name="other"/> hangs beneath, too, goes through one of the relations.</summary>
    internal bool IsAside(int word, int other, params ReadOnlySpan<string> relations)
    {
        for (int i = word; i >= 0 && !IsUnder(other, i); i = Words[i].Head)
        {
            if (relations.Contains(Words[i].Relation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First and last word of all that hangs beneath <paramref name="word"/>, itself among them.</summary>
    public (int First, int Last) Subtree(int word)
    {
        int first = word, last = word;
        foreach (int child in Children(word))
        {
            (int childFirst, int childLast) = Subtree(child);
            first = Math.Min(first, childFirst);
            last = Math.Max(last, childLast);
        }

        return (first, last);
    }

    /// <summary>The range of the text from one word to another, both included.</summary>
    public TextSpan SpanOf(int first, int last) => new(Words[first].Span.Start, Words[last].Span.End);
}
