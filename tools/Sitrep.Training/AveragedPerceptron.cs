using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Training;

/// <summary>A linear classifier in training: sparse rows of weights, averaged over all steps (Freund and Schapire 1999, Collins 2002).</summary>
/// <remarks>Laid out for few cache misses, which is where training spends its time. Not thread-safe.</remarks>
/// <param name="classes">How many classes there are, at most 256.</param>
/// <param name="minimumUpdates">A feature counts once it was moved this often (Goldberg and Elhadad 2011): smaller models, trained as they will be used.</param>
internal sealed class AveragedPerceptron(int classes, int minimumUpdates = 1)
{
    private Slot[] _slots = new Slot[1 << 20];
    private Entry[] _entries = new Entry[1 << 20];
    private int[] _found = new int[256];
    private int _used;
    private int _end;
    private int _step = 1;

    /// <summary>How many classes there are.</summary>
    internal int Classes => classes;

    /// <summary>Starts the next step: each counts the same in the average.</summary>
    internal void Step() => _step++;

    /// <summary>Sums the weights of the features for each class.</summary>
    internal void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        scores.Clear();
        foreach (uint key in keys)
        {
            Fetch(ref _slots[Home(key, _slots.Length - 1)]);
        }

        for (int k = 0; k < keys.Length; k++)
        {
            _found[k] = Find(_slots, keys[k]);
            Fetch(ref _entries[_slots[_found[k]].Start]);
        }

        for (int k = 0; k < keys.Length; k++)
        {
            ref Slot slot = ref _slots[_found[k]];
            if (slot.Updates < minimumUpdates)
            {
                continue;
            }

            foreach (ref readonly Entry entry in _entries.AsSpan(slot.Start, slot.Count))
            {
                scores[entry.Class] += entry.Weight;
            }
        }
    }

    /// <summary>Moves the weights of the features that were scored last towards one class and away from another.</summary>
    /// <param name="keys">The keys that were given to <see cref="Score"/> last.</param>
    /// <param name="right">The class that should have won.</param>
    /// <param name="wrong">The class that won, or came too near.</param>
    internal void Update(ReadOnlySpan<uint> keys, int right, int wrong)
    {
        for (int k = 0; k < keys.Length; k++)
        {
            int at = _found[k];
            if (_slots[at].Updates == 0 || _slots[at].Key != keys[k])
            {
                at = Find(_slots, keys[k]);
            }

            ref Slot slot = ref _slots[at];
            if (slot.Updates == 0)
            {
                slot.Key = keys[k];
                _used++;
            }

            slot.Updates++;
            Add(ref slot, (byte)right, 1);
            Add(ref slot, (byte)wrong, -1);
        }

        if (_used * 2 > _slots.Length)
        {
            Rehash();
        }
    }

    /// <summary>The averaged weights of features that were moved often enough: key, then class and weight.</summary>
    internal IEnumerable<(uint Key, (byte Class, float Weight)[] Row)> Averaged()
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            Slot slot = _slots[i];
            if (slot.Updates >= minimumUpdates)
            {
                var cells = new (byte, float)[slot.Count];
                for (int c = 0; c < cells.Length; c++)
                {
                    Entry entry = _entries[slot.Start + c];
                    cells[c] = (entry.Class, (float)(entry.Weight - (entry.Late / _step)));
                }

                yield return (slot.Key, cells);
            }
        }
    }

    private void Add(ref Slot slot, byte cls, float change)
    {
        int at = slot.Start, stop = slot.Start + slot.Count;
        while (at < stop && _entries[at].Class != cls)
        {
            at++;
        }

        if (at == stop)
        {
            if (slot.Count == slot.Room)
            {
                Move(ref slot);
                at = slot.Start + slot.Count;
            }

            _entries[at] = new Entry { Class = cls };
            slot.Count++;
        }

        ref Entry entry = ref _entries[at];
        entry.Weight += change;
        entry.Late += (double)change * _step;
    }

    private void Move(ref Slot slot)
    {
        int room = Math.Min(classes, Math.Max(2, slot.Count * 2));
        if (_end + room > _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        Array.Copy(_entries, slot.Start, _entries, _end, slot.Count);
        slot.Start = _end;
        slot.Room = (ushort)room;
        _end += room;
    }

    /// <summary>The slot of a key, or the empty one where it would stand.</summary>
    private static int Find(Slot[] slots, uint key)
    {
        int mask = slots.Length - 1;
        int at = Home(key, mask);
        while (slots[at].Updates != 0 && slots[at].Key != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private static int Home(uint key, int mask) => (int)((key * 2654435761u) >> 7) & mask;

    /// <summary>Asks for memory before it is needed. Where a collection moves it meanwhile, only time is lost.</summary>
    private static unsafe void Fetch<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }

    private void Rehash()
    {
        var slots = new Slot[_slots.Length * 2];
        foreach (Slot slot in _slots)
        {
            if (slot.Updates != 0)
            {
                slots[Find(slots, slot.Key)] = slot;
            }
        }

        _slots = slots;
    }

    private struct Slot
    {
        public uint Key;
        public int Start;
        public ushort Count;
        public ushort Room;
        public int Updates;
    }

    private struct Entry
    {
        public float Weight;
        public byte Class;

        /// <summary>Changes times the steps at which they came: what the average lacks of the weight.</summary>
        public double Late;
    }
}
