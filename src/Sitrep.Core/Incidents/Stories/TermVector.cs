using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sitrep.Incidents.Stories;

/// <summary>What a text is about: weighed terms. Two texts of one incident are alike, two of like incidents less so.</summary>
/// <remarks>
/// Immutable, thread-safe. Terms are kept as 32-bit hashes in order, with weights of length 1 together (Salton and Buckley 1988): eight bytes a term. That two of a thousand terms
/// have one hash happens once in ten thousand texts, and then changes one weight.
/// </remarks>
public sealed class TermVector
{
    private const int TermBytes = 2 * sizeof(uint);

    private readonly uint[] _terms;
    private readonly float[] _weights;

    private TermVector(uint[] terms, float[] weights) => (_terms, _weights) = (terms, weights);

    /// <summary>Of a text without terms: like none.</summary>
    public static TermVector Empty { get; } = new([], []);

    /// <summary>How many terms it has.</summary>
    public int Count => _terms.Length;

    /// <summary>The terms, in order.</summary>
    internal ReadOnlySpan<uint> Terms => _terms;

    /// <summary>The weight of each term.</summary>
    internal ReadOnlySpan<float> Weights => _weights;

    /// <summary>Makes the vector of a whole text: terms by frequency and rarity, names, numbers and the opening above the rest, the weightiest 96.</summary>
    /// <param name="text">The text; of an empty one the vector is like none.</param>
    /// <param name="rarity">How rare words are.</param>
    public static TermVector OfStory(string text, WordRarity rarity)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(rarity);
        return StoryTerms.Story(text, rarity);
    }

    /// <summary>A vector from <see cref="ToBytes"/>.</summary>
    /// <exception cref="ArgumentException">The bytes are no vector.</exception>
    public static TermVector FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % TermBytes != 0)
        {
            throw new ArgumentException($"A term has {TermBytes} bytes; {bytes.Length} bytes are no terms.", nameof(bytes));
        }

        int count = bytes.Length / TermBytes;
        uint[] terms = new uint[count];
        float[] weights = new float[count];
        for (int i = 0; i < count; i++)
        {
            terms[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * TermBytes)..]);
            weights[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[((i * TermBytes) + sizeof(uint))..]);
        }

        return new(terms, weights);
    }

    /// <summary>The vector as bytes, little-endian.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[_terms.Length * TermBytes];
        for (int i = 0; i < _terms.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * TermBytes), _terms[i]);
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan((i * TermBytes) + sizeof(uint)), _weights[i]);
        }

        return bytes;
    }

    /// <summary>Cosine of the two, 0 to 1.</summary>
    public double Likeness(TermVector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        uint[] left = _terms, right = other._terms;
        double sum = 0;
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            uint one = left[i], two = right[j];
            if (one == two)
            {
                sum += _weights[i] * other._weights[j];
            }

            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }

        return sum;
    }

    /// <summary>Makes a vector of terms with weights above 0, in any order.</summary>
    internal static TermVector Of(IReadOnlyCollection<KeyValuePair<string, double>> weighed)
    {
        var byHash = new Dictionary<uint, double>(weighed.Count);
        double square = 0;
        foreach ((string term, double weight) in weighed)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(byHash, (uint)StableHash.Of(term), out _) += weight;
            square += weight * weight;
        }

        uint[] terms = [.. byHash.Keys];
        Array.Sort(terms);
        double length = Math.Sqrt(square);
        return terms.Length == 0 ? Empty : new(terms, Array.ConvertAll(terms, t => (float)(byHash[t] / length)));
    }
}
