using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>How well accounts were merged, judged over pairs of tellings of the key.</summary>
/// <remarks>
/// A telling is an incident in an article; the key's kind is not asked for. A pair of tellings of one incident is a right merge where
/// their accounts stand in one group; a pair of different incidents whose accounts stand in one group is a wrong merge. A telling for which no account was read is unread: its pairs are missed.
/// </remarks>
/// <param name="Tellings">Tellings of the key, backgrounds left out where asked.</param>
/// <param name="Unread">Those without an account.</param>
/// <param name="Wanted">Pairs of one incident.</param>
/// <param name="WantedRead">The same, both read.</param>
/// <param name="Right">Of these, merged.</param>
/// <param name="Wrong">Pairs of two incidents that were merged.</param>
/// <param name="Misses">The pairs missed although both were read.</param>
/// <param name="Faults">The wrong pairs.</param>
internal sealed record TellingsScore(
    int Tellings, int Unread, int Wanted, int WantedRead, int Right, int Wrong,
    ImmutableArray<(TellingKey Left, TellingKey Right)> Misses, ImmutableArray<(TellingKey Left, TellingKey Right)> Faults)
{
    /// <summary>Right merges among the pairs that were read, 0 to 1.</summary>
    internal double Recall => WantedRead == 0 ? 1 : (double)Right / WantedRead;

    /// <summary>Right merges among all pairs, 0 to 1.</summary>
    internal double RecallOfAll => Wanted == 0 ? 1 : (double)Right / Wanted;

    /// <summary>Scores groups against a key.</summary>
    internal static TellingsScore Of(IReadOnlyList<ToldRecord> records, ImmutableArray<TellingKey> key, ImmutableArray<ImmutableArray<AccountKey>> groups)
    {
        var groupOf = groups.SelectMany((g, i) => g.Select(a => (a, i))).ToDictionary(x => x.a, x => x.i);
        var articles = records.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
        (TellingKey Key, HashSet<int> Groups)[] tellings = [.. key.Select(k => (k, Accounts(articles[k.Telling.Article], k).Select(a => groupOf[a]).ToHashSet()))];
        int wanted = 0, read = 0, right = 0;
        var misses = ImmutableArray.CreateBuilder<(TellingKey, TellingKey)>();
        var faults = ImmutableArray.CreateBuilder<(TellingKey, TellingKey)>();
        for (int i = 0; i < tellings.Length; i++)
        {
            for (int j = i + 1; j < tellings.Length; j++)
            {
                (TellingKey a, HashSet<int> left) = tellings[i];
                (TellingKey b, HashSet<int> others) = tellings[j];
                bool merged = left.Overlaps(others);
                if (a.Incident.Id == b.Incident.Id)
                {
                    wanted++;
                    read += left.Count > 0 && others.Count > 0 ? 1 : 0;
                    right += merged ? 1 : 0;
                    if (!merged && left.Count > 0 && others.Count > 0)
                    {
                        misses.Add((a, b));
                    }
                }
                else if (merged && !a.MayBe(b))
                {
                    faults.Add((a, b));
                }
            }
        }

        return new(tellings.Length, tellings.Count(t => t.Groups.Count == 0), wanted, read, right, faults.Count, misses.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>The accounts of a row, as <c>origin.md</c> says: by trigger, else by a sentence that overlaps no other incident's words.</summary>
    internal static IEnumerable<AccountKey> Accounts(ToldRecord record, TellingKey key)
    {
        ToldSpan[] own = Spans(record, key.Telling.Quotes);
        ToldSpan[] foreign = Spans(record, TellingKey.All.Where(k => k.Telling.Article == key.Telling.Article && k.Incident.Id != key.Incident.Id).SelectMany(k => k.Telling.Quotes));
        bool Inside(ToldAccount a, ToldSpan[] spans) => a.Trigger is { } t && spans.Any(t.Span.Overlaps);
        return record.Accounts
            .Where(a => Inside(a, own) || (!Inside(a, foreign) && a.Sentences.Any(s => own.Any(s.Overlaps) && !foreign.Any(s.Overlaps))))
            .Select(a => new AccountKey(record.Article.Id, a.Id));
    }

    private static ToldSpan[] Spans(ToldRecord record, IEnumerable<string> quotes)
        => [.. quotes.Select(quote =>
        {
            string text = record.Article.Text;
            int unit = text.IndexOf(quote, StringComparison.Ordinal);
            int start = unit < 0 ? throw new InvalidDataException($"{record.Article.Id}: the quote '{quote}' does not stand in the article.") : unit - Surrogates(text.AsSpan(0, unit));
            return new ToldSpan(start, start + quote.Length - Surrogates(quote));
        })];

    private static int Surrogates(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsLowSurrogate(c) ? 1 : 0;
        }

        return count;
    }
}
