namespace Sitrep.CorpusTests.Scoring;

/// <summary>Whether a kind of weapon that was read is the expected one or one so close that coders differ.</summary>
internal static class WeaponMatch
{
    // Each line holds kinds that may stand for each other.
    private static readonly string[][] Close =
    [
        ["small-arms", "firearms", "firearms-various", "rifle"],
        ["machine-gun", "heavy-machine-gun"],
        ["machine-gun", "small-arms", "firearms-various"],
        ["sniper", "sniper-rifle"],
        ["artillery", "howitzer", "gun"],
        ["mlrs", "rocket", "rocket-artillery"],
        ["missile", "rocket"],
        ["missile", "atgm", "anti-tank-missile"],
        ["grenade-launcher", "rpg"],
        ["drone", "uav", "quadcopter", "loitering-munition"],
        ["aircraft", "helicopter"],
        ["tank", "armour", "armoured-vehicle"],
        ["mine", "landmine", "uxo"],
        ["ied", "bomb", "car-bomb", "explosives"],
        ["ied", "mine"],
        ["anti-aircraft", "air-defence", "anti-aircraft-gun"],
    ];

    /// <summary>2 for the same kind, 1 for a close one, 0 for another.</summary>
    internal static double Similarity(string expected, string read)
        => expected == read ? 2
            : Close.Any(line => line.Contains(expected, StringComparer.Ordinal) && line.Contains(read, StringComparer.Ordinal)) ? 1 : 0;
}
