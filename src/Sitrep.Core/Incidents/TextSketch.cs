using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>A small picture of a text by which near copies of it are found among very many.</summary>
/// <remarks>
/// Immutable, thread-safe. MinHash over shingles of three words (Broder 1997) with <see cref="Size"/> values; bands of three values each are the keys of a
/// locality-sensitive index (Indyk and Motwani 1998): texts that share 0.6 of their shingles meet in a band with probability 0.99, those that share 0.45 with 0.87, those that share 0.05 with 0.003.
/// </remarks>
public sealed class TextSketch
{
    /// <summary>How many values a sketch has.</summary>
    public const int Size = 63;

    /// <summary>From this similarity on, the later of two texts is a copy of the earlier.</summary>
    public const double CopyThreshold = 0.35;

    private const int Shingle = 3;
    private const int BandRows = 3;
    private readonly uint[] _values;

    private TextSketch(uint[] values) => _values = values;

    /// <summary>Whether the text was too short (fewer than ten words) to be told from others.</summary>
    public bool IsEmpty => _values.Length == 0;

    /// <summary>Keys under which near copies are found: two texts that share none are no copies.</summary>
    public ImmutableArray<long> Bands()
    {
        if (IsEmpty)
        {
            return [];
        }

        var bands = new long[Size / BandRows];
        for (int band = 0; band < bands.Length; band++)
        {
            ulong hash = StableHash.Of((ulong)band + 1);
            for (int row = 0; row < BandRows; row++)
            {
                hash = StableHash.Of(hash ^ _values[(band * BandRows) + row]);
            }

            bands[band] = (long)hash;
        }

        return [.. bands];
    }

    /// <summary>Share of the shingles that the two texts have in common, as estimated: 0 to 1, give or take 0.06.</summary>
    public double Similarity(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        int same = 0;
        for (int i = 0; i < Size; i++)
        {
            same += _values[i] == other._values[i] ? 1 : 0;
        }

        return (double)same / Size;
    }

    /// <summary>The sketch as bytes, little-endian; empty for an empty one.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[_values.Length * sizeof(uint)];
        for (int i = 0; i < _values.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), _values[i]);
        }

        return bytes;
    }

    /// <summary>A sketch from its bytes.</summary>
    /// <exception cref="ArgumentException">They are no sketch.</exception>
    public static TextSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is not 0 and not (Size * sizeof(uint)))
        {
            throw new ArgumentException($"A sketch has {Size * sizeof(uint)} bytes or none, not {bytes.Length}.", nameof(bytes));
        }

        uint[] values = new uint[bytes.Length / sizeof(uint)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }

        return new(values);
    }

    /// <summary>Makes the sketch of a text. Case, punctuation and spacing do not matter.</summary>
    public static TextSketch Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ulong> words = Words(text);
        if (words.Count < Shingle * 2)
        {
            return new([]);
        }

        uint[] values = new uint[Size];
        Array.Fill(values, uint.MaxValue);
        for (int i = 0; i + Shingle <= words.Count; i++)
        {
            ulong shingle = 0;
            for (int k = 0; k < Shingle; k++)
            {
                shingle = StableHash.Of(shingle ^ words[i + k]);
            }

            // One strong hash a shingle; the values' own hashes are linear in its halves (Kirsch and Mitzenmacher 2006).
            uint low = (uint)shingle, high = (uint)(shingle >> 32) | 1;
            for (int v = 0; v < Size; v++)
            {
                uint value = (uint)(Scramble(low + ((uint)v * high)));
                values[v] = Math.Min(values[v], value);
            }
        }

        return new(values);
    }

    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>(text.Length / 6);
        ulong word = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word = (word ^ char.ToLowerInvariant(c)) * 0x100000001B3UL + 0x9E37;
            }
            else if (word != 0 && c is not ('\'' or '’'))
            {
                words.Add(StableHash.Of(word));
                word = 0;
            }
        }

        if (word != 0)
        {
            words.Add(StableHash.Of(word));
        }

        return words;
    }

    private static uint Scramble(uint x)
    {
        x = (x ^ (x >> 16)) * 0x7FEB352DU;
        x = (x ^ (x >> 15)) * 0x846CA68BU;
        return x ^ (x >> 16);
    }
}
