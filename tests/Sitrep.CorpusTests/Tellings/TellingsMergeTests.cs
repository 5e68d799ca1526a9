using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Xunit;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>What merging makes of the tellings: never fewer right merges, never more wrong ones.</summary>
public sealed class TellingsMergeTests
{
    // A ratchet, as floors.tsv is: raise them when merging gets better (dotnet run --project tests/Sitrep.CorpusTests -- --merges).
    private const int FewestRight = 50;
    private const int MostWrong = 1;

    private static readonly TellingsReader Reader = new();
    private static readonly ImmutableArray<ToldRecord> Records = Reader.Records();

    [Fact]
    public void Right_merges_do_not_become_fewer_nor_wrong_ones_more()
    {
        TellingsScore score = TellingsScore.Of(Records, TellingKey.All.RemoveAll(k => k.Telling.Role == Telling.Background), Reader.Groups(Records));

        Assert.True(score.Right >= FewestRight && score.Wrong <= MostWrong, $"right {score.Right} (at least {FewestRight}), wrong {score.Wrong} (at most {MostWrong})");
    }

    [Fact]
    public void Merging_does_not_depend_on_the_order_of_the_articles()
    {
        static string Names(ImmutableArray<ImmutableArray<AccountKey>> groups)
            => string.Join('\n', groups.Select(g => string.Join(' ', g)).Order(StringComparer.Ordinal));

        Assert.Equal(Names(Reader.Groups(Records)), Names(Reader.Groups(Records.Reverse())));
    }

    [Fact]
    public void Every_account_is_in_one_incident()
        => Assert.Equal(
            Records.SelectMany(r => r.Accounts.Select(a => new AccountKey(r.Article.Id, a.Id))).Order(Comparer<AccountKey>.Create(AccountKey.Order)),
            Reader.Groups(Records).SelectMany(g => g).Order(Comparer<AccountKey>.Create(AccountKey.Order)));

    [Fact]
    public void Nothing_but_a_copy_is_taken_for_one()
    {
        var copies = TellingKey.All.Where(k => k.Telling.Role == Telling.Copy).Select(k => k.Telling.Article).ToHashSet(StringComparer.Ordinal);
        TextSketch[] sketches = [.. Records.Select(r => TextSketch.Of(r.Article.Text))];
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < sketches.Length; i++)
        {
            for (int j = i + 1; j < sketches.Length; j++)
            {
                if (sketches[i].Similarity(sketches[j]) >= TextSketch.CopyThreshold)
                {
                    found.Add(copies.Contains(Records[i].Article.Id) ? Records[i].Article.Id : Records[j].Article.Id);
                }
            }
        }

        // Two of the three have endings so long that less than the threshold is shared: they count as tellings of their own.
        Assert.Subset(copies, found);
        Assert.NotEmpty(found);
    }
}
