using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>Finds names of persons, places and organisations in parsed sentences of one document.</summary>
/// <remarks>Thread-safe. Two readings: the first sees each sentence alone, the second also what the first found elsewhere in the document.</remarks>
internal sealed class NameFinder
{
    /// <summary>Turns the margin of a decision into confidence; fitted on development data.</summary>
    private const double Steepness = 0.12;

    /// <summary>A margin of the first reading at which the second hardly ever finds otherwise.</summary>
    private const float Certain = 30;

    private readonly NameDecoder _first;
    private readonly NameDecoder _again;
    private readonly KeyTable _lists;
    private readonly WordTables _words;
    private readonly ConcurrentBag<List<NameSentence>> _pool = [];

    /// <summary>Makes a finder of the model's parts.</summary>
    internal NameFinder(WeightTable first, WeightTable again, KeyTable lists, WordTables words)
    {
        if (first.Classes != NameLabels.Count || again.Classes != NameLabels.Count)
        {
            throw new InvalidDataException("The language model has another number of name labels than this program. Train it anew.");
        }

        _first = new NameDecoder(first);
        _again = new NameDecoder(again);
        _lists = lists;
        _words = words;
    }

    /// <summary>The names of a document, in text order.</summary>
    internal ImmutableArray<NameMention> Find(ImmutableArray<Sentence> sentences, CancellationToken cancellationToken)
    {
        if (!_pool.TryTake(out List<NameSentence>? work))
        {
            work = [];
        }

        Span<uint> keys = stackalloc uint[NameFeatures.Maximum];
        Span<int> scores = stackalloc int[WeightTable.MaximumClasses];
        var hints = new NameHints();
        for (int s = 0; s < sentences.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (s == work.Count)
            {
                work.Add(new NameSentence());
            }

            work[s].Load(sentences[s], _lists, _words);
            _first.Label(work[s], keys, scores);
            Count(work[s], hints);
        }

        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (int s = 0; s < sentences.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Hint(work[s], hints);
            Settle(work[s]);
            _again.Label(work[s], keys, scores);
            Collect(sentences[s], s, work[s], names);
        }

        _pool.Add(work);
        return names.ToImmutable();
    }

    /// <summary>Counts the words of a sentence read once.</summary>
    internal static void Count(NameSentence sentence, NameHints hints)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            hints.Add(sentence.Facts[i + NameFeatures.Padding].Lower, sentence.Labels[i]);
        }
    }

    /// <summary>Sets the hints of a sentence read once.</summary>
    internal static void Hint(NameSentence sentence, NameHints hints)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            sentence.Hints[i + NameFeatures.Padding] = hints.Of(sentence.Facts[i + NameFeatures.Padding].Lower, sentence.Labels[i]);
        }
    }

    /// <summary>Marks the words that are outside of names for certain, here and wherever else they stand.</summary>
    private static void Settle(NameSentence sentence)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            sentence.Settled[i] = sentence.Labels[i] == NameLabels.Outside && sentence.Margins[i] > Certain && NameHints.SaysNothing(sentence.Hints[i + NameFeatures.Padding]);
        }
    }

    private static void Collect(Sentence sentence, int number, NameSentence labelled, ImmutableArray<NameMention>.Builder names)
    {
        for (int i = 0; i < labelled.Count; i++)
        {
            int label = labelled.Labels[i];
            if (label == NameLabels.Outside)
            {
                continue;
            }

            int first = i;
            float margin = labelled.Margins[i];
            while (NameLabels.IsOpen(labelled.Labels[i]) && i + 1 < labelled.Count)
            {
                i++;
                margin = Math.Min(margin, labelled.Margins[i]);
            }

            if (NameLabels.KindOf(label) < 3)
            {
                double confidence = 1 / (1 + Math.Exp(-Steepness * margin));
                TextSpan span = sentence.SpanOf(first, i);
                names.Add(new NameMention((NameKind)NameLabels.KindOf(label), number, first, i, span, Math.Round(confidence, 3)));
            }
        }
    }
}
