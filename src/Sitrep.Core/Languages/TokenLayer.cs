using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>Sentences cut into tokens; furniture is left out.</summary>
/// <param name="Sentences">In text order.</param>
public sealed record TokenLayer(ImmutableArray<TokenizedSentence> Sentences)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<TokenLayer> Key { get; } = new("tokens");
}
