using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>The features of a move in the order in which they are summed while learning.</summary>
/// <remarks>A sum of fractions depends on the order of what is added: kept, the same seed gives the same bytes however the reader groups its features.</remarks>
internal static class MoveKeys
{
    /// <summary>Place of each of the last features among those of <see cref="MoveFeatures"/>.</summary>
    private static ReadOnlySpan<byte> Order =>
    [
        0, 1, 2, 3, 4, 5, 6, 27, 28, 29, 30, 7, 31, 8, 9, 32, 33, 34, 35, 10,
        62, 63, 37, 38, 14, 39, 15, 67, 68, 16, 17, 69, 40, 18, 41, 19, 20, 21, 22, 23,
        42, 43, 44, 24, 25, 45, 26, 46, 47, 48, 64, 49, 50, 51, 52, 53, 54, 55, 56, 65,
        57, 66, 11, 12, 13, 58, 59, 60, 61, 36,
    ];

    /// <summary>Writes the keys of a state's features.</summary>
    /// <returns>How many there are.</returns>
    internal static int Fill(ParserState state, Span<uint> keys)
    {
        Span<uint> grouped = stackalloc uint[MoveFeatures.Maximum];
        int n = MoveFeatures.Fill(state, grouped), first = n - Order.Length;
        grouped[..first].CopyTo(keys);
        for (int i = 0; i < Order.Length; i++)
        {
            keys[first + i] = grouped[first + Order[i]];
        }

        return n;
    }
}
