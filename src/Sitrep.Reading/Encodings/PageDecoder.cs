using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Sitrep.Reading.Encodings;

/// <summary>Finds a page's encoding and decodes it: mark, pattern of UTF-16, declaration, validity as UTF-8, statistics.</summary>
/// <remarks>
/// Bytes that hold letters beyond ASCII and are valid UTF-8 are UTF-8 whatever the page declares: browsers that save a page transcode it and leave the declaration.
/// Uses the code-page provider directly, so that no process-wide registration is needed.
/// </remarks>
internal static class PageDecoder
{
    private const int StatisticsSample = 64 * 1024;

    // Under this share of bytes beyond ASCII a text is in a Latin alphabet, where statistics guess worse than Windows-1252 does.
    private const double LatinShare = 0.10;

    /// <param name="bytes">The page.</param>
    /// <param name="declarations">Whether a declaration in the page counts; false for a record, whose page is inside JSON.</param>
    internal static DecodedPage Decode(ReadOnlySpan<byte> bytes, bool declarations = true) => Decode(bytes, Find(bytes, declarations, null, out int mark), mark);

    /// <param name="bytes">The page.</param>
    /// <param name="named">The encoding that the server named: it goes before what the page declares, not before what the bytes show. Null where it named none.</param>
    internal static DecodedPage Decode(ReadOnlySpan<byte> bytes, Encoding? named) => Decode(bytes, Find(bytes, declarations: true, named, out int mark), mark);

    private static DecodedPage Decode(ReadOnlySpan<byte> bytes, Encoding encoding, int mark)
    {
        string text = encoding.GetString(bytes[mark..]);
        int own = encoding.CodePage == Encoding.UTF8.CodePage ? CountOwnReplacements(bytes) : 0;
        int replaced = Math.Max(0, text.AsSpan().Count('\uFFFD') - own);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            replaced += text.AsSpan().Count('\0');
            text = text.Replace('\0', '\uFFFD');
        }

        return new DecodedPage(text, encoding.WebName, replaced);
    }

    private static Encoding Find(ReadOnlySpan<byte> bytes, bool declarations, Encoding? named, out int mark)
    {
        if (ByMark(bytes, out mark) is Encoding marked)
        {
            return marked;
        }

        if (Utf16Pattern.Find(bytes) is Encoding utf16)
        {
            return utf16;
        }

        int high = bytes.Length - CountAscii(bytes);
        if (high > 0 && Utf8.IsValid(bytes))
        {
            return Encoding.UTF8;
        }

        Encoding? declared = named ?? (declarations ? DeclaredCharset.Find(bytes) : null);
        if (high == 0)
        {
            return declared ?? Encoding.UTF8;
        }

        if (declared is null || declared.CodePage == Encoding.UTF8.CodePage)
        {
            return MostlyUtf8(bytes, high) ? Encoding.UTF8 : ByStatistics(bytes, high);
        }

        return declared;
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes, out int mark)
    {
        (Encoding? encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0x00, 0x00, ..] when bytes.Length % 4 == 0 => (Encoding.UTF32, 4),
            [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    private static Encoding ByStatistics(ReadOnlySpan<byte> bytes, int high)
    {
        if (high < bytes.Length * LatinShare)
        {
            return DeclaredCharset.Windows1252;
        }

        DetectionDetail? best = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, StatisticsSample)]).Detected;
        Encoding? encoding = best is { Confidence: >= 0.5f } ? DeclaredCharset.ByName(best.EncodingName) : null;
        return encoding is null || encoding.CodePage == Encoding.UTF8.CodePage ? DeclaredCharset.Windows1252 : encoding;
    }

    /// <summary>Whether a text is UTF-8 with some damage rather than another encoding: most of what lies beyond ASCII forms sequences.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes, int high)
    {
        int broken = 0;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out _, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                broken += consumed;
            }

            bytes = bytes[consumed..];
        }

        return broken <= high / 10;
    }

    /// <summary>U+FFFD that the page's author, or an earlier program, wrote: nothing that this decoder could not read.</summary>
    private static int CountOwnReplacements(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sequence = [0xEF, 0xBF, 0xBD];
        return bytes.Count(sequence);
    }

    private static int CountAscii(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte b in bytes)
        {
            count += b < 0x80 ? 1 : 0;
        }

        return count;
    }
}
