using System.Collections.Frozen;
using Sitrep.Knowledge;
using Sitrep.Reading.Words;

namespace Sitrep.Reading;

/// <summary>The words by which pages are taken apart (<c>knowledge/pages/*.tsv</c>): clutter, headings over other stories, captions, datelines, wire marks, names of sites and of elements.</summary>
/// <remarks>Immutable, thread-safe. Load it once and share it.</remarks>
public sealed class PageWords
{
    private static readonly Lazy<PageWords> Pack = new(() => Load(PackKnowledge.BesideProgram(), []));

    private readonly FrozenDictionary<string, PhraseList> _lists;

    private PageWords(FrozenDictionary<string, PhraseList> lists, SiteNames sites)
    {
        _lists = lists;
        Clutter = new(this);
        Elements = new(this);
        Sites = sites;
    }

    /// <summary>The words of the pack that ships with the program.</summary>
    /// <exception cref="FileNotFoundException">The pack is not beside the program.</exception>
    public static PageWords BuiltIn => Pack.Value;

    internal ClutterWords Clutter { get; }

    internal ElementWords Elements { get; }

    internal SiteNames Sites { get; }

    internal PhraseList CreditOpens => this["credits.opens"];

    internal PhraseList CreditColons => this["credits.colons"];

    internal PhraseList CreditJoins => this["credits.joins"];

    internal PhraseList CreditRoles => this["credits.roles"];

    internal PhraseList CaptionOpens => this["captions.opens"];

    internal PhraseList CaptionHolds => this["captions.holds"];

    internal PhraseList CaptionCredits => this["captions.credits"];

    internal PhraseList CaptionAgencies => this["captions.agencies"];

    internal PhraseList CaptionMarks => this["captions.marks"];

    internal PhraseList CaptionEnds => this["captions.ends"];

    internal PhraseList DateWords => this["datelines.dates"];

    internal PhraseList DatelineAgencies => this["datelines.agencies"];

    internal PhraseList DatelineSmalls => this["datelines.smalls"];

    internal PhraseList DatelineLabels => this["datelines.labels"];

    internal PhraseList WireMarks => this["wire.marks"];

    internal PhraseList WireOpens => this["wire.opens"];

    internal PhraseList WireCodes => this["wire.codes"];

    internal PhraseList WireTags => this["wire.tags"];

    internal PhraseList this[string list] => _lists[list];

    /// <summary>Loads the tables.</summary>
    /// <param name="files">Where they lie.</param>
    /// <param name="faults">Receives what is wrong with them; the rest stands.</param>
    public static PageWords Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(faults);
        FrozenDictionary<string, PhraseList> lists = PageTables.Load(files, faults);
        return new(lists, SiteNames.Load(files, lists["sites.media"], lists["sites.endings"]));
    }

    /// <summary>All faults of the tables and of their examples (<c>pages/examples.tsv</c>), for <c>sitrep check</c>.</summary>
    public static IReadOnlyList<KnowledgeFault> Check(IKnowledgeFiles files)
    {
        var faults = new List<KnowledgeFault>();
        PageExamples.Check(files, Load(files, faults), faults);
        return faults;
    }
}
