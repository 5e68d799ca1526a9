using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep;

/// <summary>The frozen sequence of steps from an article to its accounts.</summary>
/// <remarks>Immutable and thread-safe: one pipeline serves all threads, each with its own documents.</remarks>
public sealed class Pipeline
{
    private const string ReadLanguage = "en";

    internal Pipeline(ImmutableArray<IStep> steps, string knowledgeHash)
    {
        Steps = steps;
        KnowledgeHash = knowledgeHash;
    }

    /// <summary>The steps in order.</summary>
    public ImmutableArray<IStep> Steps { get; }

    /// <summary>Hash of the knowledge and the weights that the steps were made of: stands in every record.</summary>
    public string KnowledgeHash { get; }

    /// <summary>Reads an article. One that is not in English stays unread: its document has no layers.</summary>
    /// <param name="article">What is to be read.</param>
    /// <param name="cancellationToken">Ends the reading between two steps, or within a long one.</param>
    /// <returns>The document with all its layers.</returns>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public Document Read(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = new Document(article);
        if (article.Language != ReadLanguage)
        {
            return document;
        }

        foreach (IStep step in Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            step.Run(document, cancellationToken);
        }

        return document;
    }
}
