using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Languages;

/// <summary>A line of a table of three classes: 16 marks of two bytes, then 16 pairs of weights, those of the second and the third class less that of the first.</summary>
/// <remarks>A mark is the low half of a key; with at least <see cref="MinimumLines"/> lines, line and mark together are the whole key. An empty place has no weight.</remarks>
internal static unsafe class TripleLine
{
    /// <summary>How many keys a line has room for.</summary>
    internal const int Places = 16;

    /// <summary>With fewer lines two keys could look alike.</summary>
    internal const int MinimumLines = 65536;

    /// <summary>The two weights of a key, in one.</summary>
    /// <param name="line">The key's line.</param>
    /// <param name="key">The key.</param>
    /// <param name="perhapsElsewhere">Whether the key is not here and the line is full.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static short Find(byte* line, uint key, out bool perhapsElsewhere)
    {
        uint hits = Vector256.Equals(Vector256.Load((ushort*)line), Vector256.Create((ushort)key)).AsByte().ExtractMostSignificantBits();
        int at = BitOperations.TrailingZeroCount(hits);

        // Without a branch, as nobody can tell which features are known: `at` is 32 where there is no hit.
        int known = (at - 32) >> 31;
        perhapsElsewhere = (hits == 0) & (((short*)line)[31] != 0);
        return (short)(*(short*)(line + 32 + (at & 30)) & known);
    }

    /// <summary>Adds squared weights to the sums of the second and the third class.</summary>
    internal static void Sum(short* pairs, int count, int* sums)
    {
        Vector256<int> seconds = Vector256<int>.Zero, thirds = Vector256<int>.Zero;
        int i = 0;
        for (; i <= count - 16; i += 16)
        {
            Vector256<short> both = Vector256.Load(pairs + i);
            Vector256<short> second = (both << 8) >> 8, third = both >> 8;
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(second * Vector256.Abs(second));
            seconds += low + high;
            (low, high) = Vector256.Widen(third * Vector256.Abs(third));
            thirds += low + high;
        }

        sums[1] += Vector256.Sum(seconds);
        sums[2] += Vector256.Sum(thirds);
        for (; i < count; i++)
        {
            int second = (sbyte)pairs[i], third = pairs[i] >> 8;
            sums[1] += second * Math.Abs(second);
            sums[2] += third * Math.Abs(third);
        }
    }
}
