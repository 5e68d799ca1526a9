using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Languages;

/// <summary>A linear classifier read from the model file: for each feature key a short row of weights of one byte each.</summary>
/// <remarks>
/// Layout: a header of 64 bytes (classes, lines, scale as a float that keeps scores of several tables comparable, form, length of the overflow);
/// lines of 64 bytes, each a bucket of keys that one look into memory brings; the overflow, a <see cref="KeyTable"/> of what full lines had no room for; rows.
/// How a line is made is said at <see cref="TripleLine"/> and <see cref="RowLine"/>. A weight is a signed byte that stands for
/// its square: small weights are many and need to be told apart, large ones are few.
/// Immutable, thread-safe; lives as long as the memory beneath it.
/// </remarks>
internal sealed unsafe class WeightTable
{
    /// <summary>Length of a score buffer: no class in a table can lie beyond it, whatever the file says.</summary>
    internal const int MaximumClasses = 256;

    /// <summary>Length of the fixed part, in bytes.</summary>
    internal const int HeaderLength = 64;

    /// <summary>Length of a line, in bytes.</summary>
    internal const int LineLength = 64;

    /// <summary>The form of tables of three classes.</summary>
    internal const int TripleForm = 1;

    /// <summary>How many features are looked up together.</summary>
    private const int Group = 64;

    private readonly byte* _lines;
    private readonly uint _count;
    private readonly byte* _rows;
    private readonly KeyTable _overflow;
    private readonly bool _triple;
    private readonly object? _owner;

    /// <summary>Reads the table at <paramref name="start"/>.</summary>
    /// <param name="start">First byte; aligned to 64.</param>
    /// <param name="length">How many bytes the table has.</param>
    /// <param name="owner">What keeps the memory alive, where it is managed.</param>
    /// <exception cref="InvalidDataException">The sizes do not fit the length.</exception>
    internal WeightTable(byte* start, long length, object? owner = null)
    {
        long lines = length < HeaderLength ? 0 : ((int*)start)[1];
        long overflow = lines == 0 ? 0 : ((int*)start)[4];
        if (lines < 1 || overflow < 0 || length < HeaderLength + (lines * LineLength) + overflow)
        {
            throw new InvalidDataException("A weight table of the language model has impossible sizes. Install the program again, or train the model anew.");
        }

        Classes = ((int*)start)[0];
        Scale = ((float*)start)[2];
        _triple = ((int*)start)[3] == TripleForm;
        _count = (uint)lines;
        _lines = start + HeaderLength;
        _overflow = new KeyTable(_lines + (lines * LineLength), overflow);
        _rows = _lines + (lines * LineLength) + overflow;
        _owner = owner;
        if (Classes < 1 || Classes > RowLine.MaximumClasses)
        {
            throw new InvalidDataException("A weight table of the language model has an impossible number of classes. Install the program again, or train the model anew.");
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
        scores[..RowLine.Padded(Classes)].Clear();
        AddTo(features, scores);
    }

    /// <summary>Adds the weights of <paramref name="features"/> to sums that are there.</summary>
    internal void AddTo(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length, MaximumClasses, nameof(scores));
        fixed (int* sums = scores)
        fixed (uint* keys = features)
        {
            // Nearly every look-up misses the cache, so all of a group are asked for before the first is waited for.
            for (int first = 0; first < features.Length; first += Group)
            {
                int count = Math.Min(Group, features.Length - first);
                for (int i = 0; i < count; i++)
                {
                    Fetch(LineOf(keys[first + i]));
                }

                if (_triple)
                {
                    AddTriples(keys + first, count, sums);
                }
                else
                {
                    AddRows(keys + first, count, sums);
                }
            }
        }

        GC.KeepAlive(_owner);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* LineOf(uint key) => _lines + ((((ulong)key * _count) >> 32) * LineLength);

    [SkipLocalsInit]
    private void AddTriples(uint* keys, int count, int* sums)
    {
        short* pairs = stackalloc short[Group];
        for (int i = 0; i < count; i++)
        {
            byte* line = LineOf(keys[i]);
            pairs[i] = TripleLine.Find(line, keys[i], out bool perhapsElsewhere);
            if (perhapsElsewhere)
            {
                // The overflow holds pairs less one, and gives -1 for what it lacks.
                pairs[i] = (short)(_overflow.Find(keys[i]) + 1);
            }
        }

        TripleLine.Sum(pairs, count, sums);
    }

    [SkipLocalsInit]
    private void AddRows(uint* keys, int count, int* sums)
    {
        byte** rows = stackalloc byte*[Group];
        int* lengths = stackalloc int[Group];
        uint* owners = stackalloc uint[Group];
        int found = 0;
        for (int i = 0; i < count; i++)
        {
            byte* line = LineOf(keys[i]);
            int length = RowLine.Find(line, keys[i], out uint offset);
            byte* row = _rows + offset;
            if (length == 0 && (!RowLine.Overflows(line) || !FindElsewhere(keys[i], out row, out length)))
            {
                continue;
            }

            Fetch(row);
            rows[found] = row;
            lengths[found] = length;
            owners[found++] = keys[i];
        }

        byte** dense = stackalloc byte*[Group];
        int full = 0;
        for (int i = 0; i < found; i++)
        {
            byte* row = rows[i];
            int length = lengths[i];
            if (*row != RowLine.CheckOf(owners[i]) && (!RowLine.Overflows(LineOf(owners[i])) || !FindElsewhere(owners[i], out row, out length)))
            {
                continue;
            }

            if (RowLine.IsDense(length))
            {
                dense[full++] = row + RowLine.DenseStart;
                continue;
            }

            byte* stop = row + length;
            for (byte* cell = row + 1; cell < stop; cell += 2)
            {
                sums[cell[0]] += Square((sbyte)cell[1]);
            }
        }

        RowLine.AddDense(dense, full, RowLine.Padded(Classes), sums);
    }

    /// <summary>Finds a row that its line had no room for.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindElsewhere(uint key, out byte* row, out int length)
    {
        int offset = _overflow.Find(key);
        row = _rows + Math.Max(1, offset);
        length = row[-1];
        return offset >= 0;
    }

    private static int Square(int weight) => weight * Math.Abs(weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
