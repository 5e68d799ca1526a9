using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>Groups accounts as a store does: those that meet under a key are compared, and each connected component is parted.</summary>
internal static class StoreLike
{
    internal static ImmutableArray<ImmutableArray<AccountKey>> Group(IncidentLinker linker, IReadOnlyList<LinkFacts> accounts)
    {
        int[] parent = [.. Enumerable.Range(0, accounts.Count)];
        ILookup<long, int> kept = accounts.SelectMany((a, i) => IncidentLinker.KeptUnder(a).Select(k => (Key: k, Index: i))).ToLookup(k => k.Key, k => k.Index);
        for (int i = 0; i < accounts.Count; i++)
        {
            foreach (int other in IncidentLinker.SoughtUnder(accounts[i]).SelectMany(k => kept[k]).Distinct().Where(o => o != i && Root(parent, o) != Root(parent, i)))
            {
                if (linker.Score(accounts[i], accounts[other]) >= IncidentLinker.Threshold && IncidentLinker.Meet(accounts[i], accounts[other]))
                {
                    parent[Root(parent, i)] = Root(parent, other);
                }
            }
        }

        return [.. Enumerable.Range(0, accounts.Count).GroupBy(i => Root(parent, i)).SelectMany(g => linker.Group([.. g.Select(i => accounts[i])]))];
    }

    private static int Root(int[] parent, int index)
    {
        while (parent[index] != index)
        {
            index = parent[index] = parent[parent[index]];
        }

        return index;
    }
}
