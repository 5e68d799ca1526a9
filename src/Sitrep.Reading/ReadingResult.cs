using Sitrep.Documents;

namespace Sitrep.Reading;

/// <summary>What became of one input: an article, or the problem that stood in its way.</summary>
/// <remarks>Immutable, thread-safe. Exactly one of <see cref="Article"/> and <see cref="Problem"/> is set.</remarks>
public sealed record ReadingResult
{
    private ReadingResult(string source, Article? article, Problem? problem) => (Source, Article, Problem) = (source, article, problem);

    /// <summary>The file, address or <c>file:line</c> concerned.</summary>
    public string Source { get; }

    /// <summary>The article, or null where there is none.</summary>
    public Article? Article { get; }

    /// <summary>Why there is no article, or null where there is one. Smaller problems stand in <see cref="Article.Problems"/>.</summary>
    public Problem? Problem { get; }

    /// <summary>An article was read.</summary>
    public static ReadingResult Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(article.Source, article, null);
    }

    /// <summary>No article could be read.</summary>
    public static ReadingResult Failed(string source, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(problem);
        return new(source, null, problem);
    }

    /// <summary>As <c>source: code message</c>, or the article's name.</summary>
    public override string ToString() => Problem is null ? $"{Source}: {Article!.Id}" : $"{Source}: {Problem.Code} {Problem.Message}";
}
