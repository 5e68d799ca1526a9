using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Times;

namespace Sitrep.Quantities;

/// <summary>Reads the numbers of a document that count something. What the time grammar has read is left alone.</summary>
/// <remarks>Frozen, thread-safe.</remarks>
/// <param name="lexicon">The word data of the document's language.</param>
public sealed class QuantityStep(QuantityLexicon lexicon) : IStep
{
    /// <inheritdoc/>
    public string Name => "quantities";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key, TimeLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [QuantityLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<TimeMention> times = document.Get(TimeLayer.Key).Times;
        var quantities = ImmutableArray.CreateBuilder<QuantityMention>();
        var reader = new QuantityReader(lexicon);
        int time = 0;
        foreach (Sentence sentence in document.Get(ParseLayer.Key).Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = time;
            while (time < times.Length && times[time].Sentence == sentence.Index)
            {
                time++;
            }

            reader.Read(sentence, times.AsSpan()[first..time], quantities);
        }

        document.Set(QuantityLayer.Key, new QuantityLayer(quantities.DrainToImmutable()));
    }
}
