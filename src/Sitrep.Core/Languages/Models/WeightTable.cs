using System.Runtime.Intrinsics.X86;

namespace Sitrep.Languages;

/// <summary>A linear classifier read from the model file: for each feature key a short row of weights of one byte each.</summary>
/// <remarks>
/// Layout: classes, bits, scale (a float; keeps scores of several tables comparable), form; then 2^bits + 1 offsets, then records.
/// A record of form 0 is a fingerprint (2 bytes), a count (1 byte) and count pairs of class and weight; one of form 1, for three classes,
/// is a fingerprint and the weights of the second and the third class less that of the first. A weight is a signed byte that stands for
/// its square: small weights are many and need to be told apart, large ones are few.
/// Immutable, thread-safe; lives as long as the memory beneath it.
/// </remarks>
internal sealed unsafe class WeightTable
{
    /// <summary>Length of a score buffer: no class in a table can lie beyond it, whatever the file says.</summary>
    internal const int MaximumClasses = 256;

    /// <summary>Length of the fixed part, in bytes.</summary>
    internal const int HeaderLength = 16;

    /// <summary>The form of records for three classes.</summary>
    internal const int TripleForm = 1;

    /// <summary>How many features are looked up together.</summary>
    private const int Group = 64;

    private readonly uint* _offsets;
    private readonly byte* _records;
    private readonly int _shift;
    private readonly bool _triple;
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
        _triple = ((int*)start)[3] == TripleForm;
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
        fixed (uint* keys = features)
        {
            // Nearly every look-up misses the cache, so all of a group are asked for before the first is waited for.
            uint* starts = stackalloc uint[Group];
            for (int first = 0; first < features.Length; first += Group)
            {
                int count = Math.Min(Group, features.Length - first);
                Ask(keys + first, count, starts);
                if (_triple)
                {
                    AddTriples(keys + first, count, starts, sums);
                }
                else
                {
                    Add(keys + first, count, starts, sums);
                }
            }
        }

        GC.KeepAlive(_owner);
    }

    private void Ask(uint* keys, int count, uint* starts)
    {
        for (int i = 0; i < count; i++)
        {
            Fetch(_offsets + (keys[i] >> _shift));
        }

        for (int i = 0; i < count; i++)
        {
            starts[i] = _offsets[keys[i] >> _shift];
            Fetch(_records + starts[i]);
        }
    }

    private void AddTriples(uint* keys, int count, uint* starts, int* sums)
    {
        int second = 0, third = 0;
        for (int i = 0; i < count; i++)
        {
            var record = (short*)(_records + starts[i]);
            var stop = (short*)(_records + _offsets[(keys[i] >> _shift) + 1]);
            short mark = (short)keys[i];
            for (; record < stop; record += 2)
            {
                if (*record == mark)
                {
                    second += Square(((sbyte*)record)[2]);
                    third += Square(((sbyte*)record)[3]);
                    break;
                }
            }
        }

        sums[1] += second;
        sums[2] += third;
    }

    private void Add(uint* keys, int count, uint* starts, int* sums)
    {
        for (int i = 0; i < count; i++)
        {
            byte* record = _records + starts[i];
            byte* stop = _records + _offsets[(keys[i] >> _shift) + 1];
            byte low = (byte)keys[i], high = (byte)(keys[i] >> 8);
            while (record < stop)
            {
                int entries = record[2];
                bool hit = record[0] == low && record[1] == high;
                record += 3;
                byte* next = record + (2 * entries);
                if (hit)
                {
                    for (; record < next; record += 2)
                    {
                        sums[record[0]] += Square((sbyte)record[1]);
                    }

                    break;
                }

                record = next;
            }
        }
    }

    private static int Square(int weight) => weight * Math.Abs(weight);

    private static void Fetch(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
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
