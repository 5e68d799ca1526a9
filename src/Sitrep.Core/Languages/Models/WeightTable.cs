using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Languages;

/// <summary>A linear classifier read from the model file: for each feature key a short row of weights of one byte each.</summary>
/// <remarks>
/// Layout: a header of 64 bytes (classes, lines, scale as a float that keeps scores of several tables comparable, form, length of the overflow);
/// lines of 64 bytes, each a bucket of keys that one look into memory brings; the overflow, a <see cref="KeyTable"/> of what full lines had no room for; rows.
/// How a line is made is said at <see cref="TripleLine"/>, <see cref="SingleLine"/> and <see cref="RowLine"/>. A weight is a signed byte that stands for
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

    /// <summary>The form of tables of one class.</summary>
    internal const int SingleForm = 2;

    /// <summary>How many features are looked up together.</summary>
    private const int Group = 64;

    private readonly byte* _lines;
    private readonly uint _count;
    private readonly byte* _rows;
    private readonly KeyTable _overflow;
    private readonly KeyFilter _elsewhere;
    private readonly int _form;
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
        _form = ((int*)start)[3];
        _count = (uint)lines;
        _lines = start + HeaderLength;
        _overflow = new KeyTable(_lines + (lines * LineLength), overflow);
        _elsewhere = new KeyFilter(_overflow);
        _rows = _lines + (lines * LineLength) + overflow;
        _owner = owner;
        if (Classes < 1 || Classes > RowLine.MaximumClasses || (_form == TripleForm) != (Classes == 3) || (_form == SingleForm && Classes != 1))
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

                switch (_form)
                {
                    case TripleForm:
                        AddTriples(keys + first, count, sums);
                        break;
                    case SingleForm:
                        AddSingles(keys + first, count, sums);
                        break;
                    default:
                        AddRows(keys + first, count, sums);
                        break;
                }
            }
        }

        GC.KeepAlive(_owner);
    }

    /// <summary>Asks for the weights of features that are about to be summed.</summary>
    internal void Fetch(ReadOnlySpan<uint> features)
    {
        foreach (uint key in features)
        {
            Fetch(LineOf(key));
        }
    }

    /// <summary>The sums of the second and the third class of a table of three.</summary>
    /// <param name="features">Feature keys, best asked for before.</param>
    internal (int Second, int Third) SumOfThree(ReadOnlySpan<uint> features)
    {
        int* sums = stackalloc int[3];
        (sums[1], sums[2]) = (0, 0);
        fixed (uint* keys = features)
        {
            for (int first = 0; first < features.Length; first += Group)
            {
                AddTriples(keys + first, Math.Min(Group, features.Length - first), sums);
            }
        }

        GC.KeepAlive(_owner);
        return (sums[1], sums[2]);
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
            if (perhapsElsewhere && _elsewhere.May(keys[i]))
            {
                // The overflow holds pairs less one, and gives -1 for what it lacks.
                pairs[i] = (short)(_overflow.Find(keys[i]) + 1);
            }
        }

        TripleLine.Sum(pairs, count, sums);
    }

    private void AddSingles(uint* keys, int count, int* sums)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            int weight = SingleLine.Find(LineOf(keys[i]), keys[i], out bool perhapsElsewhere);
            if (perhapsElsewhere && _elsewhere.May(keys[i]))
            {
                weight = (sbyte)(_overflow.Find(keys[i]) + 1);
            }

            sum += Square(weight);
        }

        sums[0] += sum;
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
            if (length == 0 && (!RowLine.Overflows(line) || !FindElsewhere(keys[i], ref row, ref length)))
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
            if (*row != RowLine.CheckOf(owners[i]) && (!RowLine.Overflows(LineOf(owners[i])) || !FindElsewhere(owners[i], ref row, ref length)))
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
    private bool FindElsewhere(uint key, ref byte* row, ref int length)
    {
        int offset = _elsewhere.May(key) ? _overflow.Find(key) : -1;
        if (offset < 0)
        {
            return false;
        }

        row = _rows + Math.Max(1, offset);
        length = row[-1];
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Square(int weight)
    {
        int sign = weight >> 31;
        return weight * ((weight ^ sign) - sign);
    }

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
