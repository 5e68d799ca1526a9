namespace Sitrep.Languages;

/// <summary>A linear classifier read from the model file: for each feature key a short row of weights of one byte.</summary>
/// <remarks>
/// Layout: classes, bits, scale (a float; keeps scores of several tables comparable), 0; then 2^bits + 1 offsets, then records of
/// fingerprint (2 bytes), count (1 byte) and count pairs of class and weight. Immutable, thread-safe; lives as long as the memory beneath it.
/// </remarks>
internal sealed unsafe class WeightTable
{
    /// <summary>Length of a score buffer: no class in a table can lie beyond it, whatever the file says.</summary>
    internal const int MaximumClasses = 256;

    /// <summary>Length of the fixed part, in bytes.</summary>
    internal const int HeaderLength = 16;

    private readonly uint* _offsets;
    private readonly byte* _records;
    private readonly int _shift;
    private readonly object? _owner;

    /// <summary>Reads the table at <paramref name="start"/>.</summary>
    /// <param name="start">First byte; aligned to four.</param>
    /// <param name="length">How many bytes the table has.</param>
    /// <param name="owner">What keeps the memory alive, where it is managed.</param>
    /// <exception cref="InvalidDataException">The sizes do not fit the length.</exception>
    internal WeightTable(byte* start, long length, object? owner = null)
    {
        int bits = length < HeaderLength ? -1 : ((int*)start)[1];
        if (bits is < 1 or > 28 || length < HeaderLength + (((1L << bits) + 1) * sizeof(uint)))
        {
            throw new InvalidDataException("A weight table of the language model has impossible sizes. Install the program again, or train the model anew.");
        }

        Classes = ((int*)start)[0];
        Scale = ((float*)start)[2];
        _shift = 32 - bits;
        _offsets = (uint*)(start + HeaderLength);
        _records = start + HeaderLength + (((1L << bits) + 1) * sizeof(uint));
        _owner = owner;
        if (Classes is < 1 or > MaximumClasses || _offsets[1u << bits] != length - (_records - start))
        {
            throw new InvalidDataException("A weight table of the language model does not end where it says. Install the program again, or train the model anew.");
        }
    }

    /// <summary>How many classes there are.</summary>
    internal int Classes { get; }

    /// <summary>What one unit of a score is worth.</summary>
    internal float Scale { get; }

    /// <summary>Sums the weights of <paramref name="features"/> for each class.</summary>
    /// <param name="features">Feature keys; unknown ones count nothing.</param>
    /// <param name="scores">Receives the sums; <see cref="MaximumClasses"/> long.</param>
    internal void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores[..MaximumClasses].Clear();
        fixed (int* sums = scores)
        {
            foreach (uint key in features)
            {
                uint bucket = key >> _shift;
                byte* record = _records + _offsets[bucket];
                byte* stop = _records + _offsets[bucket + 1];
                byte low = (byte)key, high = (byte)(key >> 8);
                while (record < stop)
                {
                    int count = record[2];
                    bool hit = record[0] == low && record[1] == high;
                    record += 3;
                    byte* next = record + (2 * count);
                    if (hit)
                    {
                        for (; record < next; record += 2)
                        {
                            sums[record[0]] += (sbyte)record[1];
                        }

                        break;
                    }

                    record = next;
                }
            }
        }

        GC.KeepAlive(_owner);
    }

    /// <summary>The class with the highest score; the first of equals.</summary>
    internal static int Best(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
