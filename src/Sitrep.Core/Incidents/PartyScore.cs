using System.Collections.Frozen;

namespace Sitrep.Incidents;

/// <summary>What the parties of two accounts say. Opposed tellings exchange them, so either way round counts. Thread-safe.</summary>
internal static class PartyScore
{
    /// <summary>Adds what the parties say.</summary>
    /// <returns>False where they rule it out.</returns>
    internal static bool Add(LinkFacts a, LinkFacts b, List<(double Weight, string Text)> reasons)
    {
        if ((a.Actors.Count == 0 && a.Targets.Count == 0) || (b.Actors.Count == 0 && b.Targets.Count == 0))
        {
            return true;
        }

        double straight = Side(a.Actors, b.Actors) + Side(a.Targets, b.Targets);
        double crossed = Side(a.Actors, b.Targets) + Side(a.Targets, b.Actors);
        if (straight > 0 && straight >= crossed)
        {
            reasons.Add((0.1 * straight, "same parties"));
        }
        else if (crossed > 0)
        {
            reasons.Add((0.08 * crossed, "same parties, told the other way round"));
        }
        else
        {
            reasons.Add((-0.25, "other parties"));
        }

        return true;
    }

    // 1 the same, 0 nothing said, -1 different.
    private static double Side(FrozenSet<string> left, FrozenSet<string> right)
        => left.Count == 0 || right.Count == 0 ? 0 : left.Overlaps(right) ? 1 : -1;
}
