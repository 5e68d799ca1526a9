using System.Collections.Immutable;

namespace Sitrep.Documents;

/// <summary>When an article was published: the best candidate, with all that were found.</summary>
/// <param name="Best">The most trusted candidate.</param>
/// <param name="Candidates">All candidates in order of trust, <paramref name="Best"/> first.</param>
public sealed record Published(DateCandidate Best, ImmutableArray<DateCandidate> Candidates)
{
    /// <summary>Whether the candidates name different days.</summary>
    public bool Disagree => Candidates.Any(c => c.Date != Best.Date);
}
