using System.Text;

namespace Sitrep.Reading.Encodings;

/// <summary>Knows UTF-16 without a byte-order mark by where its zero bytes stand.</summary>
internal static class Utf16Pattern
{
    private const int Sample = 4 * 1024;

    internal static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 4)
        {
            return null;
        }

        int even = 0, odd = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        // Spaces, digits and line ends alone give such zeros even where the letters are Cyrillic or Armenian.
        int pairs = sample.Length / 2;
        bool little = odd * 10 > pairs && even * 50 < pairs;
        bool big = even * 10 > pairs && odd * 50 < pairs;
        return little && LooksLikeText(sample, 0) ? Encoding.Unicode : big && LooksLikeText(sample, 1) ? Encoding.BigEndianUnicode : null;
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> sample, int low)
    {
        int controls = 0, pairs = sample.Length / 2;
        for (int i = 0; i < sample.Length; i += 2)
        {
            bool control = sample[i + 1 - low] == 0 && sample[i + low] < 0x20 && sample[i + low] is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f');
            controls += control ? 1 : 0;
        }

        return controls * 50 < pairs;
    }
}
