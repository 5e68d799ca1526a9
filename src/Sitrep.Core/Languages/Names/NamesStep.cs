using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>Finds the names of persons, places and organisations in a document.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="model">The trained model; stays the caller's to dispose of.</param>
public sealed class NamesStep(LanguageModel model) : IStep
{
    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads { get; } = [ParseLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes { get; } = [NameLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<Sentence> sentences = document.Get(ParseLayer.Key).Sentences;
        document.Set(NameLayer.Key, new NameLayer(model.FindNames(sentences, cancellationToken)));
    }
}
