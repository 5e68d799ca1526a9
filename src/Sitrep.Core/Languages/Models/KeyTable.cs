using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Languages;

/// <summary>A map from 32-bit keys to numbers of two or four bytes in the model file.</summary>
/// <remarks>
/// Layout: how many buckets there are, how many pairs, how wide a value is, 0; where each bucket begins, and where the last ends; the keys in order, padded by eight; the values, less one.
/// A bucket holds the keys of one range, eight on average, so that one or two looks into memory find a key, and nothing is left empty.
/// Immutable, thread-safe; lives as long as the memory beneath it.
/// </remarks>
internal sealed unsafe class KeyTable
{
    private const int HeaderLength = 16;
    private const int KeysPerBucket = 8;

    private readonly uint* _starts;
    private readonly uint* _keys;
    private readonly byte* _values;
    private readonly uint _buckets;
    private readonly int _pairs;
    private readonly bool _wide;

    /// <summary>Reads the table at <paramref name="start"/>.</summary>
    /// <exception cref="InvalidDataException">The sizes do not fit the length.</exception>
    internal KeyTable(byte* start, long length)
    {
        long buckets = length < HeaderLength ? 0 : ((uint*)start)[0], pairs = buckets == 0 ? 0 : ((uint*)start)[1], width = buckets == 0 ? 0 : ((uint*)start)[2];
        if (buckets == 0 || width is not (2 or 4) || length < HeaderLength + (4 * (buckets + 1 + pairs + KeysPerBucket)) + (width * pairs))
        {
            ThrowImpossible();
        }

        _buckets = (uint)buckets;
        _pairs = (int)pairs;
        _wide = width == 4;
        _starts = (uint*)(start + HeaderLength);
        _keys = _starts + buckets + 1;
        _values = (byte*)(_keys + pairs + KeysPerBucket);
        for (uint i = 0; i < _buckets; i++)
        {
            if (_starts[i] > _starts[i + 1] || _starts[i + 1] > pairs)
            {
                ThrowImpossible();
            }
        }
    }

    /// <summary>All keys, in order.</summary>
    internal ReadOnlySpan<uint> Keys => new(_keys, _pairs);

    /// <summary>The value of a key, or -1.</summary>
    internal int Find(uint key)
    {
        uint* bucket = _starts + (((ulong)key * _buckets) >> 32);
        uint at = bucket[0], stop = bucket[1];
        for (; at < stop; at += KeysPerBucket)
        {
            // What stands behind the bucket's end is of other ranges, or padding: it is in order, so a key is not found twice.
            uint hits = Vector256.Equals(Vector256.Load(_keys + at), Vector256.Create(key)).ExtractMostSignificantBits();
            if (hits != 0)
            {
                at += (uint)BitOperations.TrailingZeroCount(hits);
                return at >= stop ? -1 : _wide ? ((int*)_values)[at] - 1 : ((ushort*)_values)[at] - 1;
            }
        }

        return -1;
    }

    /// <summary>Bytes of a table that holds <paramref name="pairs"/>.</summary>
    /// <param name="pairs">Keys with values from -1.</param>
    internal static byte[] Write(IReadOnlyCollection<KeyValuePair<uint, int>> pairs)
    {
        KeyValuePair<uint, int>[] sorted = [.. pairs.OrderBy(p => p.Key)];
        uint buckets = (uint)Math.Max(1, sorted.Length / KeysPerBucket);
        bool wide = sorted.Any(p => p.Value >= ushort.MaxValue);
        var numbers = new List<uint> { buckets, (uint)sorted.Length, wide ? 4u : 2u, 0 };
        int at = 0;
        for (uint b = 0; b <= buckets; b++)
        {
            while (at < sorted.Length && ((ulong)sorted[at].Key * buckets) >> 32 < b)
            {
                at++;
            }

            numbers.Add((uint)at);
        }

        numbers.AddRange(sorted.Select(p => p.Key));
        numbers.AddRange(new uint[KeysPerBucket]);
        ReadOnlySpan<byte> head = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(numbers));
        return wide
            ? [.. head, .. MemoryMarshal.AsBytes<int>(sorted.Select(p => p.Value + 1).ToArray())]
            : [.. head, .. MemoryMarshal.AsBytes<ushort>(sorted.Select(p => (ushort)(p.Value + 1)).ToArray())];
    }

    private static void ThrowImpossible()
        => throw new InvalidDataException("A key table of the language model has an impossible size. Install the program again, or train the model anew.");
}
