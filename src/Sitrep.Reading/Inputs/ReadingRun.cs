using Sitrep.Documents;
using Sitrep.Reading.Fetching;
using Sitrep.Reading.Records;

namespace Sitrep.Reading.Inputs;

/// <summary>What the readers of one call share. Not thread-safe; one a call.</summary>
/// <param name="Options">Limits.</param>
/// <param name="Clock">Clock of the time limits.</param>
/// <param name="Pages">Reads single pages.</param>
/// <param name="Ids">Names given so far.</param>
/// <param name="Fetcher">Fetches pages, or null where that was not asked for.</param>
/// <param name="Cancellation">Stops between and inside pages.</param>
internal sealed record ReadingRun(ReadingOptions Options, TimeProvider Clock, PageReader Pages, IdRegistry Ids, PageFetcher? Fetcher, CancellationToken Cancellation)
{
    internal ReadingResult ReadRecord(ArticleRecord record, byte[] bytes, string place, string name)
        => Named(Pages.Read(record.Url ?? place, record.Id ?? name, bytes, record, Cancellation), place);

    /// <summary>Gives an article a name of its own; only what was read takes one.</summary>
    internal ReadingResult Named(ReadingResult result, string place)
        => result.Article is Article article ? ReadingResult.Of(article with { Id = Ids.Take(article.Id) }) : ReadingResult.Failed(place, result.Problem!);
}
