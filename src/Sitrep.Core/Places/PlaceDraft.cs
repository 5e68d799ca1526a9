using System.Collections.Immutable;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Places;

/// <summary>A name that may be a place's, while its sentence is read.</summary>
internal sealed class PlaceDraft(Sentence sentence, int first, int last, TextSpan span, string text, ImmutableArray<GazetteerMatch> matches)
{
    internal Sentence Sentence { get; } = sentence;

    internal int First { get; } = first;

    internal int Last { get; } = last;

    internal TextSpan Span { get; } = span;

    /// <summary>The words as written.</summary>
    internal string Text { get; } = text;

    internal string Key { get; } = NameFolding.Key(text);

    /// <summary>What the name may stand for; empty where no gazetteer knows it.</summary>
    internal ImmutableArray<GazetteerMatch> Matches { get; set; } = matches;

    /// <summary>What the words beside it say that it is.</summary>
    internal PlaceCue Kind { get; set; }

    /// <summary>Whether what happens is by the place, not in it.</summary>
    internal bool IsNear { get; set; }

    /// <summary>Whether a word for a whereabouts stands before it.</summary>
    internal bool IsAfterPreposition { get; set; }

    /// <summary>Whether the name finder takes it for a place.</summary>
    internal bool IsNamedPlace { get; set; }

    /// <summary>Whether it lies in a name of a person or an organisation: it tells of states then, but is no place.</summary>
    internal bool IsBlocked { get; set; }

    /// <summary>Whether it lies in a name of an organisation.</summary>
    internal bool IsInOrganisation { get; init; }

    /// <summary>Whether further capitalised words stand beside it that it does not cover.</summary>
    internal bool IsPartOfRun { get; set; }

    /// <summary>Whether the words after it make it an organisation, or those before it a person.</summary>
    internal bool IsSomethingElse { get; set; }

    /// <summary>Whether somebody has told that it is a place.</summary>
    internal bool IsGiven { get; init; }

    /// <summary>The name that it is said to lie in or by, or null.</summary>
    internal PlaceDraft? Container { get; set; }

    internal ContainerCue Cue { get; set; }

    /// <summary>Whether no gazetteer is needed to see a place here: the text calls it a village, or the name finder says so.</summary>
    internal bool IsCued => IsNamedPlace || (Kind & PlaceCue.Kind) != PlaceCue.None;

    /// <summary>Mentions of one name are read one way; a district and the town it is named after are two.</summary>
    internal string Group => (Kind & PlaceCue.Region) != PlaceCue.None ? Key + "#" : Key;
}
