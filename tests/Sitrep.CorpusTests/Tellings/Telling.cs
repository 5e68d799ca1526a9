using System.Collections.Immutable;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>That one article tells of one incident, and where it does.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Claimant">Whose word it is, in plain words; never compared.</param>
/// <param name="Quote">The exact words of the article that name the event: they stand in its text once, trigger included.</param>
/// <param name="Also">Words of other sentences that tell it again or a part of it, likewise exact.</param>
public sealed record Telling(string Article, string Role, string Claimant, string Quote, ImmutableArray<string> Also)
{
    /// <summary>All words by which an account is known to be of this telling.</summary>
    public IEnumerable<string> Quotes => [Quote, .. Also];

    /// <summary>Told beside the article's own news: last week's incident, or the same night's elsewhere.</summary>
    public const string Background = "background";

    /// <summary>The text is another article's, nearly word for word.</summary>
    public const string Copy = "copy";

    /// <summary>Every role; <c>tests/corpus/tellings/origin.md</c> says what each means.</summary>
    public static IReadOnlySet<string> Roles { get; } = new HashSet<string>(StringComparer.Ordinal) { "tells", "denies", Copy, "follow-up", Background, "roundup" };
}
