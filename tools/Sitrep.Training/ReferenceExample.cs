using System.Collections.Immutable;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>A document with annotated references, read by the model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentences">Its sentences, parsed.</param>
/// <param name="Names">Its names, found.</param>
/// <param name="Gold">From sentence, first and last word to the number of the entity.</param>
internal sealed record ReferenceExample(string Name, ImmutableArray<Sentence> Sentences, ImmutableArray<NameMention> Names, Dictionary<(int Sentence, int First, int Last), string> Gold);
