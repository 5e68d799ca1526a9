using System.Runtime.CompilerServices;

namespace Sitrep.Languages;

/// <summary>Turns words and feature values into 32-bit keys. The trainer and the reader must agree bit by bit, so a change here asks for new models.</summary>
internal static class FeatureHash
{
    private const ulong A = 0x9E3779B97F4A7C15;
    private const ulong B = 0xBF58476D1CE4E5B9;
    private const ulong C = 0x94D049BB133111EB;

    /// <summary>Key of a string of characters.</summary>
    internal static uint Of(ReadOnlySpan<char> characters)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in characters)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return Finish(hash * A);
    }

    /// <summary>Key of one value under a template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Mix(uint template, uint a) => Finish((((ulong)template << 32) | a) * A);

    /// <summary>Key of two values under a template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Mix(uint template, uint a, uint b) => Finish(((((ulong)a << 32) | b) ^ (template * C)) * A);

    /// <summary>Key of three values under a template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Mix(uint template, uint a, uint b, uint c)
        => Finish((((((ulong)a << 32) | b) ^ (template * C)) * A) + (c * B));

    /// <summary>Key of four values under a template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Mix(uint template, uint a, uint b, uint c, uint d)
        => Finish((((((ulong)a << 32) | b) ^ (template * C)) * A) + (((((ulong)c << 32) | d) * B) ^ C));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(ulong x)
    {
        x ^= x >> 32;
        x *= B;
        x ^= x >> 29;
        return (uint)(x >> 16);
    }
}
