using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Languages;

/// <summary>A line of a table of one class: 16 places, each the weight of one byte with the low three bytes of the key above it.</summary>
/// <remarks>With at least <see cref="MinimumLines"/> lines, line and mark together are the whole key. An empty place has no weight.</remarks>
internal static unsafe class SingleLine
{
    /// <summary>How many keys a line has room for.</summary>
    internal const int Places = 16;

    /// <summary>With fewer lines two keys could look alike.</summary>
    internal const int MinimumLines = 256;

    /// <summary>What a place holds.</summary>
    internal static uint PlaceOf(uint key, byte weight) => (key << 8) | weight;

    /// <summary>The weight of a key.</summary>
    /// <param name="line">The key's line.</param>
    /// <param name="key">The key.</param>
    /// <param name="perhapsElsewhere">Whether the key is not here and the line is full.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Find(byte* line, uint key, out bool perhapsElsewhere)
    {
        uint hits = Hits((uint*)line, key << 8);
        int at = BitOperations.TrailingZeroCount(hits);
        int known = (at - 32) >> 31;
        perhapsElsewhere = (hits == 0) & (line[4 * (Places - 1)] != 0);
        return (sbyte)line[4 * (at & (Places - 1))] & known;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hits(uint* line, uint mark)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return (uint)Vector512.Equals(Vector512.Load(line) & Vector512.Create(~0xFFu), Vector512.Create(mark)).ExtractMostSignificantBits();
        }

        var low = Vector256.Create(~0xFFu);
        var wanted = Vector256.Create(mark);
        return Vector256.Equals(Vector256.Load(line) & low, wanted).ExtractMostSignificantBits()
            | (Vector256.Equals(Vector256.Load(line + 8) & low, wanted).ExtractMostSignificantBits() << 8);
    }
}
