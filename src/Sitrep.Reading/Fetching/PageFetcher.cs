using System.Globalization;
using System.Net;
using Sitrep.Documents;
using Sitrep.Reading.Archives;
using Sitrep.Reading.Encodings;

namespace Sitrep.Reading.Fetching;

/// <summary>Fetches pages and feeds, one at a time: http and https, public networks only, within limits of time, size and redirects.</summary>
/// <remarks>
/// Sends no cookies, no credentials, no referrer; uses no proxy (a proxy would connect where the guard cannot look). Not thread-safe; one a call of the reader.
/// </remarks>
internal sealed class PageFetcher : IDisposable
{
    private const int MostWaitForConnection = 10;

    private readonly ReadingOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private int _fetches;

    internal PageFetcher(ReadingOptions options, NetworkAccess network, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = new PinnedConnection(network).ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(MostWaitForConnection),
            Credentials = null,
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = Math.Max(1, options.MaxHeaderBytes / 1024),
            PreAuthenticate = false,
            UseCookies = false,
            UseProxy = false,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Fetches an address.</summary>
    /// <returns>The page, or null with the failure.</returns>
    internal FetchedPage? Fetch(string address, CancellationToken cancellation, out Problem? failure)
    {
        failure = null;
        if (++_fetches > _options.MaxFetches)
        {
            failure = ReadingProblems.TooManyFetches(_options.MaxFetches);
            return null;
        }

        using var limit = new CancellationTokenSource(_options.FetchTimeLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            // Articles are handed out one by one, on a thread that has nothing else to do: waiting is what it is for.
            return FetchAsync(address, either.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            failure = ReadingProblems.FetchTooSlow(_options.FetchTimeLimit);
        }
        catch (PageRefusedException e)
        {
            failure = e.Problem;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            failure = Refusal(e) ?? ReadingProblems.NotFetchable(address, $"{e.Message} Check the address, or try again later.");
        }

        return null;
    }

    // The handler wraps what the connection throws.
    private static Problem? Refusal(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is PageRefusedException refused)
            {
                return refused.Problem;
            }
        }

        return null;
    }

    private async Task<FetchedPage> FetchAsync(string address, CancellationToken cancellation)
    {
        Uri next = Checked(address, null);
        for (int redirects = 0; ; redirects++)
        {
            using HttpRequestMessage request = Request(next);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not Uri location)
            {
                return await PageAsync(response, address, cancellation);
            }

            if (redirects == _options.MaxRedirects)
            {
                throw Refused(address, string.Create(CultureInfo.InvariantCulture, $"it is redirected more than {_options.MaxRedirects} times. Give the address that a browser ends at."));
            }

            next = Checked(location.OriginalString, next);
        }
    }

    private async Task<FetchedPage> PageAsync(HttpResponseMessage response, string address, CancellationToken cancellation)
    {
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
        {
            throw Refused(address, string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)response.StatusCode} ({response.StatusCode}). Check the address, or save the page from a browser."));
        }

        if (response.Content.Headers.ContentLength is long length && length > _options.MaxBytes)
        {
            throw new PageRefusedException(ReadingProblems.TooLarge(length, _options.MaxBytes));
        }

        using var body = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancellation);
        for (int read = await stream.ReadAsync(buffer, cancellation); read > 0; read = await stream.ReadAsync(buffer, cancellation))
        {
            if (body.Length + read > _options.MaxBytes)
            {
                throw new PageRefusedException(ReadingProblems.TooLarge(null, _options.MaxBytes));
            }

            body.Write(buffer, 0, read);
        }

        string codings = string.Join(',', response.Content.Headers.ContentEncoding);
        byte[]? plain = ContentCoding.Decode(body.ToArray(), codings, _options.MaxBytes, why => ReadingProblems.NotFetchable(address, why), cancellation, out Problem? failure);
        string? charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\'');
        return plain is { Length: > 0 }
            ? new FetchedPage(plain, charset is null ? null : DeclaredCharset.ByName(charset))
            : throw new PageRefusedException(failure ?? ReadingProblems.Empty());
    }

    private static HttpRequestMessage Request(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", $"Sitrep/{SitrepVersion.Reader} (reader of news reports; fetches only what its user names)");
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        return request;
    }

    // Where the address leads is checked when the connection is made, whatever way it is written.
    private static Uri Checked(string written, Uri? from)
    {
        if (!(from is null ? Uri.TryCreate(written, UriKind.Absolute, out Uri? address) : Uri.TryCreate(from, written, out address)))
        {
            throw Refused(written, "it is no address that can be read. Write it as https://example.org/page.");
        }

        if (address.Scheme is not ("http" or "https"))
        {
            throw Refused(written, $"only http and https are, not '{address.Scheme}'. Save the page to a file and give that file.");
        }

        return address.UserInfo.Length == 0 ? address : throw Refused(address.Host, "it carries a name or password, which are never sent. Take them out of the address.");
    }

    private static PageRefusedException Refused(string address, string why) => new(ReadingProblems.NotFetchable(address, why));
}
