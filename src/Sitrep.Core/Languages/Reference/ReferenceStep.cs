using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Knowledge;

namespace Sitrep.Languages;

/// <summary>Links pronouns, nouns and names of a document to what they refer to.</summary>
/// <remarks>Thread-safe. Not among the steps of a plain reading, whose time it would add to: see <c>PipelineBuilder.WithReferences</c>.</remarks>
public sealed class ReferenceStep : IStep
{
    private readonly ReferenceResolver _resolver;

    /// <summary>Makes the step.</summary>
    /// <param name="model">The trained model; stays the caller's to dispose of.</param>
    /// <param name="files">Where the lists of words lie.</param>
    /// <param name="faults">Receives what is wrong with them.</param>
    /// <exception cref="InvalidDataException">The model was trained without references.</exception>
    public ReferenceStep(LanguageModel model, IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(faults);
        WeightTable weights = model.ReferenceWeights ?? throw new InvalidDataException("The language model has no weights for references. Install the program again, or train that part: see tools/Sitrep.Training.");
        _resolver = new ReferenceResolver(weights, ReferenceWords.Load(files, faults), model.Words);
    }

    /// <inheritdoc/>
    public string Name => "references";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads { get; } = [ParseLayer.Key, NameLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes { get; } = [ReferenceLayer.Key];

    /// <summary>Links the mentions of sentences that are no article's.</summary>
    /// <param name="sentences">The sentences of one text, parsed.</param>
    /// <param name="names">The names in them.</param>
    /// <param name="cancellationToken">Looked at between mentions.</param>
    public ReferenceLayer Resolve(ImmutableArray<Sentence> sentences, ImmutableArray<NameMention> names, CancellationToken cancellationToken = default)
        => _resolver.Resolve(sentences, names, cancellationToken);

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Set(ReferenceLayer.Key, Resolve(document.Get(ParseLayer.Key).Sentences, document.Get(NameLayer.Key).Names, cancellationToken));
    }
}
