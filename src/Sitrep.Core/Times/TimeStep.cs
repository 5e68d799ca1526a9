using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>Reads the time expressions of a document and places them in the calendar, counted from its published day and from the dates it tells.</summary>
/// <remarks>Frozen, thread-safe. Dates in captions are read, but nothing counts from them: pictures are often of another day.</remarks>
/// <param name="grammar">The grammar of the document's language.</param>
public sealed class TimeStep(TimeGrammar grammar) : IStep
{
    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [TimeLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        DateCandidate? published = document.Article.Published?.Best;
        ImmutableArray<Sentence> sentences = document.Get(ParseLayer.Key).Sentences;
        TimeProfile profile = grammar.Profile(sentences, published?.Date);
        TimeReading reading = grammar.Begin(new()
        {
            Published = published?.Date,
            PublishedTime = published?.Time,
            PublishedSpan = published?.Span,
            Text = document.Text,
            Narrative = profile.Narrative,
            BeforeEra = profile.BeforeEra,
        });
        var times = ImmutableArray.CreateBuilder<TimeMention>();
        foreach (Sentence sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int before = times.Count;
            reading.Read(sentence.Words, sentence.Index, sentence.Block is not (BlockKind.Caption or BlockKind.Furniture), times);
            RollingSpans.End(sentence, times, before);
        }

        document.Set(TimeLayer.Key, new TimeLayer(times.DrainToImmutable()));
    }
}
