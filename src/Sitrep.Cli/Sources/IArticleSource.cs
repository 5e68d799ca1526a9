namespace Sitrep.Cli.Sources;

/// <summary>Where articles come from.</summary>
internal interface IArticleSource
{
    /// <summary>Reads files, the files of folders and archives, addresses where they may be fetched, and <c>-</c> for <paramref name="input"/>, one after another, as they are asked for.</summary>
    IEnumerable<SourceItem> Read(IReadOnlyList<string> paths, Stream input, SourceOptions options, CancellationToken cancellationToken);
}
