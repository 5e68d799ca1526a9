using System.Security.Cryptography;
using Sitrep.Documents;
using Sitrep.Reading.Encodings;
using Sitrep.Reading.Inputs;
using Sitrep.Reading.Pages;
using Sitrep.Reading.PlainTexts;
using Sitrep.Reading.Records;

namespace Sitrep.Reading;

/// <summary>Reads one page, text or record that is in memory. Every way to fail ends as a result.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class PageReader(ReadingOptions options, TimeProvider clock, PageWords words)
{
    /// <summary>Reads a page or a text; records are not read here.</summary>
    internal ReadingResult Read(string source, string id, ReadOnlySpan<byte> bytes, DecodedPage page, PageFormat format, CancellationToken cancellation)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return Guarded(source, budget =>
        {
            ArticleParts parts = Parts(page.Text, format == PageFormat.Html, null, budget);
            parts.NoteDecoding(page);
            if (source.Contains("://", StringComparison.Ordinal))
            {
                parts.Published.AddUrl(source);
            }

            return Finish(parts).ToArticle(id, source, sha256);
        }, cancellation);
    }

    /// <summary>Reads the article of a record.</summary>
    internal ReadingResult Read(string source, string id, ReadOnlySpan<byte> bytes, ArticleRecord record, CancellationToken cancellation)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return Guarded(source, budget =>
        {
            string content = record.Html ?? record.Text ?? throw new PageRefusedException(ReadingProblems.NoText());
            string clean = content.Replace('\0', '\uFFFD');
            string? title = record.Title is null ? null : TitleText.Clean(words, record.Title, record.Publisher, record.Url);
            ArticleParts parts = Parts(clean, record.Html is not null, title, budget);
            parts.NoteDecoding(new DecodedPage(clean, "JSON", clean.AsSpan().Count('\uFFFD')));
            parts.Title = title ?? parts.Title;
            parts.Publisher = record.Publisher ?? parts.Publisher;
            parts.Language = Primary(record.Language) ?? parts.Language;
            parts.Published.AddUrl(record.Url);
            if (record.Published is not null && !parts.Published.AddValue(record.Published, record.PublishedFrom))
            {
                parts.Problems.Add(ReadingProblems.BadPublished(record.Published));
            }

            return Finish(parts).ToArticle(id, source, sha256);
        }, cancellation);
    }

    private ArticleParts Parts(string text, bool isPage, string? title, PageBudget budget)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new PageRefusedException(ReadingProblems.Empty());
        }

        if (isPage)
        {
            return HtmlReader.Read(text, words, budget);
        }

        string kept = PlainTextReader.WithLineFeeds(text);
        var parts = new ArticleParts { Text = kept, Blocks = PlainTextReader.Cut(words, kept, title, budget) };
        int headline = parts.Blocks.IndexOf(parts.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Headline));
        parts.Title = headline < 0 ? null : parts.Blocks[headline].Span.Of(kept).Replace('\n', ' ');
        return parts;
    }

    // Records write en, en-GB, eng or English.
    private static string? Primary(string? language)
    {
        string? primary = language?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return primary is "eng" or "english" ? "en" : string.IsNullOrEmpty(primary) ? null : primary;
    }

    private ArticleParts Finish(ArticleParts parts)
    {
        if (options.Published is DateOnly day)
        {
            parts.Published.Add(day, null, DateSource.Argument);
        }

        return parts;
    }

    // The last clause is the promise that one bad page never stops the others: a fault of a parser is this page's problem.
    private ReadingResult Guarded(string source, Func<PageBudget, Article> read, CancellationToken cancellation)
    {
        try
        {
            return ReadingResult.Of(read(new PageBudget(options, clock, cancellation)));
        }
        catch (PageRefusedException refused)
        {
            return ReadingResult.Failed(source, refused.Problem);
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            return ReadingResult.Failed(source, ReadingProblems.Unexpected(e));
        }
    }
}
