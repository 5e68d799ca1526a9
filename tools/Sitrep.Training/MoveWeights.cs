using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Weights of moves that are trained further; which features count is settled.</summary>
/// <remarks>Averaged over all steps. Not thread-safe.</remarks>
internal sealed class MoveWeights
{
    private readonly Slot[] _slots;
    private readonly (double Left, double Right)[] _late;
    private int _step = 1;

    /// <summary>Begins with trained weights.</summary>
    /// <param name="rows">Keys with a weight for each move.</param>
    internal MoveWeights(IReadOnlyCollection<(uint Key, (byte Class, float Weight)[] Row)> rows)
    {
        _slots = new Slot[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)rows.Count * 2)];
        _late = new (double, double)[_slots.Length];
        foreach ((uint key, (byte Class, float Weight)[] row) in rows)
        {
            if (key != 0)
            {
                ref Slot slot = ref _slots[Find(key)];
                slot.Key = key;
                float shift = WeightOf(row, ParserState.Shift);
                slot.Left = WeightOf(row, ParserState.Left) - shift;
                slot.Right = WeightOf(row, ParserState.Right) - shift;
            }
        }
    }

    /// <summary>Starts the next step: each counts the same in the average.</summary>
    internal void Step() => _step++;

    /// <summary>Sums the weights of features for each move.</summary>
    internal void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        foreach (uint key in keys)
        {
            Fetch(ref _slots[Home(key)]);
        }

        float left = 0, right = 0;
        foreach (uint key in keys)
        {
            ref Slot slot = ref _slots[Find(key)];
            left += slot.Left;
            right += slot.Right;
        }

        ParserState.Centre(left, right, scores);
    }

    /// <summary>Changes the weights of features for a move.</summary>
    internal void Update(ReadOnlySpan<uint> keys, int move, float change)
    {
        // What is kept is what speaks for the other two moves rather than for Shift.
        float left = move == ParserState.Left ? change : move == ParserState.Shift ? -change : 0;
        float right = move == ParserState.Right ? change : move == ParserState.Shift ? -change : 0;
        foreach (uint key in keys)
        {
            int at = Find(key);
            if (_slots[at].Key != 0)
            {
                _slots[at].Left += left;
                _slots[at].Right += right;
                _late[at] = (_late[at].Left + ((double)left * _step), _late[at].Right + ((double)right * _step));
            }
        }
    }

    /// <summary>The averaged weights.</summary>
    internal IEnumerable<(uint Key, (byte Class, float Weight)[] Row)> Averaged()
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            Slot slot = _slots[i];
            if (slot.Key != 0)
            {
                yield return (slot.Key,
                [
                    (ParserState.Left, (float)(slot.Left - (_late[i].Left / _step))),
                    (ParserState.Right, (float)(slot.Right - (_late[i].Right / _step))),
                ]);
            }
        }
    }

    private static float WeightOf((byte Class, float Weight)[] row, int move) => row.FirstOrDefault(c => c.Class == move).Weight;

    private int Home(uint key) => (int)((key * 2654435761u) >> 5) & (_slots.Length - 1);

    private int Find(uint key)
    {
        int at = Home(key);
        while (_slots[at].Key != key && _slots[at].Key != 0)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return at;
    }

    private static unsafe void Fetch(ref Slot slot)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref slot));
        }
    }

    private struct Slot
    {
        public uint Key;
        public float Left;
        public float Right;
    }
}
