using Sitrep.Coding.Arguments;
using Sitrep.Coding.Frames;
using Sitrep.Languages;

namespace Sitrep.Coding;

/// <summary>Finds the rules whose trigger words stand in a sentence.</summary>
internal sealed class TriggerMatcher(FrameSet frames, Sentence sentence, ArgumentFinder arguments)
{
    private readonly string[] _lemmas = Lemmas(frames, sentence);

    /// <summary>The lemma of a word as rules know it: lower case, a hyphenated word as one where rules know it so.</summary>
    internal string Lemma(int word) => _lemmas[word];

    internal IEnumerable<TriggerMatch> Find()
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            foreach ((Frame frame, TriggerPattern pattern) in frames.Of(_lemmas[i]))
            {
                if (PartOfSpeechFits(pattern, i) && Complements(pattern, i) is { } consumed)
                {
                    (LightVerb? light, int carrier) = pattern.IsNoun ? FindLight(i) : (null, i);
                    yield return new(frame, pattern, i, consumed, light, carrier);
                }
            }
        }
    }

    private bool PartOfSpeechFits(TriggerPattern pattern, int word)
    {
        Word w = sentence[word];
        return pattern.IsNoun
            ? w.Upos is Upos.Noun or Upos.Propn || (w.Upos is Upos.Verb && w.Xpos is "VBG" && sentence.Child(word, "nsubj") < 0 && sentence.Child(word, "obj") < 0) || (w.Upos is Upos.Adj && pattern.Complements.IsEmpty && !sentence.RelationIs(word, "amod"))
            : (w.Upos is Upos.Verb && !(w.Xpos is "VBG" && sentence.RelationIs(word, "amod"))) || (w.Upos is Upos.Adj or Upos.Noun && w.Xpos is "VBN" or "VBD" or "JJ" && w.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase));
    }

    private List<int>? Complements(TriggerPattern pattern, int word)
    {
        var consumed = new List<int>(pattern.Complements.Length);
        foreach (Complement complement in pattern.Complements)
        {
            int filler = complement.Preposition is null ? Bare(pattern, word, complement) : Behind(word, complement);
            if (filler < 0)
            {
                return null;
            }

            if (!complement.Any)
            {
                consumed.Add(filler);
            }
        }

        return consumed;
    }

    /// <summary>An object, particle or modifier; the noun that a participle modifies counts as its object.</summary>
    private int Bare(TriggerPattern pattern, int word, Complement complement)
    {
        foreach (int child in sentence.Children(word))
        {
            if (Fits(complement, child) && sentence[child].Relation is not ("punct" or "cc" or "conj" or "det" or "case" or "mark" or "aux" or "aux:pass" or "cop" or "nsubj") && !IsClause(child))
            {
                if (pattern.IsNoun || !sentence.RelationIs(child, "obl") || arguments.Preposition(child) is null)
                {
                    return child;
                }
            }
        }

        if (!pattern.IsNoun && arguments.IsMistaken(word) && Fits(complement, sentence[word].Head))
        {
            return sentence[word].Head;
        }

        if (!pattern.IsNoun)
        {
            foreach (Argument argument in arguments.OfVerb(word))
            {
                if (argument.Slot is "obj" && Fits(complement, argument.Word))
                {
                    return argument.Word;
                }
            }
        }

        return -1;
    }

    // "answered that its troops had not fired" answers with words: a clause with a subject of its own is no complement.
    private bool IsClause(int word) => sentence[word].Relation is "ccomp" or "parataxis" or "advcl" && sentence.Child(word, "nsubj") >= 0;

    private int Behind(int word, Complement complement)
    {
        foreach (int child in sentence.Children(word))
        {
            if (!Fits(complement, child))
            {
                continue;
            }

            foreach (int grandchild in sentence.Children(child))
            {
                if ((sentence.RelationIs(grandchild, "case") || sentence.RelationIs(grandchild, "mark")) && string.Equals(sentence[grandchild].Text, complement.Preposition, StringComparison.OrdinalIgnoreCase))
                {
                    return child;
                }
            }
        }

        return -1;
    }

    private bool Fits(Complement complement, int word) => complement.Any ? sentence[word].Upos is not Upos.Punct : complement.Lemmas.Contains(_lemmas[word]);

    /// <summary>The light verb that carries an event noun: the noun is its object, its subject, or stands behind its preposition.</summary>
    private (LightVerb? Light, int Carrier) FindLight(int noun)
    {
        int climbed = noun;
        if (sentence.RelationIs(climbed, "nmod") && sentence[climbed].Head is >= 0 and int measure && frames.IsMeasure(_lemmas[measure]) && arguments.Preposition(climbed) is "of")
        {
            // "two days of fighting killed ...": the measure stands for what is measured.
            climbed = measure;
        }

        while (sentence.RelationIs(climbed, "conj") && sentence[climbed].Head >= 0 && sentence[sentence[climbed].Head].Upos is Upos.Noun or Upos.Propn)
        {
            climbed = sentence[climbed].Head;
        }

        foreach (int child in sentence.Children(noun))
        {
            // "clashes erupted": the finite verb may be read as a participle.
            if (sentence[child].Relation is "acl" && frames.Light(_lemmas[child]).FirstOrDefault(l => l.Pattern.Complements.All(c => !c.Any && (c.Preposition is null ? Bare(l.Pattern, child, c) : Behind(child, c)) >= 0)) is { } occurring)
            {
                return (occurring, child);
            }
        }

        int verb = sentence[climbed].Head;
        if (verb < 0 || sentence[verb].Upos is not (Upos.Verb or Upos.Aux or Upos.Adj))
        {
            return (null, noun);
        }

        string? preposition = sentence.RelationIs(climbed, "obl") || sentence.RelationIs(climbed, "advcl") || sentence.RelationIs(climbed, "xcomp") ? arguments.Preposition(climbed) ?? Mark(climbed) : null;
        bool isObject = sentence.RelationIs(climbed, "obj") || sentence[climbed].Relation is "nsubj:pass";
        bool isSubject = sentence[climbed].Relation is "nsubj";
        foreach (LightVerb light in frames.Light(_lemmas[verb]))
        {
            Complement? star = light.Pattern.Complements.FirstOrDefault(c => c.Any);
            bool fits = star is null ? isSubject || isObject : star.Preposition is null ? isObject : preposition is not null && string.Equals(star.Preposition, preposition, StringComparison.OrdinalIgnoreCase);
            if (fits && light.Pattern.Complements.All(c => c.Any || (c.Preposition is null ? Bare(light.Pattern, verb, c) : Behind(verb, c)) >= 0))
            {
                return (light, verb);
            }
        }

        return (null, noun);
    }

    private string? Mark(int word)
    {
        int mark = sentence.Child(word, "mark");
        return mark < 0 ? null : sentence[mark].Text;
    }

    /// <summary>The lemma that rules know of a word which the lemmatizer has not met: "shelled" of "shell", "bombarded" of "bombard".</summary>
    private static string? Known(FrameSet frames, Word word)
    {
        if (word.Upos is not (Upos.Verb or Upos.Noun or Upos.Adj))
        {
            return null;
        }

        string text = word.Text.ToLowerInvariant();
        if (word.Upos is not Upos.Noun && frames.Irregular(text) is { } irregular)
        {
            return irregular;
        }

        // The form itself, where a wrong tense has spoilt its lemma.
        if (frames.Knows(text))
        {
            return text;
        }

        foreach (string ending in new[] { "ed", "ing", "es", "s", "d" })
        {
            if (text.Length > ending.Length + 2 && text.EndsWith(ending, StringComparison.Ordinal))
            {
                string stem = text[..^ending.Length];
                string? known = frames.Knows(stem) ? stem
                    : frames.Knows(stem + "e") ? stem + "e"
                    : stem.Length > 3 && stem[^1] == stem[^2] && frames.Knows(stem[..^1]) ? stem[..^1]
                    : null;
                if (known is not null)
                {
                    return known;
                }
            }
        }

        return null;
    }

    private static string[] Lemmas(FrameSet frames, Sentence sentence)
    {
        string[] lemmas = new string[sentence.Count];
        for (int i = 0; i < lemmas.Length; i++)
        {
            string lemma = sentence[i].Lemma.ToLowerInvariant();
            if (i >= 2 && sentence[i - 1].Text is "-" && sentence[i - 1].Span.Start == sentence[i - 2].Span.End)
            {
                string joined = sentence[i - 2].Text.ToLowerInvariant() + lemma;
                lemma = frames.Knows(joined) || joined is "ceasefire" ? joined : lemma;
            }
            else if (lemma.Contains('-', StringComparison.Ordinal) && lemma.Replace("-", string.Empty, StringComparison.Ordinal) is var whole && (frames.Knows(whole) || whole is "ceasefire"))
            {
                lemma = whole;
            }

            lemmas[i] = frames.Knows(lemma) && sentence[i].Upos is not Upos.Verb ? lemma : frames.Irregular(sentence[i].Text.ToLowerInvariant()) is { } form && sentence[i].Upos is Upos.Verb ? form : frames.Knows(lemma) ? lemma : Known(frames, sentence[i]) ?? lemma;
        }

        return lemmas;
    }
}
