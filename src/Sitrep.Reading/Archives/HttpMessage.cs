using System.Globalization;
using System.Text;

namespace Sitrep.Reading.Archives;

/// <summary>An HTTP response as it went over the wire.</summary>
/// <param name="Status">Its status, 0 where it has none.</param>
/// <param name="Head">Its header fields.</param>
/// <param name="Body">Its body, still in its content coding but no longer in chunks.</param>
internal sealed record HttpMessage(int Status, HeaderLines Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads a response, or gives null where the bytes are none or its head is longer than <paramref name="longestHead"/>.</summary>
    internal static HttpMessage? Parse(ReadOnlyMemory<byte> bytes, int longestHead)
    {
        if (!bytes.Span.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var head = new HeaderLines();
        string? first = null;
        int at = 0;
        while (true)
        {
            int end = bytes.Span[at..].IndexOf((byte)'\n');
            if (end < 0 || at + end > longestHead)
            {
                return null;
            }

            string line = Encoding.Latin1.GetString(bytes.Span.Slice(at, end)).TrimEnd('\r');
            at += end + 1;
            if (line.Length == 0)
            {
                break;
            }

            if (first is null)
            {
                first = line;
            }
            else
            {
                head.Add(line);
            }
        }

        string[] words = first?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        int status = words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        ReadOnlyMemory<byte> body = bytes[at..];
        return new HttpMessage(status, head, head["Transfer-Encoding"].Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Unchunk(body) : body);
    }

    /// <summary>The media type of a <c>Content-Type</c>, in lower case.</summary>
    internal static string MediaType(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The charset of a <c>Content-Type</c>, or null.</summary>
    internal static string? Charset(string contentType)
    {
        int at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    // Some crawlers write the body out of its chunks and leave the header: what does not begin with a length is no chunk.
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        ReadOnlyMemory<byte> left = body;
        while (Length(left.Span, out int digits) is int length)
        {
            left = left[digits..];
            if (length == 0 || left.Length <= length)
            {
                whole.Write(left.Span[..Math.Min(length, left.Length)]);
                return whole.ToArray();
            }

            whole.Write(left.Span[..length]);
            left = left[length..];
            left = left.Span.StartsWith("\r\n"u8) ? left[2..] : left.Span[0] == '\n' ? left[1..] : left;
        }

        return whole.Length == 0 ? body : whole.ToArray();
    }

    private static int? Length(ReadOnlySpan<byte> bytes, out int end)
    {
        end = bytes[..Math.Min(bytes.Length, 1_000)].IndexOf((byte)'\n') + 1;
        if (end == 0)
        {
            return null;
        }

        string line = Encoding.Latin1.GetString(bytes[..end]).Split(';')[0].Trim();
        return int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) && length >= 0 ? length : null;
    }
}
