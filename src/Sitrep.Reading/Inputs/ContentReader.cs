using System.Globalization;
using System.Text;
using Sitrep.Documents;
using Sitrep.Reading.Archives;
using Sitrep.Reading.Encodings;
using Sitrep.Reading.Feeds;
using Sitrep.Reading.Records;

namespace Sitrep.Reading.Inputs;

/// <summary>Tells by its first bytes what an input is, and reads it so: page, text, records, feed, archive. Not thread-safe; one a call.</summary>
internal sealed class ContentReader(ReadingRun run)
{
    private const int HeadSize = 64 * 1024;
    private const int DeepestGzip = 1;

    /// <param name="stream">The input from its beginning; not closed here.</param>
    /// <param name="source">File, address or place in an archive.</param>
    /// <param name="length">Length in bytes, where it is known.</param>
    /// <param name="depth">In how many archives the input lies.</param>
    internal IEnumerable<ReadingResult> Read(Stream stream, string source, long? length, int depth)
    {
        byte[] head = ReadHead(stream, out Stream rest, out bool whole);
        if (head.Length == 0)
        {
            return [ReadingResult.Failed(source, ReadingProblems.Empty())];
        }

        if (head is [0x1F, 0x8B, ..])
        {
            return depth > DeepestGzip ? [ReadingResult.Failed(source, ReadingProblems.NestedArchive("a gzip archive"))] : ReadGzip(new PackedBytes(head, rest), source, depth);
        }

        if (BinarySniffer.IsZip(head))
        {
            return ReadZip(head, stream, source, depth);
        }

        if (head.AsSpan().StartsWith("WARC/"u8))
        {
            return WarcCollection.Read(new WarcBytes(head, rest, stream as GzipMembers), source, run);
        }

        return BinarySniffer.Refuse(head) is Problem binary ? [ReadingResult.Failed(source, binary)] : ReadText(head, rest, whole, source, length);
    }

    /// <summary>Reads a page or text that is in memory; a feed and records too.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="source">File or address.</param>
    /// <param name="charset">The encoding that the server named, or null.</param>
    internal IEnumerable<ReadingResult> ReadBytes(byte[] bytes, string source, Encoding? charset = null)
    {
        if (BinarySniffer.Refuse(bytes) is Problem binary)
        {
            return [ReadingResult.Failed(source, binary)];
        }

        DecodedPage page = PageDecoder.Decode(bytes, charset);
        if (string.IsNullOrWhiteSpace(page.Text))
        {
            return [ReadingResult.Failed(source, ReadingProblems.Empty())];
        }

        PageFormat format = FormatSniffer.Sniff(page.Text, whole: true, source);
        return format switch
        {
            PageFormat.JsonLines => ReadLines(new ByteLines(Encoding.UTF8.GetBytes(page.Text), Stream.Null, run.Options.MaxBytes), source),
            PageFormat.Json => ReadJson(bytes, page.Text, source),
            PageFormat.Feed => FeedCollection.Read(page.Text, source, run),
            _ => [run.Named(run.Pages.Read(source, IdRegistry.NameOf(source), bytes, page, format, run.Cancellation), source)],
        };
    }

    private static byte[] ReadHead(Stream stream, out Stream rest, out bool whole)
    {
        byte[] head = new byte[HeadSize];
        int length = 0;
        rest = stream;
        whole = false;
        try
        {
            // Of an archive's insides no more is taken than shows what they are: what is read ahead could not be told from what is damaged.
            int wanted = stream is GzipMembers ? 1 : HeadSize;
            for (int read = 1; read > 0 && length < wanted;)
            {
                read = stream.Read(head, length, HeadSize - length);
                length += read;
                whole = read == 0;
                wanted = length > 0 && !head.AsSpan(0, length).StartsWith("WARC/"u8[..Math.Min(length, 5)]) ? HeadSize : Math.Max(wanted, 5);
            }
        }
        catch (PageRefusedException e) when (length > 0)
        {
            rest = new TornStream(e);
        }

        return head[..length];
    }

    private IEnumerable<ReadingResult> ReadGzip(PackedBytes packed, string source, int depth)
    {
        using var members = new GzipMembers(packed, run.Options);
        string inside = source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source[..^3] : source;
        foreach (ReadingResult result in Read(members, inside, null, depth + 1))
        {
            yield return result;
        }
    }

    private IEnumerable<ReadingResult> ReadZip(byte[] head, Stream stream, string source, int depth)
    {
        if (depth > 0)
        {
            yield return ReadingResult.Failed(source, ReadingProblems.NestedArchive("a zip archive"));
            yield break;
        }

        // The directory stands at the end: what cannot be wound back is held, up to the limit of a page.
        byte[]? held = stream.CanSeek ? [] : Streams.ReadUpTo(head, stream, run.Options.MaxBytes, run.Cancellation);
        if (held is null)
        {
            yield return ReadingResult.Failed(source, ReadingProblems.TooLarge(null, run.Options.MaxBytes));
            yield break;
        }

        using Stream archive = stream.CanSeek ? stream : new MemoryStream(held, writable: false);
        foreach (ReadingResult result in ZipCollection.Read(archive, source, depth, this, run))
        {
            yield return result;
        }
    }

    private IEnumerable<ReadingResult> ReadText(byte[] head, Stream stream, bool whole, string source, long? length)
    {
        if (IsJsonLines(head, whole, source))
        {
            return ReadLines(new ByteLines(head, stream, run.Options.MaxBytes), source);
        }

        if (length > run.Options.MaxBytes)
        {
            return [ReadingResult.Failed(source, ReadingProblems.TooLarge(length, run.Options.MaxBytes))];
        }

        byte[]? bytes = whole && head.Length <= run.Options.MaxBytes ? head : Streams.ReadUpTo(head, whole ? Stream.Null : stream, run.Options.MaxBytes, run.Cancellation);
        return bytes is null ? [ReadingResult.Failed(source, ReadingProblems.TooLarge(null, run.Options.MaxBytes))] : ReadBytes(bytes, source);
    }

    private static bool IsJsonLines(byte[] head, bool whole, string source)
        => Utf16Pattern.Find(head) is null && head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            && FormatSniffer.Sniff(Encoding.UTF8.GetString(head).TrimStart('\uFEFF'), whole, source) == PageFormat.JsonLines;

    private IEnumerable<ReadingResult> ReadLines(ByteLines lines, string source)
    {
        while (lines.Next() is byte[] line)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            string place = At(source, lines.Number);
            if (lines.TooLong)
            {
                yield return ReadingResult.Failed(place, ReadingProblems.TooLarge(null, run.Options.MaxBytes));
                continue;
            }

            string json = PageDecoder.Decode(line, declarations: false).Text;
            if (!string.IsNullOrWhiteSpace(json))
            {
                yield return RecordJson.TryLine(json, out string why) is ArticleRecord record
                    ? run.ReadRecord(record, line, place, IdRegistry.NameOf(source) + At("", lines.Number).Replace(':', '-'))
                    : ReadingResult.Failed(place, ReadingProblems.BadLine(why));
            }
        }
    }

    private IEnumerable<ReadingResult> ReadJson(byte[] bytes, string json, string source)
    {
        List<ArticleRecord?>? records = RecordJson.TryWhole(json, new PageBudget(run.Options, run.Clock, run.Cancellation), out string why);
        if (records is null)
        {
            yield return ReadingResult.Failed(source, ReadingProblems.BadJson(why));
            yield break;
        }

        for (int i = 0; i < records.Count; i++)
        {
            string place = records.Count == 1 ? source : At(source, i + 1);
            string name = IdRegistry.NameOf(source) + (records.Count == 1 ? "" : At("", i + 1).Replace(':', '-'));
            yield return records[i] is ArticleRecord record
                ? run.ReadRecord(record, bytes, place, name)
                : ReadingResult.Failed(place, ReadingProblems.BadLine("it is not an object."));
        }
    }

    private static string At(string source, int line) => string.Create(CultureInfo.InvariantCulture, $"{source}:{line}");
}
