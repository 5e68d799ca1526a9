using Sitrep.Actors;
using Sitrep.Languages;

namespace Sitrep.Claims;

/// <summary>Finds who says what in a document, sentence by sentence.</summary>
/// <remarks>Belongs to one document: remembers the last source for "the statement added" and "he said".</remarks>
internal sealed class AttributionFinder(SayingWords words, ActorLayer actors)
{
    private ActorMention? _last;
    private ActorMention? _lastOfficial;

    internal List<Attribution> Find(Sentence sentence)
    {
        var found = new List<Attribution>();
        for (int i = 0; i < sentence.Count; i++)
        {
            string lemma = sentence[i].Lemma.ToLowerInvariant();
            Attribution? attribution = null;
            if (sentence[i].Upos is Upos.Verb && words.Stance("verb", lemma) is { } stance)
            {
                attribution = OfVerb(sentence, i, stance);
            }
            else if (sentence[i].Upos is Upos.Verb && words.Stance("cite", lemma) is { } cited)
            {
                attribution = OfCitation(sentence, i, cited);
            }
            else if ((words.Stance("preposition", lemma) ?? words.Stance("preposition", sentence[i].Text.ToLowerInvariant())) is { } by && sentence[i].Relation is "case" or "mark" or "advmod" or "fixed" or "advcl")
            {
                attribution = OfPreposition(sentence, i, by);
            }

            else if (lemma is "reference" && i > 0 && sentence[i - 1].Text is "with" && OfReference(sentence, i) is { } referred)
            {
                attribution = referred;
            }

            else if (sentence[i].Upos is Upos.Noun && words.Stance("noun", lemma) is { } told)
            {
                attribution = OfNoun(sentence, i, told);
            }

            if (attribution is not null)
            {
                found.Add(attribution);
                found.AddRange(Companions(sentence, attribution));
                Remember(sentence[i].Upos is Upos.Noun ? null : attribution.Source);
            }
        }

        if (new TailAttributions(words, actors).Find(sentence, found) is { } tail)
        {
            found.RemoveAll(a => a.Source is null && a.Cue == tail.Cue);
            found.Add(tail);
            Remember(tail.Source);
        }

        return found;
    }

    /// <summary>"A local official and residents said": each of them says it.</summary>
    private List<Attribution> Companions(Sentence sentence, Attribution attribution)
    {
        var others = new List<Attribution>();
        if (attribution.Source is not { } source || source.Sentence != sentence.Index || sentence[attribution.Cue].Upos is not Upos.Verb || sentence[source.Head].Head != attribution.Cue)
        {
            return others;
        }

        foreach (int child in sentence.Children(source.Head))
        {
            if (sentence.RelationIs(child, "conj") && sentence[child].Upos is Upos.Noun or Upos.Propn && actors.HeadedBy(sentence.Index, child) is { Kind: not "object" } other && (other.Country != source.Country || other.Sector != source.Sector))
            {
                others.Add(attribution with { Source = other });
            }
        }

        return others;
    }

    // Statements and releases are those of whoever issues such things.
    private void Remember(ActorMention? source)
    {
        _last = source ?? _last;
        _lastOfficial = source is { Country: not null, Sector: "GOV" or "MIL" or "PRE" or "JUD" or "COP", Kind: "institution" or "force" or "state" or "capital" or "body" } ? source : _lastOfficial;
    }

    private Attribution? OfVerb(Sentence sentence, int verb, ClaimStance stance)
    {
        int subject = Subject(sentence, verb, out bool passive);
        int agent = -1;
        var scope = new List<int>();
        foreach (int child in sentence.Children(verb))
        {
            string relation = sentence[child].Relation;
            if (relation is "ccomp" or "csubj:pass" || (relation is "xcomp" && sentence[child].Upos is Upos.Verb) || (relation is "parataxis" && child < verb) || (relation is "parataxis" && scope.Count == 0 && Subject(sentence, child, out _) >= 0))
            {
                scope.Add(child);
            }
            else if (relation is "obl:agent" || (passive && relation is "obl" && Case(sentence, child) is "by"))
            {
                agent = child;
            }
            else if (relation is "obj" || (stance is ClaimStance.Accuses && relation is "obl" or "advcl" && Case(sentence, child) is "of" or "for" or "on"))
            {
                scope.Add(child);
            }
        }

        bool refers = false;
        if (passive && subject >= 0)
        {
            refers = sentence[subject].Lemma.ToLowerInvariant() is "this" or "it" or "that";
            scope.Add(subject);
        }

        int outside = -1;
        if (sentence[verb].Relation is "parataxis" or "advcl" or "dep" or "discourse" && sentence[verb].Head >= 0 && !scope.Exists(s => sentence[s].Relation is "ccomp"))
        {
            // "..., the ministry said": the cue hangs on what is said.
            scope.Add(sentence[verb].Head);
            outside = verb;
        }

        int speaker = passive ? agent : subject;
        ActorMention? source = Source(sentence, speaker, ref scope);
        if (passive && source is null)
        {
            // "stated in a release of the ministry": the source stands in the text that says it.
            source = SourceOfText(sentence, verb);
        }

        bool named = source is not null;
        if (scope.Count == 0 && named && subject >= 0)
        {
            // What is said may hang on the verb as anything: all of its clause but the speaker is content.
            scope.Add(verb);
            outside = subject;
        }

        return scope.Count == 0 || (!named && passive && !refers) ? null
            : new(sentence.Index, verb, sentence[verb].Span, stance, source, null, scope, outside, refers);
    }

    /// <summary>"the announcement by Baku that its posts were shot at": a noun that says, with its content.</summary>
    private Attribution? OfNoun(Sentence sentence, int noun, ClaimStance stance)
    {
        int content = -1;
        ActorMention? source = null;
        foreach (int child in sentence.Children(noun))
        {
            if (sentence.RelationIs(child, "acl") && sentence.Child(child, "mark") >= 0 && sentence[child].Relation is not "acl:relcl")
            {
                content = child;
            }
            else if (sentence.RelationIs(child, "nmod:poss") || sentence.RelationIs(child, "compound") || sentence.RelationIs(child, "amod") || (sentence.RelationIs(child, "nmod") && Case(sentence, child) is "by" or "of" or "from"))
            {
                source ??= actors.HeadedBy(sentence.Index, child) ?? actors.Covering(sentence.Index, child);
            }
        }

        return content < 0 || source is null ? null : new(sentence.Index, noun, sentence[noun].Span, stance, source, null, [content], -1, Refers: false);
    }

    private Attribution? OfCitation(Sentence sentence, int verb, ClaimStance stance)
    {
        int cited = sentence.Child(verb, "obj");
        ActorMention? source = cited < 0 ? null : actors.HeadedBy(sentence.Index, cited) ?? actors.Covering(sentence.Index, cited);
        int subject = Subject(sentence, verb, out _);
        ActorMention? via = subject < 0 ? null : actors.HeadedBy(sentence.Index, subject);
        int root = Top(sentence, verb);
        return source is null ? null : new(sentence.Index, verb, sentence[verb].Span, stance, source, via, [root], verb, Refers: false);
    }

    /// <summary>"the agency reports with reference to the ministry": the ministry is the source, the agency passes it on.</summary>
    private Attribution? OfReference(Sentence sentence, int noun)
    {
        foreach (int child in sentence.Children(noun))
        {
            if (child > noun && Case(sentence, child) is "to" && (actors.HeadedBy(sentence.Index, child) ?? actors.Covering(sentence.Index, child)) is { } source)
            {
                return new(sentence.Index, noun, sentence[noun].Span, ClaimStance.States, source, null, [Top(sentence, noun)], noun, Refers: false);
            }
        }

        return null;
    }

    private Attribution? OfPreposition(Sentence sentence, int word, ClaimStance stance)
    {
        // "according to X": the preposition hangs on X, X hangs on what is told.
        int noun = sentence[word].Relation is "case" or "mark" ? sentence[word].Head : Dependent(sentence, word);
        if (noun < 0 || sentence[noun].Xpos is "WDT" or "WP")
        {
            // "the allegation, according to which ...": the noun before says whose word it is.
            return null;
        }

        var scope = new List<int>();
        ActorMention? source = Source(sentence, noun, ref scope);
        int head = sentence[noun].Head == word ? sentence[word].Head : sentence[noun].Head;
        return head < 0 ? null : new(sentence.Index, word, sentence[word].Span, stance, source ?? _last, null, [Top(sentence, head)], noun, Refers: false);
    }

    /// <summary>The party that a word names as a source; a text that says ("the statement") stands for whose it is, or for the last source.</summary>
    private ActorMention? Source(Sentence sentence, int word, ref List<int> scope)
    {
        if (word < 0)
        {
            return null;
        }

        string lemma = sentence[word].Lemma.ToLowerInvariant();
        if (words.Stance("noun", lemma) is not null)
        {
            ActorMention? covering = actors.HeadedBy(sentence.Index, word);
            return covering is { Country: not null } ? covering : actors.Actors.FirstOrDefault(a => a.Sentence == sentence.Index && a.Country is not null && a.Head != word && sentence.IsUnder(a.Head, word)) ?? _lastOfficial ?? _last;
        }

        if (sentence[word].Upos is Upos.Pron)
        {
            return lemma is "it" or "he" or "she" or "they" ? _last : null;
        }

        return actors.HeadedBy(sentence.Index, word) ?? actors.Covering(sentence.Index, word)
            ?? actors.Actors.FirstOrDefault(a => a.Sentence == sentence.Index && a.Country is not null && sentence.IsUnder(a.Head, word));
    }

    private ActorMention? SourceOfText(Sentence sentence, int verb)
    {
        foreach (int child in sentence.Children(verb))
        {
            if (sentence.RelationIs(child, "obl") && (words.Stance("noun", sentence[child].Lemma.ToLowerInvariant()) is not null || Case(sentence, child) is "by"))
            {
                return actors.Actors.FirstOrDefault(a => a.Sentence == sentence.Index && a.Country is not null && sentence.IsUnder(a.Head, child)) ?? _last;
            }
        }

        return null;
    }

    private static int Subject(Sentence sentence, int verb, out bool passive)
    {
        passive = false;
        foreach (int child in sentence.Children(verb))
        {
            if (sentence.RelationIs(child, "nsubj"))
            {
                passive = sentence[child].Relation is "nsubj:pass";
                return child;
            }

            passive |= sentence[child].Relation is "aux:pass";
        }

        return sentence[verb].Relation is "conj" or "advcl" or "xcomp" && sentence[verb].Head >= 0 && sentence[sentence[verb].Head].Upos is Upos.Verb && !passive ? Subject(sentence, sentence[verb].Head, out _) : -1;
    }

    private static int Dependent(Sentence sentence, int word)
    {
        foreach (int child in sentence.Children(word))
        {
            if (sentence.RelationIs(child, "obl") || sentence.RelationIs(child, "nmod") || sentence.RelationIs(child, "obj"))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The topmost word of the clause chain above a word, short of a relative clause.</summary>
    private static int Top(Sentence sentence, int word)
    {
        int current = word;
        for (int steps = 0; steps < sentence.Count && sentence[current].Head >= 0 && sentence[current].Relation is not "acl:relcl"; steps++)
        {
            current = sentence[current].Head;
        }

        return current;
    }

    private static string? Case(Sentence sentence, int word)
    {
        foreach (int child in sentence.Children(word))
        {
            if (sentence.RelationIs(child, "case") || sentence.RelationIs(child, "mark"))
            {
                return sentence[child].Text.ToLowerInvariant();
            }
        }

        return null;
    }
}
