using System.Collections.Frozen;

namespace Sitrep.Coding.Frames;

/// <summary>A word that must hang on a trigger: the "fire" of "open+fire", the "under:fire" of "come+under:fire".</summary>
/// <param name="Preposition">The preposition that must introduce it, or null for an object, particle or modifier.</param>
/// <param name="Lemmas">The lemmas, one of which it must have; <c>*</c> stands for any word.</param>
internal sealed record Complement(string? Preposition, FrozenSet<string> Lemmas)
{
    internal bool Any { get; } = Lemmas.Contains("*");
}
