namespace Sitrep.CorpusTests.Scoring;

/// <summary>How near two kinds of events are.</summary>
internal static class KindFamilies
{
    // Kinds that tell of much the same, so that a mistaken kind still finds its partner.
    private static readonly string[][] Compatible =
    [
        ["attack", "clash", "violation", "interception", "territory", "weapons", "loot"],
        ["territory", "force"],
        ["talks", "agreement", "ceasefire", "cooperate"],
        ["release", "exchange", "rescue", "access", "aid"],
        ["accuse", "condemn", "deny", "demand", "reject", "threaten", "support", "concede", "investigate"],
        ["blockade", "restrict", "sanction", "arrest", "deport", "displace", "protest"],
    ];

    /// <summary>1 for the same kind, 0.5 for the same branch of the tree, 0.4 for kinds that tell of much the same, 0 for others.</summary>
    internal static double Nearness(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        string familyA = Family(a), familyB = Family(b);
        return familyA == familyB ? 0.5
            : Compatible.Any(line => line.Contains(familyA, StringComparer.Ordinal) && line.Contains(familyB, StringComparer.Ordinal)) ? 0.4 : 0;
    }

    /// <summary>The branch of the tree: what stands before the point.</summary>
    internal static string Family(string kind) => kind.Split('.')[0];
}
