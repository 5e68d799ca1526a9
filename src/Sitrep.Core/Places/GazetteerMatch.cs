namespace Sitrep.Places;

/// <summary>An entry that a name may stand for.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="How">How the name found it.</param>
/// <param name="Likeness">1 where the name is one of the entry's, less for a spelling that is only like one.</param>
public sealed record GazetteerMatch(GazetteerEntry Entry, MatchKind How, double Likeness)
{
    /// <summary>Place of the name among the entry's, from 0 for the main name: the later, the less in use. 1 where the world gazetteer does not tell.</summary>
    public int Rank { get; init; }

    /// <summary>At which step of spelling it was found; letter for letter is not told from folded here.</summary>
    public SpellingStep Step { get; init; } = How switch { MatchKind.Spelling => SpellingStep.Sound, MatchKind.Part => SpellingStep.Part, _ => SpellingStep.Folded };
}
