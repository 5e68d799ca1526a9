using Sitrep.Actors;
using Sitrep.CorpusTests.Corpus;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Whether a party that was read is the expected one.</summary>
internal static class ActorMatch
{
    /// <summary>2 for the same country and sector, 1 where the expected sector or country is left open, 0 for another party.</summary>
    internal static double Similarity(ExpectedActor expected, ActorMention read)
    {
        if (expected.Country is not null && expected.Country != read.Country)
        {
            return 0;
        }

        if (expected.Country is null && expected.Name is not null)
        {
            return SameName(expected.Name, read.Name) ? 2 : 0;
        }

        if (expected.Country is null && read.Country is not null)
        {
            return 0;
        }

        return expected.Sector is null ? 1 : expected.Sector == read.Sector ? 2 : 0;
    }

    /// <summary>As <see cref="Similarity"/>, by country or name alone.</summary>
    internal static double CountrySimilarity(ExpectedActor expected, ActorMention read) => Similarity(expected with { Sector = null }, read);

    /// <summary>Equal for two mentions of the same party.</summary>
    internal static string Key(ActorMention read) => read.Country is null ? "? " + FoldedText.Name(read.Name) : $"{read.Country} {read.Sector}";

    /// <summary>As in a table.</summary>
    internal static string Text(ActorMention read)
    {
        string text = read.Country is null ? $"{read.Sector} {read.Name}" : $"{read.Country} {read.Sector}";
        return read.ResolvedBy is null ? text : $"({text})";
    }

    // At least half of the expected words of three letters and more.
    private static bool SameName(string expected, string read)
    {
        string[] words = FoldedText.Name(expected).Split(' ');
        string[] sought = [.. words.Where(w => w.Length > 2)];
        sought = sought.Length == 0 ? words : sought;
        string[] there = FoldedText.Name(read).Split(' ');
        return sought.Count(w => there.Contains(w, StringComparer.Ordinal)) * 2 >= sought.Length;
    }
}
