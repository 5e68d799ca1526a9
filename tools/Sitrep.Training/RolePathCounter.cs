using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Counts on which paths through the tree arguments lie: others are not looked at.</summary>
internal static class RolePathCounter
{
    /// <summary>A path with fewer arguments is not worth a look, and neither is one with a smaller share of them.</summary>
    private const int Least = 2;
    private const double LeastShare = 0.003;

    /// <summary>The paths that are worth a look.</summary>
    internal static FrozenSet<uint> Find(IReadOnlyCollection<RoleExample> examples, WordTables words)
    {
        var counts = new Dictionary<uint, (int Arguments, int All)>();
        var work = new RoleWorkspace();
        int lost = 0, found = 0;
        foreach (RoleExample example in examples)
        {
            work.Sentence.Load(example.Tree, words);
            work.Candidates.Find(work.Sentence, example.Word, null);
            HashSet<int> heads = [.. example.Arguments.Select(a => a.Head)];
            for (int i = 0; i < work.Candidates.Count; i++)
            {
                int argument = heads.Remove(work.Candidates.Words[i]) ? 1 : 0;
                (int arguments, int all) = counts.GetValueOrDefault(work.Candidates.Paths[i]);
                counts[work.Candidates.Paths[i]] = (arguments + argument, all + 1);
                found += argument;
            }

            lost += heads.Count;
        }

        FrozenSet<uint> kept = counts.Where(c => c.Value.Arguments >= Least && c.Value.Arguments >= LeastShare * c.Value.All).Select(c => c.Key).ToFrozenSet();
        double reached = kept.Sum(k => counts[k].Arguments), all100 = (found + lost) / 100.0;
        double candidates = (double)kept.Sum(k => counts[k].All) / examples.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept.Count} of {counts.Count} paths; arguments in reach {found / all100:0.00} %, on these paths {reached / all100:0.00} %; candidates a predicate {candidates:0.0}"));
        return kept;
    }
}
