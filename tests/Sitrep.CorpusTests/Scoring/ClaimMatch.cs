using Sitrep.Claims;
using Sitrep.CorpusTests.Corpus;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Whether a claim that was read is the expected one.</summary>
internal static class ClaimMatch
{
    /// <summary>Above 0 for the same claimant with the same stance.</summary>
    internal static double Similarity(ExpectedClaim expected, Claim read)
        => string.Equals(expected.Stance, read.Stance.ToString(), StringComparison.OrdinalIgnoreCase) ? BySimilarity(expected, read) : 0;

    /// <summary>Above 0 for the same claimant.</summary>
    internal static double BySimilarity(ExpectedClaim expected, Claim read) => (expected.By, read.By) switch
    {
        (null, null) => 2,
        ({ } by, { } told) => ActorMatch.Similarity(by, told),
        _ => 0,
    };

    /// <summary>Equal for two claims of the same claimant with the same stance.</summary>
    internal static string Key(Claim read) => Text(read);

    /// <summary>As in a table.</summary>
    internal static string Text(Claim read) => $"{(read.By is null ? "publisher" : ActorMatch.Key(read.By))} {read.Stance.ToString().ToLowerInvariant()}";
}
