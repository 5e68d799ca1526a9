using Sitrep.Documents;
using Sitrep.Reading.Fetching;
using Sitrep.Reading.Inputs;

namespace Sitrep.Reading;

/// <summary>Reads pages, texts, JSON Lines, feeds, WARC files and zip and gzip archives of them into articles: the front door of reading.</summary>
/// <remarks>
/// Thread-safe; every call names its own articles. Nothing is fetched from a network unless <see cref="ReadingOptions.Fetch"/> says so. A bad input is a result,
/// never an exception; only cancellation and a stream given by the caller may throw.
/// </remarks>
/// <param name="options">Limits, or null for the defaults.</param>
/// <param name="clock">Clock of the time limit, or null for the system's.</param>
/// <param name="standardInput">Opens what <c>-</c> stands for, or null for the process's own.</param>
/// <param name="words">The words by which pages are taken apart, or null for <see cref="PageWords.BuiltIn"/>.</param>
public sealed class ArticleReader(ReadingOptions? options = null, TimeProvider? clock = null, Func<Stream>? standardInput = null, PageWords? words = null)
{
    private readonly ReadingOptions _options = options ?? new ReadingOptions();
    private readonly PageReader _pages = new(options ?? new ReadingOptions(), clock ?? TimeProvider.System, words ?? PageWords.BuiltIn);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly Func<Stream> _standardInput = standardInput ?? Console.OpenStandardInput;

    /// <summary>Which networks are reached and how names are resolved; tests let their own machine in.</summary>
    internal NetworkAccess Network { get; init; } = NetworkAccess.Public;

    /// <summary>Reads inputs one after the other, each when it is asked for.</summary>
    /// <param name="inputs">
    /// Files; folders, walked through with all folders inside, in ordinal order; <c>-</c> for standard input. An address (http or https) is fetched where
    /// <see cref="ReadingOptions.Fetch"/> says so, and refused otherwise.
    /// </param>
    /// <param name="cancellationToken">Stops between and inside pages.</param>
    /// <returns>One result an article or failure; archives and feeds give many.</returns>
    public IEnumerable<ReadingResult> Read(IEnumerable<string> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return ReadInputs(inputs, cancellationToken);
    }

    /// <summary>Reads one page or text that is in memory, or the first record of JSON, feed or archive. Fetches nothing.</summary>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="source">File name or address, as it shall stand in the article.</param>
    /// <param name="cancellationToken">Stops inside the page.</param>
    public ReadingResult Read(ReadOnlyMemory<byte> bytes, string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var run = new ReadingRun(_options, _clock, _pages, new IdRegistry(), null, cancellationToken);
        return Guard.Over(new ContentReader(run).Read(stream, source, bytes.Length, 0), source).FirstOrDefault() ?? ReadingResult.Failed(source, ReadingProblems.Empty());
    }

    private IEnumerable<ReadingResult> ReadInputs(IEnumerable<string> inputs, CancellationToken cancellation)
    {
        using PageFetcher? fetcher = _options.Fetch ? new PageFetcher(_options, Network, _clock) : null;
        var run = new ReadingRun(_options, _clock, _pages, new IdRegistry(), fetcher, cancellation);
        var contents = new ContentReader(run);
        foreach ((string path, Problem? problem) in InputWalker.Walk(inputs, _options.Fetch))
        {
            cancellation.ThrowIfCancellationRequested();
            IEnumerable<ReadingResult> results = problem is not null ? [ReadingResult.Failed(path, problem)]
                : fetcher is not null && path != InputWalker.StandardInput && InputWalker.IsAddress(path) && !File.Exists(path) ? Fetched(path, contents, fetcher, cancellation)
                : Opened(path, contents);
            foreach (ReadingResult result in Guard.Over(results, path))
            {
                yield return result;
            }
        }
    }

    private static IEnumerable<ReadingResult> Fetched(string address, ContentReader contents, PageFetcher fetcher, CancellationToken cancellation)
    {
        FetchedPage? page = fetcher.Fetch(address, cancellation, out Problem? failure);
        return page is null ? [ReadingResult.Failed(address, failure!)] : contents.ReadBytes(page.Body, address, page.Charset);
    }

    private IEnumerable<ReadingResult> Opened(string path, ContentReader contents)
    {
        using Stream? stream = Open(path, out ReadingResult? failure);
        if (stream is null)
        {
            yield return failure!;
            yield break;
        }

        foreach (ReadingResult result in contents.Read(stream, path, stream.CanSeek ? stream.Length : null, 0))
        {
            yield return result;
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
}
