using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>A word that says that something happens or is so, with its sense and its arguments after PropBank (Palmer, Gildea and Kingsbury 2005).</summary>
/// <remarks>Immutable, thread-safe. Verbs, nouns of doing and adjectives. An auxiliary is a predicate without arguments. No core role is there twice, no argument holds the predicate's own word.</remarks>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Word">Index of its word in the sentence.</param>
/// <param name="Roleset">Its sense, for instance <c>attack.01</c>; lemma and <c>.01</c> where training did not know the lemma.</param>
/// <param name="Arguments">In text order of their heads.</param>
public sealed record Predicate(int Sentence, int Word, string Roleset, ImmutableArray<RoleArgument> Arguments)
{
    /// <summary>The argument of a numbered role, or null.</summary>
    /// <param name="number">0 to 5.</param>
    public RoleArgument? Numbered(int number)
    {
        foreach (RoleArgument argument in Arguments)
        {
            if (argument.Label.Number == number && argument.Label is { IsReference: false, IsContinuation: false })
            {
                return argument;
            }
        }

        return null;
    }
}
