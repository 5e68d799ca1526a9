namespace Sitrep.Languages;

/// <summary>A mention while it is being resolved, with all that can be told of it alone.</summary>
/// <remarks>Not thread-safe; belongs to one document.</remarks>
internal sealed class MentionDraft
{
    /// <summary>Its place among the mentions of the document.</summary>
    internal int Order;
    internal int Sentence;
    internal int First;
    internal int Last;
    internal int Head;
    internal MentionKind Kind;

    /// <summary>Whether it takes together what "and" joins.</summary>
    internal bool IsCoordinated;
    internal PronounClass Pronoun;
    internal bool IsReflexive;
    internal MentionNumber Number;
    internal MentionGender Gender;
    internal MentionClass Class;
    internal MentionRole Role;
    internal MentionDeterminer Determiner;

    /// <summary>The kind of its name, or null.</summary>
    internal NameKind? Name;

    /// <summary>Numbers of words, lower-cased base forms: its head; all that carry meaning, the head among them; those of its name.</summary>
    internal int HeadWord;
    internal int[] Words = [];
    internal int[] NameWords = [];

    /// <summary>Numbers of what tells it from others of its head: beginnings of capitalised words beside the head, owners among them; and how many it says there are, -1 where it does not.</summary>
    internal int[] Marks = [];
    internal int HeadMark = -1;
    internal int Count = -1;

    /// <summary>Number of its phrase without article and possessive ending.</summary>
    internal int Phrase;

    /// <summary>Number of its name's initials in order, or -1; and of its head's letters where they may be initials, or -1.</summary>
    internal int Initials = -1;
    internal int Acronym = -1;

    /// <summary>Keys for features.</summary>
    internal uint HeadKey;
    internal uint Cluster;
    internal uint Family;
    internal uint RelationKey;
    internal uint GovernorKey;
    internal uint GovernorFamily;
    internal uint FirstKey;
    internal uint BeforeKey;
    internal uint AfterKey;

    /// <summary>How it speaks: the pronoun, or how the phrase begins, or that it is a name.</summary>
    internal uint Type;

    /// <summary>The word that governs it, -1 for none; and the head of the subject of that verb, its own or one that it shares, -1 for none.</summary>
    internal int Governor = -1;
    internal int ClauseSubject = -1;
    internal bool HasRelativeClause;
    internal bool HasModifiers;
    internal bool IsPleonastic;

    /// <summary>Whether it stands in a quotation; then the order of the mention that speaks, or -1.</summary>
    internal bool IsQuoted;
    internal int Speaker = -1;

    /// <summary>The smallest mention that holds it, or -1.</summary>
    internal int Holder = -1;

    /// <summary>The mention that owns it ("its" of "its units"), or null; it is resolved before what it owns.</summary>
    internal MentionDraft? Owner;

    /// <summary>Whether it is the first of its sentence, that is, holds its first place.</summary>
    internal bool IsFirst;

    /// <summary>Its entity while resolving.</summary>
    internal int Entity = -1;

    /// <summary>Whether a word lies in it.</summary>
    internal bool Holds(int word) => First <= word && word <= Last;
}
