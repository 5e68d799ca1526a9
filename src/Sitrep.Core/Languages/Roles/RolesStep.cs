using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>Finds the predicates of a document and who plays which role in them.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="model">The trained model; stays the caller's to dispose of.</param>
public sealed class RolesStep(LanguageModel model) : IStep
{
    /// <inheritdoc/>
    public string Name => "roles";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads { get; } = [ParseLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes { get; } = [RoleLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<Sentence> sentences = document.Get(ParseLayer.Key).Sentences;
        document.Set(RoleLayer.Key, new RoleLayer(model.FindRoles(sentences, cancellationToken)));
    }
}
