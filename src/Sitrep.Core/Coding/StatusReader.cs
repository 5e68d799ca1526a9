using Sitrep.Languages;

namespace Sitrep.Coding;

/// <summary>Reads from the tree whether an event is told to have happened, and whether again and again.</summary>
internal sealed class StatusReader(OperatorWords words)
{
    /// <summary>The status and whether it is repeated.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells the event.</param>
    /// <param name="carrier">The light verb that carries it, or the trigger again.</param>
    /// <param name="consumed">The words that belong to the trigger: "periodically" may hang on them.</param>
    internal (EventStatus Status, bool Repeated) Read(Sentence sentence, int trigger, int carrier, IReadOnlyList<int> consumed)
    {
        EventStatus status = EventStatus.Happened;
        bool repeated = false;
        Own(sentence, trigger, ref status, ref repeated);
        if (carrier != trigger)
        {
            Own(sentence, carrier, ref status, ref repeated);
        }

        foreach (int word in consumed)
        {
            Own(sentence, word, ref status, ref repeated);
        }

        Governors(sentence, carrier, ref status);
        if (status is EventStatus.Happened && IsProgressivePresent(sentence, carrier))
        {
            status = EventStatus.Ongoing;
        }

        return (status, repeated);
    }

    private void Own(Sentence sentence, int word, ref EventStatus status, ref bool repeated)
    {
        foreach (int child in sentence.Children(word))
        {
            string lemma = sentence[child].Lemma.ToLowerInvariant();
            if (sentence[child].Relation is "acl" && sentence[child].Xpos is "VBN" && words.Effect("subject", lemma) is { } later)
            {
                status = Parse(later);
                continue;
            }

            string? use = sentence[child].Relation switch
            {
                "aux" => "modal",
                "mark" => "mark",
                "det" => "determiner",
                "case" => "case",
                "advmod" or "amod" or "cc:preconj" => "adverb",
                _ => null,
            };
            if (use is null || words.Effect(use, lemma) is not { } effect)
            {
                continue;
            }

            if (effect is "repeated")
            {
                repeated = true;
            }
            else
            {
                status = Parse(effect);
            }
        }
    }

    /// <summary>Climbs from the event to the words it hangs on, as long as they take it as their content.</summary>
    private void Governors(Sentence sentence, int word, ref EventStatus status)
    {
        int current = word;
        for (int steps = 0; steps < 4; steps++)
        {
            int head = sentence[current].Head;
            string relation = sentence[current].Relation;
            if (head < 0 || relation is "parataxis" or "root" or "appos" or "list" or "acl:relcl")
            {
                return;
            }

            if (relation is "conj" or "flat" or "compound")
            {
                current = head;
                continue;
            }

            // "a meeting is scheduled", "a meeting planned for Sunday".
            if (relation is "nsubj:pass" or "nsubj" && words.Effect("subject", sentence[head].Lemma.ToLowerInvariant()) is { } future)
            {
                status = Parse(future);
                return;
            }

            bool content = relation is "xcomp" or "ccomp" or "obj" or "acl" or "nsubj:pass" or "csubj:pass" || ((relation is "obl" or "nmod" or "advcl") && HasCase(sentence, current, "of", "to", "for", "from"));
            if (!content)
            {
                return;
            }

            // "agreed a ceasefire", "announced the attack": an object is what was done, not what is to come.
            bool infinitive = HasMark(sentence, current, "to") || relation is "obl" or "nmod" or "acl";
            string lemma = sentence[head].Lemma.ToLowerInvariant();
            if (words.Effect("governor", lemma) is { } effect)
            {
                EventStatus governed = Parse(effect);
                bool needsInfinitive = governed is EventStatus.Planned or EventStatus.Threatened or EventStatus.Demanded;
                if (!needsInfinitive || infinitive || relation is "xcomp")
                {
                    status = status is EventStatus.Negated && governed is EventStatus.Ongoing ? status : governed;
                    return;
                }
            }

            if (relation is "ccomp")
            {
                return;
            }

            current = head;
        }
    }

    private static bool IsProgressivePresent(Sentence sentence, int verb)
    {
        if (sentence[verb].Xpos is not "VBG" and not "VBN")
        {
            return false;
        }

        // "said it was negotiating": the telling has moved the present back.
        bool reported = sentence[verb].Xpos is "VBG" && sentence[verb].Relation is "ccomp";
        bool present = false, being = sentence[verb].Xpos is "VBG";
        foreach (int child in sentence.Children(verb))
        {
            string text = sentence[child].Text.ToLowerInvariant();
            present |= sentence.RelationIs(child, "aux") && (text is "is" or "are" or "'s" or "'re" or "am" || (reported && text is "was" or "were"));
            being |= text is "being";
            present |= sentence.RelationIs(child, "aux") && text is "has" or "have" && sentence[verb].Xpos is "VBG";
        }

        return present && being;
    }

    private static bool HasMark(Sentence sentence, int word, string mark)
    {
        foreach (int child in sentence.Children(word))
        {
            if (sentence.RelationIs(child, "mark") && string.Equals(sentence[child].Lemma, mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCase(Sentence sentence, int word, params ReadOnlySpan<string> cases)
    {
        foreach (int child in sentence.Children(word))
        {
            if ((sentence.RelationIs(child, "case") || sentence.RelationIs(child, "mark")) && cases.Contains(sentence[child].Text.ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private static EventStatus Parse(string effect) => effect switch
    {
        "ongoing" => EventStatus.Ongoing,
        "attempted" => EventStatus.Attempted,
        "threatened" => EventStatus.Threatened,
        "planned" => EventStatus.Planned,
        "demanded" => EventStatus.Demanded,
        "hypothetical" => EventStatus.Hypothetical,
        "negated" => EventStatus.Negated,
        _ => EventStatus.Happened,
    };
}
