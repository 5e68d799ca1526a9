using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>Finds the mentions of a document and links them to what they refer to.</summary>
/// <remarks>
/// Thread-safe. A ranker with an open antecedent (Durrett and Klein 2013), from left to right, that sees the entities so far (Clark and Manning 2015).
/// </remarks>
/// <param name="weights">The trained weights.</param>
/// <param name="words">Lists of words.</param>
/// <param name="tables">Clusters of like words.</param>
internal sealed class ReferenceResolver(WeightTable weights, ReferenceWords words, WordTables tables)
{
    /// <summary>By how much the odds of a link must win over a new entity; training has its costs for that, so nothing is added.</summary>
    private const double Caution = 0;

    private readonly ConcurrentBag<ReferenceScorer> _pool = [];

    /// <summary>Reads a document.</summary>
    internal ReferenceLayer Resolve(ImmutableArray<Sentence> sentences, ImmutableArray<NameMention> names, CancellationToken cancellationToken)
    {
        var text = new ReferenceText(sentences, names, words, tables);
        var state = new ReferenceState(text, MentionFinder.Find(text));
        if (!_pool.TryTake(out ReferenceScorer? scorer))
        {
            scorer = new ReferenceScorer(weights);
        }

        ReferenceChoice[] choices = ReferenceSearch.Run(state, scorer, Caution, cancellationToken);
        _pool.Add(scorer);
        return Lay(state, choices);
    }

    private static ReferenceLayer Lay(ReferenceState state, ReferenceChoice[] choices)
    {
        // Owners are resolved before what they own, so entities and their mentions are put into the order of the text.
        EntityDraft[] entities = [.. state.Entities.OrderBy(e => e.Mentions.Min(m => m.Order))];
        for (int e = 0; e < entities.Length; e++)
        {
            entities[e].Mentions.Sort((a, b) => a.Order.CompareTo(b.Order));
            foreach (MentionDraft mention in entities[e].Mentions)
            {
                mention.Entity = e;
            }
        }

        var mentions = ImmutableArray.CreateBuilder<Mention>(state.Mentions.Count);
        var named = new HashSet<MentionDraft>();
        foreach (MentionDraft draft in state.Mentions)
        {
            // What a pronoun stands before does not in turn refer to the pronoun.
            ReferenceChoice choice = named.Contains(draft) ? new ReferenceChoice(null, string.Empty, choices[draft.Order].Confidence) : choices[draft.Order];
            MentionDraft? forward = choice.Antecedent is null && draft.Kind is MentionKind.Pronoun ? Cataphora(entities[draft.Entity], draft) : null;
            if (forward is not null)
            {
                named.Add(forward);
            }

            mentions.Add(new Mention
            {
                Kind = draft.Kind,
                Sentence = draft.Sentence,
                First = draft.First,
                Last = draft.Last,
                Head = draft.Head,
                Span = state.Text.Sentences[draft.Sentence].SpanOf(draft.First, draft.Last),
                IsCoordinated = draft.IsCoordinated,
                Entity = draft.Entity,
                Antecedent = (choice.Antecedent ?? forward)?.Order ?? -1,
                IsCataphoric = forward is not null,
                Confidence = Math.Round(forward is null ? choice.Confidence : choices[forward.Order].Confidence, 3),
                Reason = forward is null ? choice.Reason : "named later in the sentence",
            });
        }

        return new ReferenceLayer(mentions.MoveToImmutable(), [.. entities.Select(e => new Entity([.. e.Mentions.Select(m => m.Order)], BestName(e)))]);
    }

    /// <summary>The name or noun that a pronoun at the head of its entity stands before, in its sentence.</summary>
    private static MentionDraft? Cataphora(EntityDraft entity, MentionDraft draft)
        => Pronouns.IsThird(draft.Pronoun) ? entity.Mentions.Find(m => m.Kind is not MentionKind.Pronoun && m.Sentence == draft.Sentence) : null;

    private static int BestName(EntityDraft entity)
    {
        MentionDraft best = entity.Mentions[0];
        foreach (MentionDraft mention in entity.Mentions)
        {
            if (mention.Kind < best.Kind || (mention.Kind is MentionKind.Name && best.Kind is MentionKind.Name && mention.NameWords.Length > best.NameWords.Length))
            {
                best = mention;
            }
        }

        return best.Order;
    }
}
