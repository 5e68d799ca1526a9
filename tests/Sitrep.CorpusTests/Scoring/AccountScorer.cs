using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Documents;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Compares what was read in an article with what must be read in it.</summary>
/// <remarks>
/// Accounts are aligned one to one, then each field counts right, extra and missed values; see <see cref="FieldScorer"/>.
/// Optional expected accounts count neither when found nor when absent. Stateless, thread-safe.
/// </remarks>
public static class AccountScorer
{
    /// <summary>Scores one article.</summary>
    /// <param name="corpus">The article with what must be read in it.</param>
    /// <param name="article">The article as read.</param>
    /// <param name="read">Its accounts as read.</param>
    public static ArticleScore Score(CorpusArticle corpus, Article article, ImmutableArray<Account> read)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(article);
        ImmutableArray<ExpectedAccount> expected = corpus.Expected.Accounts;
        AccountAlignment alignment = AccountAlignment.Of(expected, read, article.Text);
        FieldScorer fields = Fielder(expected, read, alignment, article.Text);
        ImmutableArray<AccountPair>.Builder pairs = ImmutableArray.CreateBuilder<AccountPair>();
        for (int i = 0; i < expected.Length; i++)
        {
            Account? partner = alignment.Partner[i] < 0 ? null : read[alignment.Partner[i]];
            pairs.Add(new(expected[i], partner, !expected[i].Optional, fields.Score(expected[i], partner)));
        }

        pairs.AddRange(alignment.Extra.Select(r => new AccountPair(null, read[r], true, fields.Score(null, read[r]), Nearest(r))));
        pairs.AddRange(alignment.Tolerated.Select(r => new AccountPair(null, read[r], false, fields.Score(null, read[r]), Nearest(r))));
        return new(corpus, pairs.ToImmutable(), Head(corpus.Expected, article));

        string? Nearest(int r) => alignment.Nearest[r] < 0 ? null : expected[alignment.Nearest[r]].Id;
    }

    private static FieldScorer Fielder(ImmutableArray<ExpectedAccount> expected, ImmutableArray<Account> read, AccountAlignment alignment, string text)
    {
        var partners = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < expected.Length; i++)
        {
            if (alignment.Partner[i] >= 0)
            {
                partners[expected[i].Id] = read[alignment.Partner[i]].Id;
            }
        }

        return new(text, partners.ToFrozenDictionary(StringComparer.Ordinal), expected.Where(e => e.Optional).Select(e => e.Id).ToFrozenSet(StringComparer.Ordinal));
    }

    private static ImmutableArray<FieldOutcome> Head(ExpectedArticle expected, Article article)
    {
        string? day = expected.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string? readDay = article.Published?.Best.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        bool sameTitle = expected.Title is { } title && article.Title is { } readTitle && FoldedText.Name(title) == FoldedText.Name(readTitle);
        return [FieldScorer.Single("published", day, readDay, day == readDay), FieldScorer.Single("title", expected.Title, article.Title, sameTitle)];
    }
}
