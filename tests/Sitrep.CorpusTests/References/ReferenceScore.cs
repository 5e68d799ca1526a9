namespace Sitrep.CorpusTests.References;

/// <summary>Links found against links annotated, summed over documents: MUC (Vilain and others 1995) and B-cubed (Bagga and Baldwin 1998), entities of one mention left out.</summary>
internal sealed class ReferenceScore
{
    private double _mucRecall, _mucGold, _mucPrecision, _mucFound, _cubedRecall, _cubedGold, _cubedPrecision, _cubedFound;

    internal double MucPrecision => _mucPrecision / Math.Max(1, _mucFound);

    internal double MucRecall => _mucRecall / Math.Max(1, _mucGold);

    internal double MucF1 => Harmonic(MucPrecision, MucRecall);

    internal double CubedF1 => Harmonic(_cubedPrecision / Math.Max(1, _cubedFound), _cubedRecall / Math.Max(1, _cubedGold));

    /// <summary>Adds a document: entities of spans.</summary>
    internal void Add(Dictionary<(int, int, int), int> gold, Dictionary<(int, int, int), int> found)
    {
        gold = WithoutSingles(gold);
        found = WithoutSingles(found);
        (double links, double all, double shares) = Side(gold, found);
        (_mucRecall, _mucGold, _cubedRecall, _cubedGold) = (_mucRecall + links, _mucGold + all, _cubedRecall + shares, _cubedGold + gold.Count);
        (links, all, shares) = Side(found, gold);
        (_mucPrecision, _mucFound, _cubedPrecision, _cubedFound) = (_mucPrecision + links, _mucFound + all, _cubedPrecision + shares, _cubedFound + found.Count);
    }

    private static (double Links, double All, double Shares) Side(Dictionary<(int, int, int), int> one, Dictionary<(int, int, int), int> other)
    {
        double links = 0, all = 0, shares = 0;
        foreach (IGrouping<int, (int, int, int)> entity in one.GroupBy(m => m.Value, m => m.Key))
        {
            List<int> parts = [.. entity.Where(other.ContainsKey).GroupBy(m => other[m]).Select(g => g.Count())];
            int size = entity.Count();
            links += size - parts.Count - (size - parts.Sum());
            all += size - 1;
            shares += parts.Sum(p => (double)p * p) / size;
        }

        return (links, all, shares);
    }

    private static Dictionary<(int, int, int), int> WithoutSingles(Dictionary<(int, int, int), int> mentions)
    {
        HashSet<int> larger = [.. mentions.GroupBy(m => m.Value).Where(g => g.Count() > 1).Select(g => g.Key)];
        return mentions.Where(m => larger.Contains(m.Value)).ToDictionary(m => m.Key, m => m.Value);
    }

    private static double Harmonic(double one, double other) => one + other > 0 ? 2 * one * other / (one + other) : 0;
}
