using Sitrep.Documents;

namespace Sitrep.Cli.Sources;

/// <summary>What became of one input: an article, or the problem that stood in its way.</summary>
/// <param name="Source">The file as given, or <c>file:line</c>.</param>
/// <param name="Article">The article, or null.</param>
/// <param name="Problem">Why there is none, or null.</param>
internal sealed record SourceItem(string Source, Article? Article, Problem? Problem);
