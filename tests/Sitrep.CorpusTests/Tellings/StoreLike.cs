using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>Groups accounts as a store does: those that share a block are compared, and each connected component is parted.</summary>
internal static class StoreLike
{
    internal static ImmutableArray<ImmutableArray<AccountKey>> Group(IncidentLinker linker, IReadOnlyList<LinkFacts> accounts)
    {
        int[] parent = [.. Enumerable.Range(0, accounts.Count)];
        foreach (int[] block in accounts.SelectMany((a, i) => linker.Blocks(a).Select(b => (Block: b, Index: i))).GroupBy(b => b.Block, b => b.Index, StringComparer.Ordinal).Select(g => g.ToArray()))
        {
            for (int i = 0; i < block.Length; i++)
            {
                for (int j = i + 1; j < block.Length; j++)
                {
                    if (Root(parent, block[i]) != Root(parent, block[j]) && linker.Compare(accounts[block[i]], accounts[block[j]]).Score >= IncidentLinker.Threshold)
                    {
                        parent[Root(parent, block[i])] = Root(parent, block[j]);
                    }
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
