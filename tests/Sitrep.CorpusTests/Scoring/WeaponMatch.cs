namespace Sitrep.CorpusTests.Scoring;

/// <summary>Whether a kind of weapon that was read is the expected one or one so close that coders differ.</summary>
internal static class WeaponMatch
{
    // Each line holds kinds that may stand for each other.
    private static readonly string[][] Close =
    [
        ["small-arms", "firearms-various"],
        ["machine-gun", "firearms-various"],
        ["mlrs", "rocket"],
        ["rocket", "missile"],
        ["missile", "anti-tank"],
        ["missile", "anti-aircraft"],
        ["grenade", "grenade-launcher"],
        ["drone", "loitering-munition"],
        ["aircraft", "bomb"],
        ["ied", "bomb", "vehicle-bomb", "suicide-vest"],
        ["ied", "mine"],
    ];

    /// <summary>2 for the same kind, 1 for a close one, 0 for another.</summary>
    internal static double Similarity(string expected, string read)
        => expected == read ? 2
            : Close.Any(line => line.Contains(expected, StringComparer.Ordinal) && line.Contains(read, StringComparer.Ordinal)) ? 1 : 0;
}
