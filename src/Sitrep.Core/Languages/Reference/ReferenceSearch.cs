namespace Sitrep.Languages;

/// <summary>Goes through the mentions of a document and links each to what it most likely refers to.</summary>
internal static class ReferenceSearch
{
    /// <summary>How often a pronoun that nothing before explains is explained by the subject behind it; by eye, as texts have few.</summary>
    private const double AheadConfidence = 0.7;

    /// <summary>Links the mentions of a state.</summary>
    /// <param name="state">The document; its mentions get their entities.</param>
    /// <param name="scorer">The weights.</param>
    /// <param name="caution">By how much a link must win over a new entity.</param>
    /// <param name="cancellationToken">Looked at between mentions.</param>
    internal static ReferenceChoice[] Run(ReferenceState state, ReferenceScorer scorer, double caution, CancellationToken cancellationToken)
    {
        var choices = new ReferenceChoice[state.Mentions.Count];
        Span<uint> keys = stackalloc uint[ReferenceFeatures.Maximum];
        double[] scores = scorer.Scores;
        foreach (MentionDraft mention in state.Sequence())
        {
            cancellationToken.ThrowIfCancellationRequested();
            state.Gather(mention);
            double fresh = scorer.Score(keys[..ReferenceFeatures.OfNew(state, mention, keys)]) + caution;
            int best = -1;
            for (int c = 0; c < state.Candidates.Count; c++)
            {
                var link = new LinkKeys(keys, scorer.Links);
                ReferenceFeatures.OfLink(state, mention, state.Candidates[c], ref link);
                scores[c] = scorer.Score(link.Keys, link.Sum);
                best = scores[c] > fresh && (best < 0 || scores[c] > scores[best]) ? c : best;
            }

            Candidate? chosen = best < 0 ? null : state.Candidates[best];
            if (chosen is null && Ahead(state, mention) is { } pronoun)
            {
                choices[mention.Order] = new ReferenceChoice(pronoun, "named after its pronoun", AheadConfidence);
                state.Link(mention, pronoun);
                continue;
            }

            choices[mention.Order] = new ReferenceChoice(
                chosen?.Mention, chosen is { } one ? ReferenceReasons.Of(state, mention, one) : string.Empty, ShareOf(state, scores, fresh, chosen));
            state.Link(mention, chosen?.Mention);
        }

        return choices;
    }

    /// <summary>"In his speech, Petrov": the pronoun that a subject without antecedent was announced by, where it is of nothing else.</summary>
    private static MentionDraft? Ahead(ReferenceState state, MentionDraft mention)
    {
        if (mention.Role is not (MentionRole.Subject or MentionRole.PassiveSubject) || mention.Kind is MentionKind.Pronoun || mention.Determiner is MentionDeterminer.Indefinite)
        {
            return null;
        }

        Sentence sentence = state.Text.Sentences[mention.Sentence];
        for (int i = mention.Order - 1; i >= 0 && state.Mentions[i].Sentence == mention.Sentence; i--)
        {
            MentionDraft earlier = state.Mentions[i];
            bool announces = Pronouns.IsThird(earlier.Pronoun) && state.Entities[earlier.Entity].Mentions.Count == 1 && sentence.IsUnder(earlier.Head, mention.Governor) && earlier.Governor != mention.Governor;
            if (announces && ReferenceState.Agrees(mention, state.Entities[earlier.Entity]))
            {
                return earlier;
            }
        }

        return null;
    }

    private static double ShareOf(ReferenceState state, double[] scores, double fresh, Candidate? chosen)
    {
        double most = fresh, all, own;
        for (int c = 0; c < state.Candidates.Count; c++)
        {
            most = Math.Max(most, scores[c]);
        }

        all = Math.Exp(fresh - most);
        own = chosen is null ? all : 0;
        for (int c = 0; c < state.Candidates.Count; c++)
        {
            double share = Math.Exp(scores[c] - most);
            all += share;
            own += chosen is { } one && state.Candidates[c].Mention.Entity == one.Mention.Entity ? share : 0;
        }

        return own / all;
    }
}
