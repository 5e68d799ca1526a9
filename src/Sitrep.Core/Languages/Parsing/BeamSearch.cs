namespace Sitrep.Languages;

/// <summary>Follows the best few sequences of moves side by side (Zhang and Clark 2008).</summary>
/// <remarks>Not thread-safe; kept and used again.</remarks>
internal sealed class BeamSearch
{
    /// <summary>The widest beam.</summary>
    internal const int MaximumWidth = 16;

    private readonly ParserState[] _states = [.. Enumerable.Range(0, 2 * MaximumWidth).Select(_ => new ParserState())];
    private readonly int[] _free = new int[2 * MaximumWidth];
    private readonly int[] _uses = new int[MaximumWidth];
    private readonly float[] _moveScores = new float[ParserState.Moves];
    private readonly int[] _moveCosts = new int[ParserState.Moves];
    private Item[] _items = new Item[MaximumWidth];
    private Item[] _next = new Item[MaximumWidth];
    private int _freeCount;

    /// <summary>How many sequences are followed at present.</summary>
    internal int Count { get; private set; }

    /// <summary>The state of a sequence; 0 is the best.</summary>
    internal ParserState State(int rank) => _states[_items[rank].Slot];

    /// <summary>The score of a sequence.</summary>
    internal float Score(int rank) => _items[rank].Score;

    /// <summary>What a sequence has lost.</summary>
    internal int Cost(int rank) => _items[rank].Cost;

    /// <summary>Begins with a state in which no move has been made.</summary>
    internal void Begin(ParserState start)
    {
        _freeCount = 0;
        for (int i = _states.Length - 1; i > 0; i--)
        {
            _free[_freeCount++] = i;
        }

        _states[0].CopyFrom(start);
        _items[0] = new Item(0, 0, 0, 0, 0);
        Count = 1;
    }

    /// <summary>Makes one move in each sequence and keeps the best.</summary>
    /// <param name="scorer">Scores moves.</param>
    /// <param name="width">How many are kept.</param>
    /// <param name="range">Those that lie further behind the best are given up.</param>
    internal void Advance(IMoveScorer scorer, int width, float range)
    {
        int found = 0;
        for (int i = 0; i < Count; i++)
        {
            found = Expand(i, scorer, width, found);
        }

        while (_next[found - 1].Score < _next[0].Score - range)
        {
            found--;
        }

        Array.Clear(_uses, 0, Count);
        for (int i = 0; i < found; i++)
        {
            _uses[_next[i].Parent]++;
        }

        for (int i = 0; i < Count; i++)
        {
            if (_uses[i] == 0)
            {
                _free[_freeCount++] = _items[i].Slot;
            }
        }

        for (int i = 0; i < found; i++)
        {
            ref Item item = ref _next[i];
            int slot = item.Slot;
            ParserState state = _states[slot];
            int label = 0;
            if (item.Move != ParserState.Shift)
            {
                (int head, int child) = state.ArcOf(item.Move);
                label = scorer.Label(state, head, child);
            }

            // The last to go on from a state may have it; others take a copy.
            if (--_uses[item.Parent] > 0)
            {
                slot = _free[--_freeCount];
                _states[slot].CopyFrom(state);
            }

            _states[slot].Make(item.Move, label);
            item = item with { Slot = slot };
        }

        (_items, _next) = (_next, _items);
        Count = found;
    }

    private int Expand(int parent, IMoveScorer scorer, int width, int found)
    {
        Item from = _items[parent];
        ParserState state = _states[from.Slot];
        Array.Clear(_moveScores);
        Array.Clear(_moveCosts);
        if (state.OnlyMove() is var only && only >= 0)
        {
            return Insert(new Item(from.Slot, parent, only, from.Score, from.Cost), width, found);
        }

        scorer.Score(state, _moveScores, _moveCosts);
        for (int move = 0; move < ParserState.Moves; move++)
        {
            if (state.Allows(move))
            {
                found = Insert(new Item(from.Slot, parent, move, from.Score + _moveScores[move], from.Cost + _moveCosts[move]), width, found);
            }
        }

        return found;
    }

    private int Insert(Item item, int width, int found)
    {
        if (found == width && item.Score <= _next[found - 1].Score)
        {
            return found;
        }

        int at = found == width ? found - 1 : found;
        for (; at > 0 && item.Score > _next[at - 1].Score; at--)
        {
            _next[at] = _next[at - 1];
        }

        _next[at] = item;
        return found == width ? found : found + 1;
    }

    private readonly record struct Item(int Slot, int Parent, int Move, float Score, int Cost);
}
