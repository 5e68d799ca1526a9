namespace Sitrep.Languages;

/// <summary>A predicate whose arguments are looked for, as the features see it.</summary>
/// <param name="Word">Its word.</param>
/// <param name="Roleset">Key of its roleset.</param>
/// <param name="Voice">Its tag, its flags and what governs it, in one key.</param>
internal readonly record struct RolePredicate(int Word, uint Roleset, uint Voice)
{
    /// <summary>Reads the voice of a predicate.</summary>
    internal static RolePredicate Of(RoleSentence sentence, int word, uint roleset)
    {
        ref readonly RoleWord own = ref sentence.Words[word];
        uint flags = own.Flags & (RoleSentence.Passive | RoleSentence.Subject | RoleSentence.Object | RoleSentence.Auxiliary);
        return new RolePredicate(word, roleset, FeatureHash.Mix(698, own.Tag, flags & RoleSentence.Passive, (flags & RoleSentence.Auxiliary) == 0 ? 0u : 1u));
    }
}
