using System.Collections.Frozen;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Names that an expected place bears when it is a region, a state or another wide area and not a settlement.</summary>
/// <remarks>Our own list, apart from the knowledge under test. Districts that bear the name of their town are left out: the town is meant.</remarks>
internal static class RegionNames
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "Armenia", "Azerbaijan", "Georgia", "Iran", "Turkey", "Türkiye", "Russia", "Ukraine", "Syria", "Iraq", "Israel", "Lebanon",
        "Karabakh", "Nagorno-Karabakh", "Nagorno Karabakh", "Mountainous Karabakh", "Upper Karabakh", "Artsakh", "Nakhchivan", "Naxcivan", "Nakhichevan",
        "Gegharkunik", "Syunik", "Tavush", "Vayots Dzor", "Ararat Province", "Armavir Province", "Kotayk", "Lori", "Shirak", "Aragatsotn",
        "Zangezur", "Eastern Zangezur", "Western Zangezur", "Goycha", "Sharur-Daralagez", "Daralagez", "Basarkechar", "Lachin corridor",
        "Donetsk region", "Luhansk region", "Donbas", "Donbass", "Crimea", "Idlib region", "Idlib province", "Aleppo province", "Hama province", "Latakia province",
        "South Caucasus", "North Ossetia", "South Ossetia", "Abkhazia", "Dagestan", "Chechnya",
    }.Select(FoldedText.Name).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = [" region", " province", " district", " oblast", " governorate", " marz", " rayon", " raion"];

    internal static bool Contains(string name)
    {
        string folded = FoldedText.Name(name);
        return Names.Contains(folded) || Endings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal));
    }
}
