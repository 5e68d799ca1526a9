using System.Numerics;

namespace Sitrep.Languages;

/// <summary>Keeps for words that were tagged lately what their own features say: most words of a text are the same few.</summary>
/// <remarks>Not thread-safe; belongs to a workspace.</remarks>
internal sealed class WordSums
{
    private const int Slots = 1024;

    private readonly ulong[] _seals = new ulong[Slots];
    private readonly int[] _sums;
    private readonly int _width;

    /// <summary>Makes an empty store.</summary>
    internal WordSums(WeightTable weights)
    {
        Weights = weights;
        _width = RowLine.Padded(weights.Classes);
        _sums = new int[Slots * _width];
    }

    /// <summary>The weights that are summed.</summary>
    internal WeightTable Weights { get; }

    /// <summary>Sets the scores to what the word's own features say.</summary>
    /// <param name="word">The word.</param>
    /// <param name="keys">Room for keys.</param>
    /// <param name="scores">Receives the sums; as long as <see cref="WeightTable.Score"/> asks for.</param>
    internal void Score(in WordFacts word, Span<uint> keys, Span<int> scores)
    {
        ulong seal = SealOf(in word);
        int slot = (int)(seal >> 54);
        Span<int> sums = _sums.AsSpan(slot * _width, _width);
        if (_seals[slot] == seal)
        {
            sums.CopyTo(scores);
            return;
        }

        Weights.Score(keys[..TaggerFeatures.FillWord(in word, keys)], scores);
        scores[.._width].CopyTo(sums);
        _seals[slot] = seal;
    }

    /// <summary>The same for words whose own features are the same: all else is read from these.</summary>
    private static ulong SealOf(in WordFacts word)
    {
        ulong seal = (((ulong)word.Lower << 32) | word.Form) * 0x9E3779B97F4A7C15;
        seal = (BitOperations.RotateLeft(seal, 29) ^ (((ulong)word.Shape << 2) | word.Glue)) * 0xBF58476D1CE4E5B9;
        return (seal ^ (seal >> 31)) * 0x94D049BB133111EB | 1;
    }
}
