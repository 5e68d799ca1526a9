using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sitrep.Languages;

/// <summary>Tells quickly of most keys that a table does not have them: a bit map that stays in the cache (after Bloom 1970).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class KeyFilter
{
    private const int BitsPerKey = 8;

    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <summary>Makes the filter of a table.</summary>
    internal KeyFilter(KeyTable table)
    {
        ReadOnlySpan<uint> keys = table.Keys;
        int length = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, keys.Length * BitsPerKey)));
        _bits = new ulong[1 << (length - 6)];
        _shift = 32 - length;
        foreach (uint key in keys)
        {
            uint place = PlaceOf(key);
            _bits[place >> 6] |= 1ul << (int)(place & 63);
        }
    }

    /// <summary>Whether the table may have a key; false is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool May(uint key)
    {
        uint place = PlaceOf(key);
        return ((_bits[place >> 6] >> (int)(place & 63)) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint PlaceOf(uint key) => (key * 0x9E3779B1u) >> _shift;
}
