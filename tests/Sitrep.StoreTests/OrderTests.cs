using System.Globalization;
using CsCheck;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Store.Sqlite;
using Sitrep.Stores;

namespace Sitrep.StoreTests;

/// <summary>The incidents that accounts form are a function of the accounts, not of the order or the batches in which they came.</summary>
public sealed class OrderTests
{
    private static readonly string[] Kinds = ["attack.shelling", "attack.fire", "clash"];

    // From few choices, so that accounts do meet.
    private static readonly Gen<ToldAccount> GenAccount = Gen.Select(
        Gen.Int[8, 12], Gen.Int[0, 4].Select(i => i < 4 ? Tell.Places[i] : null), Gen.Int[0, 2].Select(i => Kinds[i]), Gen.Bool, Gen.Int[0, 2],
        (day, place, kind, turned, by) => Tell.Account(
            "a1",
            string.Create(CultureInfo.InvariantCulture, $"2022-02-{day:00}"),
            place,
            kind,
            turned ? Tell.Armenia : Tell.Azerbaijan,
            turned ? Tell.Azerbaijan : Tell.Armenia,
            by == 0 ? null : by == 1 ? Tell.Armenia : Tell.Azerbaijan,
            by == 2 && turned ? "denies" : "states"));

    private static readonly Gen<ToldRecord[]> GenRecords = GenAccount.Array[1, 3].Array[2, 14].Select(articles => articles
        .Select((accounts, i) => Tell.Article(
            "s" + i.ToString(CultureInfo.InvariantCulture),
            Tell.Words(i),
            [.. accounts.Select((a, k) => a with { Id = "a" + (k + 1).ToString(CultureInfo.InvariantCulture) })]))
        .ToArray());

    [Theory]
    [InlineData(1024, 400)]
    [InlineData(4, 400)]
    [InlineData(1024, 4)]
    [InlineData(5, 3)]
    public void Any_order_and_any_batches_give_the_same_incidents(int crowd, int component)
        => Gen.Select(GenRecords, Gen.Int[0, int.MaxValue - 1], Gen.Int[1, 5]).Sample(
            (records, seed, batch) =>
            {
                ToldRecord[] shuffled = [.. records];
                new Random(seed).Shuffle(shuffled);
                return Partition(records, records.Length, new(crowd, component)) == Partition(shuffled, batch, new(crowd, component));
            },
            iter: 25,
            threads: 1);

    [Fact]
    public void The_store_links_what_the_linker_links()
        => GenRecords.Sample(
            records => Partition(records, 3, new()) == Whole(records),
            iter: 25,
            threads: 1);

    [Fact]
    public void Reading_again_with_the_same_result_changes_no_incident()
        => Gen.Select(GenRecords, Gen.Int[0, 13]).Sample(
            (records, which) =>
            {
                using var folder = new TestFolder();
                using SqliteStore store = SqliteStore.Open(folder.File("t"), Tell.Linker, StoreMode.Create);
                store.Add(records);
                string before = Ids(store);
                ToldRecord again = records[which % records.Length];
                store.Reread([again with { Article = again.Article with { Id = Tell.IdOf(again) } }]);
                return Ids(store) == before;
            },
            iter: 15,
            threads: 1);

    private static string Ids(SqliteStore store) => string.Join('\n', store.Dossiers(StoreQuery.All).Select(d => d.Incident.Id + " " + string.Join(' ', d.Incident.Accounts)).Order(StringComparer.Ordinal));

    private static string Partition(ToldRecord[] records, int batch, StoreLimits limits)
    {
        using var folder = new TestFolder();
        using SqliteStore store = SqliteStore.Open(folder.File("t"), Tell.Linker, StoreMode.Create, limits);
        foreach (ToldRecord[] some in records.Chunk(batch))
        {
            store.Add(some);
        }

        return Tell.Partition(store);
    }

    // All pairs that find each other, then the linker over each connected component: nothing incremental.
    private static string Whole(ToldRecord[] records)
    {
        LinkFacts[] facts = [.. records.SelectMany(r => Tell.Linker.FactsOf(r with { Article = r.Article with { Id = Tell.IdOf(r) } }))];
        int[] component = [.. Enumerable.Range(0, facts.Length)];
        for (int a = 0; a < facts.Length; a++)
        {
            for (int b = a + 1; b < facts.Length; b++)
            {
                if (IncidentLinker.Meet(facts[a], facts[b]) && Tell.Linker.Score(facts[a], facts[b]) >= IncidentLinker.Threshold)
                {
                    (int kept, int gone) = (component[a], component[b]);
                    component = [.. component.Select(c => c == gone ? kept : c)];
                }
            }
        }

        return string.Join('\n', facts.Select((f, i) => (Facts: f, Component: component[i])).GroupBy(f => f.Component)
            .SelectMany(g => Tell.Linker.Group([.. g.Select(f => f.Facts)]))
            .Select(g => string.Join(' ', g.Select(k => k.ToString()).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
    }
}
