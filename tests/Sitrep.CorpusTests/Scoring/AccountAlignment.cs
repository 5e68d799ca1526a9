using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Which read account is which expected one.</summary>
/// <param name="Partner">For each expected account the index of the read one, or -1.</param>
/// <param name="Extra">Read accounts without partner that count as read without need.</param>
/// <param name="Tolerated">Read accounts without partner that count for nothing: second tellings of an optional account, and how calm it is.</param>
/// <param name="Nearest">For each read account the expected one it is most like, or -1 where it is like none.</param>
internal sealed record AccountAlignment(ImmutableArray<int> Partner, ImmutableArray<int> Extra, ImmutableArray<int> Tolerated, ImmutableArray<int> Nearest)
{
    /// <summary>Aligns one to one, the most similar pair first.</summary>
    internal static AccountAlignment Of(ImmutableArray<ExpectedAccount> expected, ImmutableArray<Account> read, string text)
    {
        var similarity = new AccountSimilarity(text);
        double[][] scores = [.. expected.Select(e => read.Select(r => similarity.Of(e, r)).ToArray())];
        int[] partner = new int[expected.Length];
        Array.Fill(partner, -1);
        bool[] taken = new bool[read.Length];
        var pairs = Enumerable.Range(0, expected.Length)
            .SelectMany(e => Enumerable.Range(0, read.Length).Select(r => (Expected: e, Read: r, Score: scores[e][r])))
            .Where(p => p.Score >= AccountSimilarity.Floor)
            .OrderByDescending(p => p.Score).ThenBy(p => expected[p.Expected].Optional).ThenBy(p => p.Expected).ThenBy(p => p.Read);
        foreach ((int e, int r, _) in pairs)
        {
            if (partner[e] < 0 && !taken[r])
            {
                partner[e] = r;
                taken[r] = true;
            }
        }

        ILookup<bool, int> rest = Enumerable.Range(0, read.Length).Where(r => !taken[r]).ToLookup(r => IsTolerated(r));
        int[] nearest =
        [
            .. read.Select((_, r) => Enumerable.Range(0, expected.Length).Where(e => scores[e][r] > 0).OrderByDescending(e => scores[e][r]).FirstOrDefault(-1)),
        ];
        return new([.. partner], [.. rest[false]], [.. rest[true]], [.. nearest]);

        bool IsTolerated(int r)
            => (read[r].Kind == "situation" && !expected.IsEmpty)
                || Enumerable.Range(0, expected.Length).Any(e => expected[e].Optional && scores[e][r] >= AccountSimilarity.LooseFloor);
    }
}
