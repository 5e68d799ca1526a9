using Sitrep.Documents;
using Sitrep.Reading.Encodings;

namespace Sitrep.Reading.Inputs;

/// <summary>Knows files that are neither pages nor texts by their first bytes, so that they are refused by name.</summary>
internal static class BinarySniffer
{
    private const int Sample = 64 * 1024;
    private const string SaveAsText = "Save its text as a .txt file first.";
    private const string Unpack = "Unpack it first.";
    private const string Leave = "Leave it out.";

    internal static Problem? Refuse(ReadOnlySpan<byte> bytes)
    {
        if (Named(bytes) is (string what, string todo))
        {
            return ReadingProblems.Binary(what, todo);
        }

        bool marked = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0x00, 0x00, 0xFE, 0xFF, ..];
        if (marked || Utf16Pattern.Find(bytes) is not null)
        {
            return null;
        }

        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, Sample)];
        int controls = 0;
        foreach (byte b in sample)
        {
            controls += b is < 0x09 or (> 0x0D and < 0x20 and not 0x1A and not 0x1B) ? 1 : 0;
        }

        // A stray NUL or escape in a text is damage to be told of, one in fifty bytes is not text.
        return controls * 50 > sample.Length ? ReadingProblems.Binary("a binary file", Leave) : null;
    }

    private static (string What, string Todo)? Named(ReadOnlySpan<byte> b) => b switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("a PDF file", SaveAsText),
        [(byte)'P', (byte)'K', 3, 4, ..] => IsOffice(b) ? ("a .docx, .xlsx, .epub or .odt file", SaveAsText) : ("a zip archive", Unpack),
        [0x1F, 0x8B, ..] => ("a gzip archive", Unpack),
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, ..] => ("a bzip2 archive", Unpack),
        [0x37, 0x7A, 0xBC, 0xAF, ..] => ("a 7-Zip archive", Unpack),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => ("a Zstandard archive", Unpack),
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => ("an xz archive", Unpack),
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => ("a RAR archive", Unpack),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ("a PNG picture", Leave),
        [0xFF, 0xD8, 0xFF, ..] => ("a JPEG picture", Leave),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ("a GIF picture", Leave),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] => ("a WebP picture or a sound file", Leave),
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => ("a TIFF picture", Leave),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => ("a video or picture file", Leave),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => ("an old Office file", SaveAsText),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => ("a rich-text file", SaveAsText),
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => ("a SQLite database", Leave),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => ("a program", Leave),
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => ("a Parquet file", "Write it as JSON Lines first."),
        [(byte)'b', (byte)'p', (byte)'l', (byte)'i', (byte)'s', (byte)'t', ..] => ("a web archive of Safari", "Save the page as page source instead."),
        [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => ("a WARC archive", Unpack),
        _ => IsMhtml(b) ? ("a web page in one file (MHTML)", "Save it as 'Web page, HTML only' instead.") : null,
    };

    /// <summary>Whether the file is a zip archive, and not a document that is packed as one.</summary>
    internal static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] && !IsOffice(bytes);

    // Such documents name themselves in their first file.
    private static bool IsOffice(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> name = bytes[Math.Min(bytes.Length, 30)..];
        return name.StartsWith("[Content_Types].xml"u8) || name.StartsWith("mimetype"u8) || name.StartsWith("_rels/.rels"u8);
    }

    private static bool IsMhtml(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 2_000)];
        return (head.StartsWith("From: <Saved by "u8) || head.StartsWith("MIME-Version:"u8) || head.StartsWith("From: "u8)) && head.IndexOf("multipart/related"u8) >= 0;
    }
}
