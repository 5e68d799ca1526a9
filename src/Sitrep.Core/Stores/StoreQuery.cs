namespace Sitrep.Stores;

/// <summary>Which incidents are wanted: those with an account that fulfils every condition given. Conditions that are null ask for nothing.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record StoreQuery
{
    /// <summary>All incidents.</summary>
    public static StoreQuery All { get; } = new();

    /// <summary>Words that the article has, in any order; words between double quotes stand together.</summary>
    public string? Text { get; init; }

    /// <summary>Where.</summary>
    public NearPlace? Near { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A doer or target: an actor's id, a country's code, or a name.</summary>
    public string? Actor { get; init; }

    /// <summary>A kind, or a family of kinds: <c>attack</c> is <c>attack.fire</c> and the like.</summary>
    public string? Kind { get; init; }

    /// <summary>Who says so: an actor's id, a country's code, or a name.</summary>
    public string? Claimant { get; init; }

    /// <summary><c>news</c> or <c>background</c>.</summary>
    public string? Newness { get; init; }

    /// <summary><c>unreviewed</c>, <c>accepted</c> or <c>rejected</c>.</summary>
    public string? Review { get; init; }

    /// <summary>Only incidents that changed after this revision.</summary>
    public long? Since { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether articles come with their texts; without, <see cref="Incidents.Records.ToldArticle.Text"/> is empty.</summary>
    public bool WithText { get; init; }
}
