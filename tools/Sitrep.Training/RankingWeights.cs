namespace Sitrep.Training;

/// <summary>Weights of a linear ranker in training: regularised dual averaging with steps of their own for each weight (Duchi, Hazan and Singer 2011), which leaves most at zero.</summary>
/// <remarks>Not thread-safe. The same steps give the same weights.</remarks>
/// <param name="rate">Length of a step.</param>
/// <param name="sparsity">A mean gradient of less than this leaves a weight at zero.</param>
internal sealed class RankingWeights(double rate, double sparsity)
{
    private Slot[] _slots = new Slot[1 << 21];
    private int _used;
    private int _time = 1;

    /// <summary>Starts the next step.</summary>
    internal void Step() => _time++;

    /// <summary>The score of a choice.</summary>
    internal double Score(ReadOnlySpan<uint> keys)
    {
        double sum = 0;
        foreach (uint key in keys)
        {
            ref Slot slot = ref _slots[Find(_slots, key)];
            sum += slot.Squares > 0 ? WeightOf(in slot) : 0;
        }

        return sum;
    }

    /// <summary>Adds a gradient for all keys: positive where the score should rise.</summary>
    internal void Add(ReadOnlySpan<uint> keys, double gradient)
    {
        foreach (uint key in keys)
        {
            ref Slot slot = ref _slots[Find(_slots, key)];
            if (slot.Squares <= 0)
            {
                slot.Key = key;
                _used++;
            }

            slot.Sum += (float)gradient;
            slot.Squares += (float)(gradient * gradient);
        }

        if (_used * 2 > _slots.Length)
        {
            Grow();
        }
    }

    /// <summary>Keys and weights that are not zero.</summary>
    internal IEnumerable<(uint Key, float Weight)> Weights()
    {
        foreach (Slot slot in _slots)
        {
            if (slot.Squares > 0 && WeightOf(in slot) is var weight && weight != 0)
            {
                yield return (slot.Key, (float)weight);
            }
        }
    }

    private double WeightOf(in Slot slot)
    {
        double pull = Math.Abs(slot.Sum) - (sparsity * _time);
        return pull <= 0 ? 0 : Math.CopySign(rate * pull / (1e-3 + Math.Sqrt(slot.Squares)), slot.Sum);
    }

    private static int Find(Slot[] slots, uint key)
    {
        int mask = slots.Length - 1, at = (int)((key * 2654435761u) >> 7) & mask;
        while (slots[at].Squares > 0 && slots[at].Key != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        foreach (Slot slot in _slots)
        {
            if (slot.Squares > 0)
            {
                slots[Find(slots, slot.Key)] = slot;
            }
        }

        _slots = slots;
    }

    private struct Slot
    {
        public uint Key;
        public float Sum;
        public float Squares;
    }
}
