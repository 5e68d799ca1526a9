using Sitrep.Spans;

namespace Sitrep.Actors;

/// <summary>A party named in the text: a state, a force, an institution, a group, people.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ActorMention
{
    /// <summary>Where it stands in the text; null where the party is inferred.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Index of its sentence, -1 where inferred.</summary>
    public int Sentence { get; init; } = -1;

    /// <summary>Index of its first word in the sentence.</summary>
    public int First { get; init; }

    /// <summary>Index of its last word in the sentence.</summary>
    public int Last { get; init; }

    /// <summary>Index of its head word in the sentence.</summary>
    public int Head { get; init; }

    /// <summary>Stable name of the party ("ARM.MIL"), or null for a party that knowledge does not list.</summary>
    public string? Id { get; init; }

    /// <summary>Main name of the party, or the words themselves.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 alpha-3, or IGO, UNO, NGO, IMG; null where it cannot be told.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector.</summary>
    public required string Sector { get; init; }

    /// <summary>Institution, for instance <c>ministry-of-defence</c>.</summary>
    public string? Org { get; init; }

    /// <summary>Office or part, for instance <c>spokesman</c>.</summary>
    public string? Role { get; init; }

    /// <summary>How a bare or left-out party was found: <c>coreference</c>, <c>respondsTo</c>, <c>country-of-place</c> ...; null where it is named.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>Country (ISO 3166 alpha-3) of the side that the text tells from where the party is named; a guess for parties without a country of their own. Null where the text takes no side.</summary>
    public string? Near { get; init; }

    /// <summary>Who is meant where people are hurt: military, civilian, children, police, journalists, aid-workers, prisoners, unknown.</summary>
    public string Who { get; init; } = "unknown";

    /// <summary>What names it: institution, force, group, person, body, people, media, state, capital, or object (a thing whose owner is the party).</summary>
    public string Kind { get; init; } = "group";

    /// <summary>Whether one is meant ("a soldier", "the minister"), not several.</summary>
    public bool Singular { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1.0;
}
