using System.Collections.Immutable;

namespace Sitrep.Corpora;

/// <summary>Sentences of our own that name a settlement and its district.</summary>
internal static class TheatreSentences
{
    private static readonly ImmutableArray<string> Patterns =
    [
        "Units of the army shelled the {0} village of the {1} region on Tuesday, the ministry said.",
        "Positions near the village of {0} in {1} came under fire overnight.",
        "Two soldiers were wounded in {0}, {1} district, officials said.",
        "Small arms were fired at posts in the direction of the {0} settlement of the {1} region.",
        "A drone strike hit {0} ({1} region) early on Friday.",
        "Residents of {0}, a village in {1}, were evacuated after the shelling.",
        "The {1} region's {0} village was shelled with mortars.",
        "Mortar shells landed in {0} village, {1} district.",
        "Clashes were reported at {0} in the {1} province.",
        "A mine exploded near {0}, {1}, killing a farmer.",
        "One civilian was injured in the village of {0} of the {1} district.",
        "The army said that it had taken positions around {0} in the district of {1}.",
    ];

    /// <summary>A sentence, and where the settlement stands in it.</summary>
    internal static (string Text, int At) Make(Random random, string name, string district)
    {
        string pattern = Patterns[random.Next(Patterns.Length)];
        string text = pattern.Replace("{1}", district, StringComparison.Ordinal);
        return (text.Replace("{0}", name, StringComparison.Ordinal), text.IndexOf("{0}", StringComparison.Ordinal));
    }
}
