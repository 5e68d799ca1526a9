using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>Sentences with tags, lemmas and trees, one for each of the token layer.</summary>
/// <param name="Sentences">In text order.</param>
public sealed record ParseLayer(ImmutableArray<Sentence> Sentences)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<ParseLayer> Key { get; } = new("parse");
}
