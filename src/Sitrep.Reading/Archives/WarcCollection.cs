using Sitrep.Documents;
using Sitrep.Reading.Encodings;
using Sitrep.Reading.Inputs;

namespace Sitrep.Reading.Archives;

/// <summary>Reads the pages and texts of a WARC file: responses that a server gave with success, and resources.</summary>
/// <remarks>
/// The day of the crawl (<c>WARC-Date</c>) is not taken as a published day: a page is often crawled years after it was written, and a record has no place for "not after".
/// </remarks>
internal static class WarcCollection
{
    internal static IEnumerable<ReadingResult> Read(WarcBytes bytes, string source, ReadingRun run)
    {
        var reader = new WarcReader(bytes, run.Options, run.Cancellation);
        bool any = false;
        while (reader.Next(out WarcRecord? record, out Problem? problem))
        {
            ReadingResult? result = record is null ? ReadingResult.Failed(source, problem!) : ReadRecord(record, source, run);
            if (result is not null)
            {
                any = true;
                yield return result;
            }
        }

        if (!any)
        {
            yield return ReadingResult.Failed(source, ReadingProblems.NothingInside("WARC file"));
        }
    }

    // Pictures, scripts, redirects and errors are what a crawl is full of: they are no failures and are passed over.
    private static ReadingResult? ReadRecord(WarcRecord record, string source, ReadingRun run)
    {
        string place = $"{source}:{record.Target}";
        (string type, string codings, ReadOnlyMemory<byte> body) = (record.ContentType, "", record.Block.AsMemory());
        if (record.Type == "response")
        {
            if (HttpMessage.Parse(record.Block, run.Options.MaxHeaderBytes) is not HttpMessage message)
            {
                return record.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                    ? ReadingResult.Failed(place, ReadingProblems.BadWarcRecord(record.At, "it holds no HTTP response."))
                    : null;
            }

            (type, codings, body) = (message.Head["Content-Type"], message.Head["Content-Encoding"], message.Body);
            if (message.Status is not (200 or 203))
            {
                return null;
            }
        }

        string media = HttpMessage.MediaType(type);
        if (media is not ("text/html" or "application/xhtml+xml" or "text/plain"))
        {
            return null;
        }

        byte[]? plain = ContentCoding.Decode(body, codings, run.Options.MaxBytes, why => ReadingProblems.BadWarcRecord(record.At, why), run.Cancellation, out Problem? failure);
        return plain is null ? ReadingResult.Failed(place, failure!) : ReadPage(plain, record.Target, place, type, media, run);
    }

    private static ReadingResult ReadPage(byte[] plain, string target, string place, string type, string media, ReadingRun run)
    {
        Problem? refused = plain.Length == 0 ? ReadingProblems.Empty() : BinarySniffer.Refuse(plain);
        if (refused is not null)
        {
            return ReadingResult.Failed(place, refused);
        }

        DecodedPage page = PageDecoder.Decode(plain, HttpMessage.Charset(type) is string charset ? DeclaredCharset.ByName(charset) : null);
        PageFormat format = media == "text/plain" ? PageFormat.PlainText : PageFormat.Html;
        return run.Named(run.Pages.Read(target, IdRegistry.NameOf(target), plain, page, format, run.Cancellation), place);
    }
}
