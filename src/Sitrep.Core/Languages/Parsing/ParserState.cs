namespace Sitrep.Languages;

/// <summary>
/// The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer that ends with the root, and the arcs so far.
/// Words are 0 .. Count - 1, the root is Count, and <see cref="None"/> is what is not there.
/// </summary>
/// <remarks>Reused from sentence to sentence; not thread-safe.</remarks>
internal sealed class ParserState
{
    /// <summary>Moves the next word onto the stack.</summary>
    internal const int Shift = 0;

    /// <summary>Hangs the top of the stack on the next word.</summary>
    internal const int Left = 1;

    /// <summary>Hangs the top of the stack on the one beneath it.</summary>
    internal const int Right = 2;

    /// <summary>How many moves there are.</summary>
    internal const int Moves = 3;

    /// <summary>How many nodes there are room for: words, root, none.</summary>
    private int _room;

    internal uint[] Tags = [];
    internal uint[] Words = [];
    internal uint[] Broad = [];
    internal uint[] Endings = [];
    internal uint[] Seconds = [];
    internal uint[] Clusters = [];
    internal uint[] Families = [];
    internal uint[] Marks = [];
    internal int[] Heads = [];
    internal byte[] Labels = [];
    internal int[] Left1 = [];
    internal int[] Left2 = [];
    internal int[] Right1 = [];
    internal int[] Right2 = [];
    internal int[] LeftCount = [];
    internal int[] RightCount = [];
    internal uint[] LabelSet = [];
    internal int[] Stack = [];

    /// <summary>For each depth of the stack what <see cref="StackFeatures"/> say, once that is known.</summary>
    internal PartScore[] StackScores = [];

    /// <summary>For each place in the sentence what <see cref="BufferFeatures"/> say, once that is known.</summary>
    internal PartScore[] BufferScores = [];
    internal int Depth;
    internal int Next;
    internal int Count;
    internal uint Before;
    internal int Made;

    /// <summary>The moves that were made.</summary>
    internal byte[] History = [];

    /// <summary>The node that stands for nothing.</summary>
    internal int None => Count + 1;

    /// <summary>Whether all is done: the root alone is left.</summary>
    internal bool Done => Next == Count && Depth == 0;

    /// <summary>Makes ready for a sentence of <paramref name="count"/> words; tags and words must be filled before the first move.</summary>
    internal void Reset(int count)
    {
        Count = count;
        int nodes = count + 2;
        Grow(nodes);
        Depth = 0;
        Next = 0;
        Before = 0;
        Made = 0;
        StackScores[0] = default;
        BufferScores.AsSpan(0, nodes).Clear();
        Heads.AsSpan(0, nodes).Fill(-1);
        Labels.AsSpan(0, nodes).Clear();
        Left1.AsSpan(0, nodes).Fill(None);
        Left2.AsSpan(0, nodes).Fill(None);
        Right1.AsSpan(0, nodes).Fill(None);
        Right2.AsSpan(0, nodes).Fill(None);
        LeftCount.AsSpan(0, nodes).Clear();
        RightCount.AsSpan(0, nodes).Clear();
        LabelSet.AsSpan(0, nodes).Clear();
    }

    /// <summary>Sets tag and word of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="facts">Facts of its word.</param>
    /// <param name="tag">Joint tag.</param>
    /// <param name="second">The tag that came next, or the same where the first was sure.</param>
    /// <param name="broad">Universal tag.</param>
    internal void Set(int node, in WordFacts facts, uint tag, uint second, Upos broad)
    {
        Words[node] = facts.Lower;
        Endings[node] = facts.Suffix3;
        Clusters[node] = facts.Cluster;
        Families[node] = facts.Family;
        Tags[node] = tag;
        Seconds[node] = second;
        Broad[node] = (uint)broad;

        // Running counts of punctuation, verbs and conjunctions tell what lies between two nodes.
        uint mark = broad switch
        {
            Upos.Punct => 1,
            Upos.Verb or Upos.Aux => 1 << 10,
            Upos.Cconj or Upos.Sconj => 1 << 20,
            _ => 0,
        };
        Marks[node + 1] = Marks[node] + mark;
    }

    /// <summary>Whether punctuation, verbs, conjunctions stand between two nodes: up to three of each.</summary>
    internal uint Between(int left, int right)
    {
        if (left >= Count || right > Count || right <= left)
        {
            return 99;
        }

        uint marks = Marks[right] - Marks[left + 1];
        return Math.Min(marks & 1023, 3) | (Math.Min((marks >> 10) & 1023, 2) << 2) | (Math.Min(marks >> 20, 1) << 4);
    }

    /// <summary>Sets the two nodes that are no words.</summary>
    internal void SetEnds()
    {
        SetEnd(Count, 2, 254, 30);
        SetEnd(None, 3, 255, 31);
        Labels[None] = byte.MaxValue;
        Labels[Count] = byte.MaxValue - 1;
    }

    private void SetEnd(int node, uint word, uint tag, uint broad)
    {
        Words[node] = word;
        Endings[node] = word;
        Clusters[node] = word << 20;
        Families[node] = word << 20;
        Tags[node] = tag;
        Seconds[node] = tag;
        Broad[node] = broad;
    }

    /// <summary>The node at a depth of the stack, 0 for its top.</summary>
    internal int StackAt(int depth) => depth < Depth ? Stack[Depth - 1 - depth] : None;

    /// <summary>The node at a place of the buffer, 0 for its first.</summary>
    internal int BufferAt(int place) => Next + place <= Count ? Next + place : None;

    /// <summary>Whether a move may be made: the root gets one child alone.</summary>
    internal bool Allows(int move) => move switch
    {
        Shift => Next < Count,
        Left => Depth > 0 && (Next < Count || Depth == 1),
        _ => Depth > 1,
    };

    /// <summary>The move, where there is but one; -1 otherwise.</summary>
    internal int OnlyMove()
    {
        bool shift = Allows(Shift), left = Allows(Left), right = Allows(Right);
        return (shift ? 1 : 0) + (left ? 1 : 0) + (right ? 1 : 0) > 1 ? -1 : shift ? Shift : left ? Left : Right;
    }

    /// <summary>Head and dependent of the arc that a move makes.</summary>
    internal (int Head, int Dependent) ArcOf(int move) => (move == Left ? Next : Stack[Depth - 2], Stack[Depth - 1]);

    /// <summary>Turns what speaks for two moves rather than <see cref="Shift"/> into scores of the three whose sum is zero, so that sequences can be compared.</summary>
    internal static void Centre(float left, float right, Span<float> scores)
    {
        float mean = (left + right) / 3;
        scores[Shift] = -mean;
        scores[Left] = left - mean;
        scores[Right] = right - mean;
    }

    /// <summary>Makes a move.</summary>
    /// <param name="move">One that <see cref="Allows"/> allows.</param>
    /// <param name="label">Relation of the arc, where the move makes one.</param>
    internal void Make(int move, int label)
    {
        Before = (Before << 2) | ((uint)move + 1);
        History[Made++] = (byte)move;
        if (move == Shift)
        {
            Stack[Depth++] = Next++;
            StackScores[Depth] = default;
            return;
        }

        (int head, int child) = ArcOf(move);
        Depth--;
        Heads[child] = head;
        Labels[child] = (byte)label;
        LabelSet[head] |= 1u << (label & 31);
        if (move == Left)
        {
            Left2[head] = Left1[head];
            Left1[head] = child;
            LeftCount[head]++;
        }
        else
        {
            Right2[head] = Right1[head];
            Right1[head] = child;
            RightCount[head]++;
        }
    }

    /// <summary>Becomes like another state. Words and tags are shared with it.</summary>
    internal void CopyFrom(ParserState other)
    {
        int nodes = other.Count + 2;
        if (_room < nodes)
        {
            Grow(nodes);
        }

        (Tags, Words, Broad, Endings, Seconds, Marks, Clusters, Families)
            = (other.Tags, other.Words, other.Broad, other.Endings, other.Seconds, other.Marks, other.Clusters, other.Families);
        BufferScores = other.BufferScores;
        (Count, Depth, Next, Before, Made) = (other.Count, other.Depth, other.Next, other.Before, other.Made);
        other.Heads.AsSpan(0, nodes).CopyTo(Heads);
        other.Labels.AsSpan(0, nodes).CopyTo(Labels);
        other.Left1.AsSpan(0, nodes).CopyTo(Left1);
        other.Left2.AsSpan(0, nodes).CopyTo(Left2);
        other.Right1.AsSpan(0, nodes).CopyTo(Right1);
        other.Right2.AsSpan(0, nodes).CopyTo(Right2);
        other.LeftCount.AsSpan(0, nodes).CopyTo(LeftCount);
        other.RightCount.AsSpan(0, nodes).CopyTo(RightCount);
        other.LabelSet.AsSpan(0, nodes).CopyTo(LabelSet);
        other.Stack.AsSpan(0, Depth).CopyTo(Stack);
        other.StackScores.AsSpan(0, Depth + 1).CopyTo(StackScores);
        other.History.AsSpan(0, Made).CopyTo(History);
    }

    private void Grow(int nodes)
    {
        if (nodes <= _room)
        {
            return;
        }

        _room = Math.Max(nodes, (_room * 2) + 64);
        Tags = new uint[_room];
        Words = new uint[_room];
        Broad = new uint[_room];
        Endings = new uint[_room];
        Seconds = new uint[_room];
        Clusters = new uint[_room];
        Families = new uint[_room];
        Marks = new uint[_room];
        Heads = new int[_room];
        Labels = new byte[_room];
        Left1 = new int[_room];
        Left2 = new int[_room];
        Right1 = new int[_room];
        Right2 = new int[_room];
        LeftCount = new int[_room];
        RightCount = new int[_room];
        LabelSet = new uint[_room];
        Stack = new int[_room];
        StackScores = new PartScore[_room];
        BufferScores = new PartScore[_room];
        History = new byte[2 * _room];
    }
}
