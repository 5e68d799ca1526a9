namespace Sitrep.Spans;

/// <summary>Converts between UTF-16 offsets (inside the program) and Unicode code-point offsets (in the record and in the corpora).</summary>
/// <remarks>Immutable, thread-safe. A lone surrogate counts as one code point, as in other languages' lenient decoders. Memory: nothing where the text holds no surrogate pairs.</remarks>
public sealed class CodePointMap
{
    private readonly int _length;
    private readonly int[] _pairs;

    /// <summary>Reads where <paramref name="text"/> holds surrogate pairs.</summary>
    /// <param name="text">The text whose offsets are to be converted.</param>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _length = text.Length;
        List<int>? pairs = null;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                (pairs ??= []).Add(i);
                i++;
            }
        }

        _pairs = pairs?.ToArray() ?? [];
    }

    /// <summary>How many code points the text has.</summary>
    public int CodePoints => _length - _pairs.Length;

    /// <summary>The code-point offset of a UTF-16 offset; one inside a pair counts as the pair's end.</summary>
    /// <param name="utf16">From 0 to the text's length.</param>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, _length);
        return utf16 - PairsBefore(utf16);
    }

    /// <summary>The UTF-16 offset of a code-point offset.</summary>
    /// <param name="codePoint">From 0 to the number of code points of the text.</param>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, CodePoints);
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_pairs[middle] - middle < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoint + low;
    }

    /// <summary>The range in code points.</summary>
    public (int Start, int End) ToCodePoints(TextSpan span) => (ToCodePoint(span.Start), ToCodePoint(span.End));

    /// <summary>The range in UTF-16 code units of a range in code points.</summary>
    public TextSpan ToUtf16(int start, int end) => new(ToUtf16(start), ToUtf16(end));

    private int PairsBefore(int utf16)
    {
        int index = Array.BinarySearch(_pairs, utf16);
        return index < 0 ? ~index : index;
    }
}
