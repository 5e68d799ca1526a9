namespace Sitrep.Reading.Words;

/// <summary>The lists of <c>pages/clutter.tsv</c> and <c>pages/headings.tsv</c>.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class ClutterWords(PageWords words)
{
    /// <summary>Open a line of clutter, whatever follows.</summary>
    internal PhraseList Opens => words["clutter.opens"];

    /// <summary>Open one where it is no sentence.</summary>
    internal PhraseList Labels => words["clutter.labels"];

    /// <summary>Stand somewhere in it.</summary>
    internal PhraseList Holds => words["clutter.holds"];

    /// <summary>Are the whole line, one or several in a row.</summary>
    internal PhraseList Wholes => words["clutter.wholes"];

    /// <summary>Are a line only in company.</summary>
    internal PhraseList Menu => words["clutter.menu"];

    /// <summary>Begin a breadcrumb.</summary>
    internal PhraseList Home => words["clutter.home"];

    /// <summary>What pages count.</summary>
    internal PhraseList Counts => words["clutter.counts"];

    /// <summary>Stand beside a count.</summary>
    internal PhraseList Fills => words["clutter.fills"];

    /// <summary>Open an invitation to <see cref="Channels"/>.</summary>
    internal PhraseList Invites => words["clutter.invites"];

    /// <summary>Where pages invite to.</summary>
    internal PhraseList Channels => words["clutter.channels"];

    /// <summary>Headings over other stories, as they are.</summary>
    internal PhraseList Headings => words["headings.wholes"];

    /// <summary>The part of such a heading that points elsewhere: "other".</summary>
    internal PhraseList Points => words["headings.points"];

    /// <summary>The part that names stories: "news".</summary>
    internal PhraseList Stories => words["headings.stories"];

    /// <summary>The rest: "on this".</summary>
    internal PhraseList HeadingFills => words["headings.fills"];

    /// <summary>After one of <see cref="Points"/> any name may follow these.</summary>
    internal PhraseList Leads => words["headings.leads"];

    /// <summary>Stand before one other story on the same line.</summary>
    internal PhraseList Links => words["headings.links"];

    /// <summary>Those of <see cref="Links"/> that may stand before a sentence.</summary>
    internal PhraseList SureLinks => words["headings.sure"];
}
