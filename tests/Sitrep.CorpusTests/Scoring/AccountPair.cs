using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>An expected account and the one that was read for it; one of the two may be missing.</summary>
/// <param name="Expected">The expected account, or null for one that was read without need.</param>
/// <param name="Read">The read account, or null where the expected one was missed.</param>
/// <param name="IsScored">Whether it counts: not where the account is optional.</param>
/// <param name="Outcomes">What became of each field.</param>
/// <param name="Nearest">For a read account without partner the id of the expected one it is most like, or null.</param>
public sealed record AccountPair(ExpectedAccount? Expected, Account? Read, bool IsScored, ImmutableArray<FieldOutcome> Outcomes, string? Nearest = null);
