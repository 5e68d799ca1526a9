using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>What the phrases of a document refer to.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class ReferenceLayer
{
    private readonly int[] _starts;

    /// <summary>Makes a layer.</summary>
    /// <param name="mentions">In text order, longer ones before those that they hold.</param>
    /// <param name="entities">In the order of their first mentions.</param>
    public ReferenceLayer(ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities)
    {
        Mentions = mentions;
        Entities = entities;
        _starts = new int[(mentions.IsEmpty ? 0 : mentions[^1].Sentence) + 2];
        for (int i = mentions.Length - 1, s = _starts.Length - 1; s >= 0; s--)
        {
            while (i >= 0 && mentions[i].Sentence >= s)
            {
                i--;
            }

            _starts[s] = i + 1;
        }
    }

    /// <summary>The layer's key.</summary>
    public static LayerKey<ReferenceLayer> Key { get; } = new("references");

    /// <summary>All mentions, in text order, longer ones before those that they hold.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>What they refer to, in the order of first mentions.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>The mentions of a sentence, in text order.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    public ReadOnlySpan<Mention> In(int sentence)
        => sentence < 0 || sentence + 1 >= _starts.Length ? [] : Mentions.AsSpan(_starts[sentence], _starts[sentence + 1] - _starts[sentence]);

    /// <summary>The mention that a word heads, or null. Of a word that heads two, a phrase and what "and" joins to it, the phrase.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="head">Index of the word in the sentence.</param>
    public Mention? MentionOf(int sentence, int head)
    {
        foreach (Mention mention in In(sentence))
        {
            if (mention.Head == head && !mention.IsCoordinated)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>What a mention stands for: following its links, the first name; where there is none, the first noun. Null where it is linked to neither.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="head">Index in the sentence of the word that heads the mention.</param>
    public Antecedent? AntecedentOf(int sentence, int head)
    {
        if (MentionOf(sentence, head) is not { Antecedent: >= 0 } mention)
        {
            return null;
        }

        Antecedent? noun = null;
        double confidence = 1;
        Mention at = mention;
        for (int guard = 0; at.Antecedent >= 0 && guard < Mentions.Length; guard++)
        {
            confidence *= at.Confidence;
            at = Mentions[at.Antecedent];
            if (at.Kind is MentionKind.Name)
            {
                return new Antecedent(at, confidence, mention.Reason);
            }

            noun ??= at.Kind is MentionKind.Nominal ? new Antecedent(at, confidence, mention.Reason) : null;
        }

        return noun;
    }
}
