using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Documents;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>The articles of the corpus as read and scored, each once.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class CorpusRun
{
    private readonly Lazy<CorpusReader> _reader = new(() => new());
    private readonly ConcurrentDictionary<(string Set, string Name), Lazy<ArticleScore>> _scores = new();

    /// <summary>The reader, loaded when first asked for.</summary>
    public CorpusReader Reader => _reader.Value;

    /// <summary>The score of one article.</summary>
    public ArticleScore Of(string set, string name) => _scores.GetOrAdd((set, name), key => new(() => Read(key.Set, key.Name))).Value;

    /// <summary>The scores of a set.</summary>
    public ImmutableArray<ArticleScore> OfSet(string set) => [.. CorpusArticle.Names(set).Select(name => Of(set, name))];

    private ArticleScore Read(string set, string name)
    {
        CorpusArticle corpus = CorpusArticle.Load(set, name);
        (Article article, ImmutableArray<Account> accounts) = Reader.Read(corpus.Input);
        return AccountScorer.Score(corpus, article, accounts);
    }
}
