using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>Tags, lemmatises and parses the sentences of a document.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="model">The trained model; stays the caller's to dispose of.</param>
public sealed class ParseStep(LanguageModel model) : IStep
{
    /// <inheritdoc/>
    public string Name => "parse";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads { get; } = [TokenLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes { get; } = [ParseLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        TokenLayer tokens = document.Get(TokenLayer.Key);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(tokens.Sentences.Length);
        foreach (TokenizedSentence sentence in tokens.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sentences.Add(ClockRanges.Parse(model, sentence) ?? model.Parse(sentence));
        }

        document.Set(ParseLayer.Key, new ParseLayer(sentences.MoveToImmutable()));
    }
}
