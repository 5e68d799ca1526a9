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

            int before = quantities.Count;
            reader.Read(sentence, times.AsSpan()[first..time], quantities);
            for (int i = quantities.Count - 1; i >= before; i--)
            {
                // What a time expression took is no count, however the number's hedges reach into it.
                if (Overlaps(quantities[i], times.AsSpan()[first..time]))
                {
                    quantities.RemoveAt(i);
                }
            }
        }

        document.Set(QuantityLayer.Key, new QuantityLayer(quantities.DrainToImmutable()));
    }

    private static bool Overlaps(QuantityMention quantity, ReadOnlySpan<TimeMention> times)
    {
        foreach (TimeMention time in times)
        {
            if (time.First <= quantity.Last && quantity.First <= time.Last)
            {
                return true;
            }
        }

        return false;
    }
}
