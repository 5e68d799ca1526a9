namespace Sitrep.Languages;

/// <summary>A map from 32-bit keys to 32-bit values in the model file: open addressing, pairs of key and value + 1, 0 for an empty slot.</summary>
/// <remarks>Immutable, thread-safe; lives as long as the memory beneath it.</remarks>
internal sealed unsafe class KeyTable
{
    private readonly uint* _slots;
    private readonly uint _mask;

    /// <summary>Reads the table at <paramref name="start"/>.</summary>
    /// <exception cref="InvalidDataException">The length is no power of two of slots.</exception>
    internal KeyTable(byte* start, long length)
    {
        long slots = length / 8;
        if (slots < 2 || (slots & (slots - 1)) != 0 || slots > 1 << 26)
        {
            throw new InvalidDataException("A key table of the language model has an impossible size. Install the program again, or train the model anew.");
        }

        _slots = (uint*)start;
        _mask = (uint)slots - 1;
    }

    /// <summary>The value of a key, or -1.</summary>
    internal int Find(uint key)
    {
        uint slot = key & _mask;
        for (uint tries = 0; tries <= _mask; tries++, slot = (slot + 1) & _mask)
        {
            uint value = _slots[(2 * slot) + 1];
            if (value == 0)
            {
                return -1;
            }

            if (_slots[2 * slot] == key)
            {
                return (int)value - 1;
            }
        }

        return -1;
    }

    /// <summary>Bytes of a table that holds <paramref name="pairs"/>.</summary>
    internal static byte[] Write(IReadOnlyCollection<KeyValuePair<uint, int>> pairs)
    {
        uint slots = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, pairs.Count * 3 / 2));
        var table = new uint[slots * 2];
        foreach ((uint key, int value) in pairs.OrderBy(p => p.Key))
        {
            uint slot = key & (slots - 1);
            while (table[(2 * slot) + 1] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            table[2 * slot] = key;
            table[(2 * slot) + 1] = (uint)value + 1;
        }

        return System.Runtime.InteropServices.MemoryMarshal.AsBytes<uint>(table).ToArray();
    }
}
