namespace Sitrep.Places;

/// <summary>At which step a spelling was found to be a name, from the surest to the boldest.</summary>
public enum SpellingStep
{
    /// <summary>Letter for letter.</summary>
    Exact,

    /// <summary>After case, marks and script were folded (<see cref="NameFolding.Key"/>).</summary>
    Folded,

    /// <summary>It sounds alike: vowels exchanged, consonants that romanisations exchange (<see cref="NameFolding.SkeletonKey"/>).</summary>
    Sound,

    /// <summary>Its consonants alone are alike (<see cref="NameFolding.ConsonantKey"/>), and its letters nearly.</summary>
    Skeleton,

    /// <summary>By a part of what is written.</summary>
    Part,
}
