using System.Collections.Immutable;
using Sitrep.CorpusTests.Corpus;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>How well one article was read.</summary>
/// <param name="Article">The article with what must be read in it.</param>
/// <param name="Pairs">Its accounts.</param>
/// <param name="Head">What became of title and published day; informational.</param>
public sealed record ArticleScore(CorpusArticle Article, ImmutableArray<AccountPair> Pairs, ImmutableArray<FieldOutcome> Head)
{
    /// <summary>All scored fields together: the article's field F1.</summary>
    public Tally All => Tally.Sum(Fields.Scored.Select(Of));

    /// <summary>Accounts found, read without need, missed.</summary>
    public Tally Accounts => Tally.Sum(Pairs.Where(p => p.IsScored).Select(p => p switch
    {
        { Expected: null } => new Tally(0, 1, 0),
        { Read: null } => new Tally(0, 0, 1),
        _ => new Tally(1, 0, 0),
    }));

    /// <summary>One field over all accounts of the article.</summary>
    public Tally Of(string field)
        => Tally.Sum(Pairs.Where(p => p.IsScored).SelectMany(p => p.Outcomes).Concat(Head).Where(o => o.Field == field).Select(o => o.Tally));
}
