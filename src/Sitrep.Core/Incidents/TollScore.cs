namespace Sitrep.Incidents;

/// <summary>What the numbers of casualties say: the same odd number speaks for one incident, another hardly against it. Thread-safe.</summary>
internal static class TollScore
{
    internal static void Add(LinkFacts a, LinkFacts b, List<(double Weight, string Text)> reasons)
    {
        int agree = 0, differ = 0;
        foreach (LinkToll left in a.Tolls)
        {
            foreach (LinkToll right in b.Tolls.Where(r => r.Effect == left.Effect))
            {
                bool same = left.Low <= right.High && right.Low <= left.High;
                agree += same && left.High > 0 ? 1 : 0;
                differ += same ? 0 : 1;
            }
        }

        if (agree > 0)
        {
            reasons.Add((0.15, "same numbers of casualties"));
        }
        else if (differ > 0)
        {
            reasons.Add((-0.05, "other numbers of casualties"));
        }
    }
}
