using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Languages;

/// <summary>A line of a table of many classes: 20 lengths of one byte, where the line's first row begins (the highest bit tells whether keys overflowed), 20 marks of two bytes.</summary>
/// <remarks>
/// A mark is the low half of a key. A row begins with a third byte of the key, for certainty. Where its length is odd, pairs of class and weight follow;
/// where it is even, a zero and the weights of all classes, padded to a multiple of eight.
/// The row of a key that overflowed has its length before it.
/// </remarks>
internal static unsafe class RowLine
{
    /// <summary>How many keys a line has room for.</summary>
    internal const int Places = 20;

    /// <summary>Where the offset of the first row stands in a line.</summary>
    internal const int OffsetAt = 20;

    /// <summary>Where the marks stand in a line.</summary>
    internal const int MarksAt = 24;

    /// <summary>The bit of the offset that tells that keys overflowed.</summary>
    internal const uint OverflowBit = 1u << 31;

    /// <summary>With fewer lines two keys could look alike.</summary>
    internal const int MinimumLines = 256;

    /// <summary>More would need rows longer than a byte can say.</summary>
    internal const int MaximumClasses = 240;

    /// <summary>Where the weights of a dense row begin.</summary>
    internal const int DenseStart = 2;

    /// <summary>The third byte of a key.</summary>
    internal static byte CheckOf(uint key) => (byte)(key >> 16);

    /// <summary>Whether a row of this length has a weight for every class.</summary>
    internal static bool IsDense(int length) => (length & 1) == 0;

    /// <summary>The number of classes, padded.</summary>
    internal static int Padded(int classes) => (classes + 7) & ~7;

    /// <summary>Whether the line had no room for all its keys.</summary>
    internal static bool Overflows(byte* line) => line[OffsetAt + 3] >= 128;

    /// <summary>The length of a key's row, 0 where the line has none.</summary>
    /// <param name="line">The key's line.</param>
    /// <param name="key">The key.</param>
    /// <param name="offset">Where the row begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Find(byte* line, uint key, out uint offset)
    {
        // Two looks of 16 marks, the second from the fifth on.
        var mark = Vector256.Create((ushort)key);
        ulong hits = Vector256.Equals(Vector256.Load((ushort*)(line + MarksAt)), mark).AsByte().ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.Load((ushort*)(line + MarksAt + 8)), mark).AsByte().ExtractMostSignificantBits() << 8);
        offset = 0;
        if (hits == 0)
        {
            return 0;
        }

        int place = BitOperations.TrailingZeroCount(hits) >> 1;
        offset = (*(uint*)(line + OffsetAt) & ~OverflowBit) + LengthBefore(line, place);
        return line[place];
    }

    /// <summary>Adds dense rows to sums.</summary>
    /// <param name="rows">First weights.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="width">How many weights each has.</param>
    /// <param name="sums">Receives the sums.</param>
    internal static void AddDense(byte** rows, int count, int width, int* sums)
    {
        int i = 0;
        if (Avx2.IsSupported)
        {
            for (; i < count - 1; i += 2)
            {
                AddTwo((sbyte*)rows[i], (sbyte*)rows[i + 1], width, sums);
            }
        }

        for (; i < count; i++)
        {
            var row = (sbyte*)rows[i];
            for (int c = 0; c < width; c += 8)
            {
                Vector128<short> weights = Vector128.WidenLower(Vector128.CreateScalar(*(long*)(row + c)).AsSByte());
                (Vector128<int> low, Vector128<int> high) = Vector128.Widen(weights * Vector128.Abs(weights));
                (Vector128.Load(sums + c) + low).Store(sums + c);
                (Vector128.Load(sums + c + 4) + high).Store(sums + c + 4);
            }
        }
    }

    // Two squares fit sixteen bits, so two rows are squared and added in one instruction.
    private static void AddTwo(sbyte* one, sbyte* two, int width, int* sums)
    {
        int c = 0;
        for (; c <= width - 16; c += 16)
        {
            Vector128<sbyte> a = Vector128.Load(one + c), b = Vector128.Load(two + c);
            var both = Vector256.Create(Sse2.UnpackLow(a, b), Sse2.UnpackHigh(a, b));
            Vector256<short> squares = Avx2.MultiplyAddAdjacent(Avx2.Abs(both), both);
            (Vector256.Load(sums + c) + Avx2.ConvertToVector256Int32(squares.GetLower())).Store(sums + c);
            (Vector256.Load(sums + c + 8) + Avx2.ConvertToVector256Int32(squares.GetUpper())).Store(sums + c + 8);
        }

        if (c < width)
        {
            Vector128<sbyte> both = Sse2.UnpackLow(Vector128.CreateScalar(*(long*)(one + c)).AsSByte(), Vector128.CreateScalar(*(long*)(two + c)).AsSByte());
            Vector128<short> squares = Ssse3.MultiplyAddAdjacent(Ssse3.Abs(both), both);
            (Vector256.Load(sums + c) + Avx2.ConvertToVector256Int32(squares)).Store(sums + c);
        }
    }

    /// <summary>The lengths of the rows before a place, summed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint LengthBefore(byte* line, int place)
    {
        if (Avx2.IsSupported)
        {
            ref byte mask = ref Unsafe.Add(ref MemoryMarshal.GetReference(Mask), Vector256<byte>.Count - place);
            Vector256<ulong> sums = Avx2.SumAbsoluteDifferences(Vector256.Load(line) & Vector256.LoadUnsafe(ref mask), Vector256<byte>.Zero).AsUInt64();
            Vector128<ulong> half = sums.GetLower() + sums.GetUpper();
            return (uint)(half[0] + half[1]);
        }

        uint sum = 0;
        for (int i = 0; i < place; i++)
        {
            sum += line[i];
        }

        return sum;
    }

    private static ReadOnlySpan<byte> Mask =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
}
