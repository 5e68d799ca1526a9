using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Stores;

namespace Sitrep.StoreTests;

/// <summary>What every store does. A second store runs these tests by a class of its own.</summary>
public abstract class StoreContract : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);
    private readonly IStore _store;

    protected StoreContract(IStore store) => _store = store;

    [Fact]
    public void Two_tellings_of_one_shelling_are_one_incident_and_a_third_elsewhere_is_not()
    {
        _store.Add([Shelling("a", Tell.Azerbaijan), Shelling("b", Tell.Armenia, denies: true), Elsewhere("c")]);
        Dossier[] all = [.. _store.Dossiers(StoreQuery.All)];
        Assert.Equal([1, 2], all.Select(d => d.Entries.Length).Order());
        Dossier shelling = all.Single(d => d.Entries.Length == 2);
        Assert.Equal("ARM.MIL AZE.MIL", string.Join(' ', shelling.Incident.Claimants.Select(c => c.Key).Order(StringComparer.Ordinal)));
        KeptLink link = Assert.Single(_store.Links(shelling.Incident.Id));
        Assert.InRange(link.Score, IncidentLinker.Threshold, 1);
        Assert.NotEmpty(link.Reasons);
    }

    [Fact]
    public void What_is_kept_comes_back_as_it_was()
    {
        ToldRecord record = Shelling("a", Tell.Azerbaijan);
        _store.Add([record]);
        KeptArticle kept = _store.Article(Tell.IdOf(record))!;
        Assert.Equal(RecordJson.Bytes(record with { Article = record.Article with { Id = Tell.IdOf(record) } }), RecordJson.Bytes(kept.Record));
        Assert.Equal(Tell.IdOf(record), kept.Lineage);
        Assert.Equal(_store.Dossiers(StoreQuery.All).Single().Incident.Id, Assert.Single(kept.Incidents));
        Assert.Empty(_store.Dossiers(StoreQuery.All).Single().Entries[0].Article.Text);
        Assert.Equal(record.Article.Text, _store.Dossiers(new() { WithText = true }).Single().Entries[0].Article.Text);
    }

    [Fact]
    public void Adding_again_changes_nothing()
    {
        ToldRecord[] records = [Shelling("a", Tell.Azerbaijan), Elsewhere("c")];
        AddOutcome first = _store.Add(records), second = _store.Add(records);
        Assert.Equal((2, 0), (first.Articles, first.Known));
        Assert.Equal((0, 2), (second.Articles, second.Known));
        Assert.Equal(first.Revision, second.Revision);
        Assert.Equal(2, _store.Status().Articles);
    }

    [Fact]
    public void Copies_are_linked_and_count_as_one_source()
    {
        string text = Tell.Words(1, 80);
        _store.Add([Tell.Article("early", "2022-02-10", text + " Zeylik", Fire("a1")), Tell.Article("late", "2022-02-11", text + " Zeylik again", Fire("a1"))]);
        Dossier dossier = _store.Dossiers(StoreQuery.All).Single();
        Assert.Equal(2, dossier.Entries.Length);
        Assert.Equal(dossier.Entries[0].Article.Id, dossier.Entries[1].Lineage);
        Assert.Equal(1, dossier.Incident.IndependentSources);
        Assert.Equal(2, _store.Status().Articles);
    }

    [Fact]
    public void An_earlier_original_that_comes_late_becomes_the_head_of_its_line()
    {
        string text = Tell.Words(1, 80);
        ToldRecord early = Tell.Article("early", "2022-02-09", text + " x", Fire("a1"));
        _store.Add([Tell.Article("late", "2022-02-11", text, Fire("a1"))]);
        long before = _store.Status().Revision;
        _store.Add([early]);
        Assert.All(_store.Dossiers(StoreQuery.All).Single().Entries, e => Assert.Equal(Tell.IdOf(early), e.Lineage));
        Assert.Single(_store.Dossiers(new() { Since = before }));
    }

    [Fact]
    public void An_incident_keeps_its_id_while_accounts_are_added()
    {
        _store.Add([Shelling("a", Tell.Azerbaijan)]);
        string id = _store.Dossiers(StoreQuery.All).Single().Incident.Id;
        long revision = _store.Status().Revision;
        _store.Add([Elsewhere("c")]);
        Assert.DoesNotContain(_store.Dossiers(new() { Since = revision }), d => d.Incident.Id == id);
        _store.Add([Shelling("b", Tell.Armenia, denies: true)]);
        Assert.Equal(2, _store.Incident(id)!.Entries.Length);
        Assert.Contains(_store.Dossiers(new() { Since = revision }), d => d.Incident.Id == id);
    }

    [Fact]
    public void Merging_by_hand_leaves_a_tombstone_and_undo_parts_them_again()
    {
        _store.Add([Shelling("a", Tell.Azerbaijan), Elsewhere("c")]);
        string[] ids = [.. _store.Dossiers(StoreQuery.All).Select(d => d.Incident.Id)];
        Dossier merged = Decide(ids[0], DecisionAction.Merge, ids[1]);
        Assert.Equal(2, merged.Entries.Length);
        Tombstone stone = Assert.Single(_store.Tombstones());
        Assert.Equal(merged.Incident.Id, stone.Heir);
        Assert.Equal(merged.Incident.Id, _store.Incident(stone.Id)!.Incident.Id);
        Decide(merged.Incident.Id, DecisionAction.Undo);
        Assert.Equal([1, 1], _store.Dossiers(StoreQuery.All).Select(d => d.Entries.Length));
        Assert.DoesNotContain(_store.Dossiers(StoreQuery.All), d => d.Incident.Id == stone.Id);
        Assert.Equal([true, false], _store.Log(merged.Incident.Id).Select(d => d.IsTakenBack));
    }

    [Fact]
    public void A_split_account_stays_apart_when_more_come()
    {
        ToldRecord b = Shelling("b", Tell.Armenia, denies: true);
        _store.Add([Shelling("a", Tell.Azerbaijan), b]);
        string id = _store.Dossiers(StoreQuery.All).Single().Incident.Id;
        Dossier left = Decide(id, DecisionAction.Split, Tell.IdOf(b) + "/a1");
        Assert.Equal(id, left.Incident.Id);
        _store.Add([Shelling("d", Tell.Azerbaijan)]);
        Assert.DoesNotContain(_store.Dossiers(StoreQuery.All), d => d.Entries.Any(e => e.Key.Article == Tell.IdOf(b)) && d.Entries.Any(e => e.Article.Source == "a"));
        Decide(id, DecisionAction.Undo);
        Assert.Single(_store.Dossiers(StoreQuery.All));
    }

    [Fact]
    public void Decisions_are_a_log_and_a_change_of_accounts_asks_for_another_look()
    {
        _store.Add([Shelling("a", Tell.Azerbaijan)]);
        string id = _store.Dossiers(StoreQuery.All).Single().Incident.Id;
        Decide(id, DecisionAction.Accept);
        Decide(id, DecisionAction.Set, "days", "2022-02-08");
        Review review = _store.Incident(id)!.Incident.Review;
        Assert.Equal(("accepted", "2022-02-08", false), (review.State, review.Set["days"], review.NeedsLook));
        Assert.Single(_store.Dossiers(new() { Review = "accepted" }));
        _store.Add([Shelling("b", Tell.Armenia, denies: true)]);
        Assert.True(_store.Incident(id)!.Incident.Review.NeedsLook);
        Decide(id, DecisionAction.Accept);
        Assert.False(_store.Incident(id)!.Incident.Review.NeedsLook);
        Decide(id, DecisionAction.Undo);
        Decide(id, DecisionAction.Undo);
        Assert.Empty(_store.Incident(id)!.Incident.Review.Set);
        Decide(id, DecisionAction.Undo);
        Assert.Equal("unreviewed", _store.Incident(id)!.Incident.Review.State);
        Assert.Equal(6, _store.Log(id).Length);
        Assert.Equal(StoreFault.Refused, Assert.Throws<StoreException>(() => Decide(id, DecisionAction.Undo)).Fault);
    }

    [Fact]
    public void Each_condition_of_a_query_finds_what_it_asks_for_and_nothing_else()
    {
        ToldRecord a = Shelling("a", Tell.Azerbaijan);
        ToldRecord history = Tell.Article("h", "2022-02-10", Tell.Words(77) + " memorial", Tell.Account("a1", "1993-04-02", "Yeraskh", "clash", Tell.Azerbaijan, newness: "background"));
        _store.Add([a, history]);
        Found(a, new() { From = new(2022, 2, 9), To = new(2022, 2, 9) });
        Found(history, new() { To = new(2000, 1, 1) });
        Found(a, new() { Kind = "attack" });
        Found(a, new() { Kind = "attack.shelling", From = new(2022, 1, 1) });
        Found(history, new() { Kind = "clash" });
        Found(a, new() { Near = new(40.2, 45.75, 5) });
        Found(history, new() { Near = new(39.7, 44.8, 10) });
        Found(a, new() { Actor = "ARM" });
        Found(a, new() { Claimant = "Azerbaijani armed forces" });
        Found(history, new() { Newness = "background" });
        Found(history, new() { Text = "MEMORIAL" });
        Found(a, new() { Text = "\"shelling of Zeylik\"", Near = new(40.2, 45.75, 5), Newness = "news" });
        Assert.Empty(_store.Dossiers(new() { Text = "\"of shelling Zeylik\"" }));
        Assert.Empty(_store.Dossiers(new() { Near = new(40.2, 45.75, 5), From = new(2023, 1, 1) }));
        Assert.Empty(_store.Dossiers(new() { Text = "NEAR( OR NOT *" }));
        Assert.Single(_store.Dossiers(new() { Limit = 1 }));
    }

    [Fact]
    public void Reading_again_keeps_versions_ids_and_decisions()
    {
        ToldRecord a = Shelling("a", Tell.Azerbaijan);
        _store.Add([a, Shelling("b", Tell.Armenia, denies: true)]);
        string id = _store.Dossiers(StoreQuery.All).Single().Incident.Id;
        Decide(id, DecisionAction.Accept);
        var reader = new ToldReader { Version = "0.1.0", Knowledge = "new" };
        ToldArticle[] old = [.. _store.ReadOtherwise(reader)];
        Assert.Equal(2, old.Length);
        ToldRecord again = a with { Reader = reader, Article = old.Single(o => o.Id == Tell.IdOf(a)) };
        _store.Reread([again]);
        Assert.Equal(Tell.IdOf(_store.Article(old[1].Id)!.Record with { }), old[1].Id);
        Assert.Single(_store.ReadOtherwise(reader));
        Dossier same = Assert.Single(_store.Dossiers(StoreQuery.All));
        Assert.Equal((id, 2, false), (same.Incident.Id, same.Entries.Length, same.Incident.Review.NeedsLook));
        Assert.Equal(2, _store.Article(Tell.IdOf(a))!.Versions);

        // Now it is read as something else: the decision asks for another look.
        _store.Reread([again with { Accounts = [again.Accounts[0] with { Kind = "attack.fire" }] }]);
        Dossier changed = _store.Incident(id)!;
        Assert.Equal(("accepted", true), (changed.Incident.Review.State, changed.Incident.Review.NeedsLook));

        // And as nothing at all.
        _store.Reread([again with { Accounts = [] }]);
        Assert.Single(_store.Incident(id)!.Entries);
        Assert.Equal(1, _store.Status().Accounts);
    }

    [Fact]
    public void An_incident_without_accounts_after_rereading_leaves_a_tombstone_without_heir()
    {
        ToldRecord a = Shelling("a", Tell.Azerbaijan);
        _store.Add([a]);
        string id = _store.Dossiers(StoreQuery.All).Single().Incident.Id;
        _store.Reread([a with { Article = a.Article with { Id = Tell.IdOf(a) }, Accounts = [] }]);
        Assert.Empty(_store.Dossiers(StoreQuery.All));
        Assert.Null(Assert.Single(_store.Tombstones()).Heir);
        Assert.Null(_store.Incident(id));
        Assert.Equal((1, 0, 0), (_store.Status().Articles, _store.Status().Accounts, _store.Status().Incidents));
    }

    [Fact]
    public void A_backup_holds_the_same_and_never_overwrites()
    {
        _store.Add([Shelling("a", Tell.Azerbaijan), Elsewhere("c")]);
        using var folder = new TestFolder();
        _store.Backup(folder.File("copy"));
        using (IStore copy = Reopen(folder.File("copy")))
        {
            Assert.Equal(Tell.Partition(_store), Tell.Partition(copy));
        }

        Assert.Equal(StoreFault.Refused, Assert.Throws<StoreException>(() => _store.Backup(folder.File("copy"))).Fault);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract IStore Reopen(string file);

    protected virtual void Dispose(bool disposing) => _store.Dispose();

    private static ToldAccount Fire(string id) => Tell.Account(id, "2022-02-09", "Zeylik", "attack.fire", Tell.Armenia, Tell.Azerbaijan);

    private static ToldRecord Shelling(string source, ToldActor by, bool denies = false)
        => Tell.Article(source, "The shelling of Zeylik, told by " + source + " " + Tell.Words(source[0]), Tell.Account("a1", "2022-02-09", "Zeylik", "attack.shelling", Tell.Armenia, Tell.Azerbaijan, by, denies ? "denies" : "states"));

    private static ToldRecord Elsewhere(string source)
        => Tell.Article(source, Tell.Words(source[0]), Tell.Account("a1", "2022-02-09", "Yeraskh", "attack.shelling", Tell.Azerbaijan, Tell.Armenia));

    private Dossier Decide(string incident, DecisionAction action, string? subject = null, string? value = null)
        => _store.Decide(new(incident, action, "Anna", Now) { Subject = subject, Value = value });

    private void Found(ToldRecord record, StoreQuery query)
        => Assert.Equal([Tell.IdOf(record)], _store.Dossiers(query).SelectMany(d => d.Entries).Select(e => e.Article.Id).ToImmutableArray());
}
