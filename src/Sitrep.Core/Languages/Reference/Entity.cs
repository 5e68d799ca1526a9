using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>One being or thing of a document, as its mentions tell of it.</summary>
/// <param name="Mentions">Indices of its mentions in <see cref="ReferenceLayer.Mentions"/>, in text order; one or more.</param>
/// <param name="BestName">Index of the mention that tells best what it is: its longest name, else its first noun, else its first pronoun.</param>
public sealed record Entity(ImmutableArray<int> Mentions, int BestName);
