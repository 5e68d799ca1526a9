using Sitrep.Reading;

namespace Sitrep.Cli.Sources;

/// <summary>Articles from files, folders, archives, feeds, standard input and, where asked for, addresses, by the reading library.</summary>
internal sealed class FileSource : IArticleSource
{
    public IEnumerable<SourceItem> Read(IReadOnlyList<string> paths, Stream input, SourceOptions options, CancellationToken cancellationToken)
    {
        var reading = new ReadingOptions { Published = options.Published, Fetch = options.Fetch };
        if (options.MaxBytes is { } limit)
        {
            reading = reading with { MaxBytes = limit };
        }

        return new ArticleReader(reading, standardInput: () => input, words: options.Knowledge is { } files ? PageWords.Load(files, []) : null)
            .Read(paths, cancellationToken)
            .Select(r => new SourceItem(r.Source, r.Article, r.Problem));
    }
}
