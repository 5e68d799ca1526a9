using System.Collections.Immutable;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>What must be read in one article.</summary>
/// <param name="Published">The day it was published, or null where the input does not say.</param>
/// <param name="Title">Its title, or null where the input does not say.</param>
/// <param name="Accounts">What it tells of.</param>
public sealed record ExpectedArticle(DateOnly? Published, string? Title, ImmutableArray<ExpectedAccount> Accounts);
