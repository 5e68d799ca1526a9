using System.Globalization;
using System.Text;
using Sitrep.Documents;
using Sitrep.Reading.Encodings;
using Sitrep.Reading.Inputs;
using Sitrep.Reading.Records;

namespace Sitrep.Reading;

/// <summary>Reads pages, texts and JSON Lines into articles: the front door of reading.</summary>
/// <remarks>
/// Thread-safe; every call names its own articles. Nothing is fetched from a network. A bad input is a result, never an exception;
/// only cancellation and a stream given by the caller may throw.
/// </remarks>
/// <param name="options">Limits, or null for the defaults.</param>
/// <param name="clock">Clock of the time limit, or null for the system's.</param>
/// <param name="standardInput">Opens what <c>-</c> stands for, or null for the process's own.</param>
/// <param name="words">The words by which pages are taken apart, or null for <see cref="PageWords.BuiltIn"/>.</param>
public sealed class ArticleReader(ReadingOptions? options = null, TimeProvider? clock = null, Func<Stream>? standardInput = null, PageWords? words = null)
{
    private const int HeadSize = 64 * 1024;

    private readonly ReadingOptions _options = options ?? new ReadingOptions();
    private readonly PageReader _pages = new(options ?? new ReadingOptions(), clock ?? TimeProvider.System, words ?? PageWords.BuiltIn);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly Func<Stream> _standardInput = standardInput ?? Console.OpenStandardInput;

    /// <summary>Reads inputs one after the other, each when it is asked for.</summary>
    /// <param name="inputs">Files; folders, walked through with all folders inside, in ordinal order; <c>-</c> for standard input. An address is refused.</param>
    /// <param name="cancellationToken">Stops between and inside pages.</param>
    /// <returns>One result an article or failure.</returns>
    public IEnumerable<ReadingResult> Read(IEnumerable<string> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return ReadInputs(inputs, cancellationToken);
    }

    /// <summary>Reads one page or text that is in memory, or the first record of JSON.</summary>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="source">File name or address, as it shall stand in the article.</param>
    /// <param name="cancellationToken">Stops inside the page.</param>
    public ReadingResult Read(ReadOnlyMemory<byte> bytes, string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return ReadStream(stream, source, bytes.Length, new IdRegistry(), cancellationToken).FirstOrDefault() ?? ReadingResult.Failed(source, ReadingProblems.Empty());
    }

    private IEnumerable<ReadingResult> ReadInputs(IEnumerable<string> inputs, CancellationToken cancellation)
    {
        var ids = new IdRegistry();
        foreach ((string path, Problem? problem) in InputWalker.Walk(inputs))
        {
            cancellation.ThrowIfCancellationRequested();
            if (problem is not null)
            {
                yield return ReadingResult.Failed(path, problem);
                continue;
            }

            using Stream? stream = Open(path, out ReadingResult? failure);
            if (stream is null)
            {
                yield return failure!;
                continue;
            }

            using IEnumerator<ReadingResult> results = ReadStream(stream, path, LengthOf(stream), ids, cancellation).GetEnumerator();
            while (Next(results, path, out failure))
            {
                yield return results.Current;
            }

            if (failure is not null)
            {
                yield return failure;
            }
        }
    }

    private static bool Next(IEnumerator<ReadingResult> results, string path, out ReadingResult? failure)
    {
        failure = null;
        try
        {
            return results.MoveNext();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            failure = ReadingResult.Failed(path, ReadingProblems.NotOpened(path, e.Message));
            return false;
        }
    }

    private Stream? Open(string path, out ReadingResult? failure)
    {
        failure = null;
        try
        {
            return path == InputWalker.StandardInput ? _standardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            failure = ReadingResult.Failed(path, ReadingProblems.NotOpened(path, e.Message));
            return null;
        }
    }

    private static long? LengthOf(Stream stream) => stream.CanSeek ? stream.Length : null;

    private IEnumerable<ReadingResult> ReadStream(Stream stream, string source, long? length, IdRegistry ids, CancellationToken cancellation)
    {
        byte[] head = new byte[HeadSize];
        int read = stream.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false);
        head = head[..read];
        if (read == 0 || BinarySniffer.Refuse(head) is not null)
        {
            return [ReadingResult.Failed(source, read == 0 ? ReadingProblems.Empty() : BinarySniffer.Refuse(head)!)];
        }

        bool whole = read < HeadSize;
        if (IsJsonLines(head, whole, source))
        {
            return ReadLines(new ByteLines(head, stream, _options.MaxBytes), source, ids, cancellation);
        }

        if (length > _options.MaxBytes)
        {
            return [ReadingResult.Failed(source, ReadingProblems.TooLarge(length, _options.MaxBytes))];
        }

        byte[]? bytes = whole ? head : Rest(head, stream);
        return bytes is null ? [ReadingResult.Failed(source, ReadingProblems.TooLarge(null, _options.MaxBytes))] : ReadBytes(bytes, source, ids, cancellation);
    }

    private static bool IsJsonLines(byte[] head, bool whole, string source)
        => Utf16Pattern.Find(head) is null && head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            && FormatSniffer.Sniff(Encoding.UTF8.GetString(head).TrimStart('\uFEFF'), whole, source) == PageFormat.JsonLines;

    private byte[]? Rest(byte[] head, Stream stream)
    {
        using var all = new MemoryStream();
        all.Write(head);
        byte[] buffer = new byte[HeadSize];
        for (int read = stream.Read(buffer, 0, buffer.Length); read > 0; read = stream.Read(buffer, 0, buffer.Length))
        {
            if (all.Length + read > _options.MaxBytes)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private IEnumerable<ReadingResult> ReadBytes(byte[] bytes, string source, IdRegistry ids, CancellationToken cancellation)
    {
        DecodedPage page = PageDecoder.Decode(bytes);
        if (string.IsNullOrWhiteSpace(page.Text))
        {
            return [ReadingResult.Failed(source, ReadingProblems.Empty())];
        }

        PageFormat format = FormatSniffer.Sniff(page.Text, whole: true, source);
        return format switch
        {
            PageFormat.JsonLines => ReadLines(new ByteLines(Encoding.UTF8.GetBytes(page.Text), Stream.Null, _options.MaxBytes), source, ids, cancellation),
            PageFormat.Json => ReadJson(bytes, page.Text, source, ids, cancellation),
            _ => [Named(_pages.Read(source, IdRegistry.NameOf(source), bytes, page, format, cancellation), source, ids)],
        };
    }

    private IEnumerable<ReadingResult> ReadLines(ByteLines lines, string source, IdRegistry ids, CancellationToken cancellation)
    {
        while (lines.Next() is byte[] line)
        {
            cancellation.ThrowIfCancellationRequested();
            string place = At(source, lines.Number);
            if (lines.TooLong)
            {
                yield return ReadingResult.Failed(place, ReadingProblems.TooLarge(null, _options.MaxBytes));
                continue;
            }

            string json = PageDecoder.Decode(line, declarations: false).Text;
            if (!string.IsNullOrWhiteSpace(json))
            {
                yield return RecordJson.TryLine(json, out string why) is ArticleRecord record
                    ? ReadRecord(record, line, place, IdRegistry.NameOf(source) + At("", lines.Number).Replace(':', '-'), ids, cancellation)
                    : ReadingResult.Failed(place, ReadingProblems.BadLine(why));
            }
        }
    }

    private IEnumerable<ReadingResult> ReadJson(byte[] bytes, string json, string source, IdRegistry ids, CancellationToken cancellation)
    {
        List<ArticleRecord?>? records;
        string why;
        Problem? refused = null;
        try
        {
            records = RecordJson.TryWhole(json, new PageBudget(_options, _clock, cancellation), out why);
        }
        catch (PageRefusedException e)
        {
            (records, why, refused) = (null, "", e.Problem);
        }

        if (records is null)
        {
            yield return ReadingResult.Failed(source, refused ?? ReadingProblems.BadJson(why));
            yield break;
        }

        for (int i = 0; i < records.Count; i++)
        {
            string place = records.Count == 1 ? source : At(source, i + 1);
            string name = IdRegistry.NameOf(source) + (records.Count == 1 ? "" : At("", i + 1).Replace(':', '-'));
            yield return records[i] is ArticleRecord record
                ? ReadRecord(record, bytes, place, name, ids, cancellation)
                : ReadingResult.Failed(place, ReadingProblems.BadLine("it is not an object."));
        }
    }

    private ReadingResult ReadRecord(ArticleRecord record, byte[] bytes, string place, string name, IdRegistry ids, CancellationToken cancellation)
    {
        return Named(_pages.Read(record.Url ?? place, record.Id ?? name, bytes, record, cancellation), place, ids);
    }

    // Only what was read takes a name.
    private static ReadingResult Named(ReadingResult result, string place, IdRegistry ids)
        => result.Article is Article article ? ReadingResult.Of(article with { Id = ids.Take(article.Id) }) : ReadingResult.Failed(place, result.Problem!);

    private static string At(string source, int line) => string.Create(CultureInfo.InvariantCulture, $"{source}:{line}");
}
