using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.CorpusTests.Tellings;

/// <summary><c>--merges [--misses]</c>: reads the tellings, merges them, and prints the figures; with <c>--misses</c> every pair that went wrong, with the linker's reasons.</summary>
internal static class MergesCommand
{
    internal static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        var reader = new TellingsReader();
        ImmutableArray<ToldRecord> records = reader.Records();
        ImmutableArray<TellingKey> key = TellingKey.All;
        foreach ((string name, ImmutableArray<TellingKey> part) in new[] { ("news", key.RemoveAll(k => k.Telling.Role == Telling.Background)), ("with background", key) })
        {
            TellingsScore score = TellingsScore.Of(records, part, reader.Groups(records));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: tellings {score.Tellings}, unread {score.Unread}; pairs {score.Wanted}, both read {score.WantedRead}, merged {score.Right} (of read {score.Recall:0.000}, of all {score.RecallOfAll:0.000}); wrong merges {score.Wrong}"));
            if (args.Contains("--misses", StringComparer.Ordinal) && name != "news")
            {
                Pairs(output, "missed", score.Misses, records, reader);
                Pairs(output, "wrong", score.Faults, records, reader);
            }
        }

        if (args.SkipWhile(a => a != "--features").ElementAtOrDefault(1) is { } file)
        {
            File.WriteAllLines(file, Features(key, records, reader));
        }

        return 0;
    }

    // A line a pair of accounts that meet: the incidents of both, then the features.
    private static IEnumerable<string> Features(ImmutableArray<TellingKey> key, ImmutableArray<ToldRecord> records, TellingsReader reader)
    {
        (string Incident, LinkFacts Facts)[] all = [.. key.SelectMany(k => Facts(records, k, reader).Select(f => (k.Incident.Id, f.Facts)))];
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i + 1; j < all.Length; j++)
            {
                (LinkFacts a, LinkFacts b) = (all[i].Facts, all[j].Facts);
                if (a.Key.Article != b.Key.Article && IncidentLinker.Meet(a, b))
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{all[i].Incident}\t{all[j].Incident}\t{a.Key}\t{b.Key}\t") + string.Join(' ', reader.Linker.Features(a, b).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}={f.Value}")));
                }
            }
        }
    }

    private static void Pairs(TextWriter output, string name, ImmutableArray<(TellingKey Left, TellingKey Right)> pairs, ImmutableArray<ToldRecord> records, TellingsReader reader)
    {
        foreach ((TellingKey left, TellingKey right) in pairs)
        {
            output.WriteLine($"{name}: {left.Incident.Id} {left.Telling.Article} ({left.Telling.Role}) | {right.Incident.Id} {right.Telling.Article} ({right.Telling.Role})");
            foreach ((LinkFacts a, ToldAccount one) in Facts(records, left, reader))
            {
                foreach ((LinkFacts b, ToldAccount two) in Facts(records, right, reader))
                {
                    Link link = reader.Linker.Compare(a, b);
                    bool meet = IncidentLinker.Meet(a, b);
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {Text(one)}\n   {Text(two)}\n      {(meet ? "" : "NO KEY ")}{link.Score:0.00}: {string.Join("; ", link.Reasons)}"));
                }
            }
        }
    }

    private static IEnumerable<(LinkFacts Facts, ToldAccount Account)> Facts(ImmutableArray<ToldRecord> records, TellingKey key, TellingsReader reader)
    {
        ToldRecord record = records.First(r => r.Article.Id == key.Telling.Article);
        return TellingsScore.Accounts(record, key).Select(k => record.Accounts.IndexOf(record.Accounts.First(a => a.Id == k.Account))).Select(i => (reader.Linker.FactsOf(record)[i], record.Accounts[i]));
    }

    private static string Text(ToldAccount account)
        => $"{account.Id} {account.Kind} '{account.Trigger?.Text}' by {string.Join('+', account.Actors.Select(a => a.Id ?? a.Name))} on {string.Join('+', account.Targets.Select(a => a.Id ?? a.Name))} at {string.Join('+', account.At.Select(p => p.Name ?? p.Text + "?"))} time {account.Time?.Start}/{account.Time?.End} {account.Status} {account.Newness} claims {string.Join('+', account.Claims.Select(c => c.Stance + ":" + (c.By?.Id ?? c.By?.Name)))}";
}
