using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>Finds who and what a report from the field mentions, by name or by description, in sentences whose names are found.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class FieldFinder
{
    /// <summary>How many kinds there are.</summary>
    internal const int Kinds = 6;

    /// <summary>How many labels: as in <see cref="NameLabels"/>, for other kinds.</summary>
    internal const int Labels = 1 + (4 * Kinds);

    private readonly NameDecoder _decoder;
    private readonly KeyTable _lists;
    private readonly WordTables _words;

    /// <summary>Makes a finder of the model's parts.</summary>
    internal FieldFinder(WeightTable weights, KeyTable lists, WordTables words)
    {
        if (weights.Classes != Labels)
        {
            throw new InvalidDataException("The language model has another number of field labels than this program. Train it anew.");
        }

        _decoder = new NameDecoder(weights);
        _lists = lists;
        _words = words;
    }

    /// <summary>The mentions in the sentences of a document.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="names">Their names.</param>
    /// <param name="cancellationToken">Looked at between sentences.</param>
    internal ImmutableArray<FieldMention> Find(ImmutableArray<Sentence> sentences, ImmutableArray<NameMention> names, CancellationToken cancellationToken)
    {
        Span<uint> keys = stackalloc uint[NameFeatures.Maximum];
        Span<int> scores = stackalloc int[WeightTable.MaximumClasses];
        ILookup<int, NameMention> bySentence = names.ToLookup(n => n.Sentence);
        var work = new NameSentence();
        var found = ImmutableArray.CreateBuilder<FieldMention>();
        for (int s = 0; s < sentences.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            work.Load(sentences[s], _lists, _words);
            _decoder.Label(work, keys, scores, new FieldView(sentences[s], bySentence[s], work.Facts));
            Collect(sentences[s], s, work, bySentence[s], found);
        }

        return found.ToImmutable();
    }

    private static void Collect(Sentence sentence, int number, NameSentence labelled, IEnumerable<NameMention> names, ImmutableArray<FieldMention>.Builder found)
    {
        for (int i = 0; i < labelled.Count; i++)
        {
            int label = labelled.Labels[i], first = i;
            if (label == NameLabels.Outside)
            {
                continue;
            }

            while (NameLabels.IsOpen(labelled.Labels[i]) && i + 1 < labelled.Count)
            {
                i++;
            }

            var kind = (FieldKind)NameLabels.KindOf(label);
            int last = i;
            found.Add(new FieldMention(kind, number, first, last, sentence.SpanOf(first, last)));

            // Who holds or uses a place is mentioned with it: "an ISIL-held building".
            if (kind == FieldKind.Place)
            {
                found.AddRange(names.Where(n => n.Kind == NameKind.Organisation && n.First >= first && n.Last <= last && n.Last - n.First < last - first)
                    .Select(n => new FieldMention(FieldKind.Organisation, number, n.First, n.Last, n.Span)));
            }
        }
    }
}
