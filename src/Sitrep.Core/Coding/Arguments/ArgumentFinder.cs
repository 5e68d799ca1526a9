using Sitrep.Languages;

namespace Sitrep.Coding.Arguments;

/// <summary>Reads the slots around verbs and event nouns from the tree: deep subject and object in any voice, shared subjects, relative clauses, participles.</summary>
/// <remarks>Not thread-safe; belongs to one sentence.</remarks>
internal sealed class ArgumentFinder(Sentence sentence)
{
    private const int MaxDepth = 4;

    /// <summary>The slots around a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="objectFilled">Whether the rule's own words fill its object ("opened fire"): then a bare participle is no passive.</param>
    internal List<Argument> OfVerb(int verb, bool objectFilled = false) => OfVerb(verb, 0, objectFilled);

    /// <summary>The slots around a noun.</summary>
    internal List<Argument> OfNoun(int noun)
    {
        var arguments = new List<Argument>();
        foreach (int child in sentence.Children(noun))
        {
            if (sentence.RelationIs(child, "nmod:poss"))
            {
                AddWithConjuncts(arguments, "poss", child, 0);
            }
            else if (sentence[child].Relation is "nsubj" && sentence.Child(noun, "cop") >= 0 && sentence[noun].Upos is Upos.Adj)
            {
                // "One soldier is dead".
                AddWithConjuncts(arguments, "subj", child, 0);
            }
            else if (sentence.RelationIs(child, "nmod") || sentence.RelationIs(child, "obl"))
            {
                string? preposition = Preposition(child);
                AddWithConjuncts(arguments, preposition ?? "mod", child, 0);
                if (preposition is "of")
                {
                    LiftAgent(arguments, child);
                }
            }
            else if (sentence.RelationIs(child, "amod") || sentence.RelationIs(child, "compound"))
            {
                AddWithConjuncts(arguments, "mod", child, 0);
            }
            else if (sentence[child].Relation is "acl" && IsPassive(child))
            {
                // "an attack carried out by X", "shelling blamed on Y": what hangs on the participle tells of the noun.
                arguments.AddRange(OfVerb(child, 1, objectFilled: false).Where(a => a.Slot is not "obj" && a.Word != noun).Select(a => a with { Slot = a.Slot is "subj" ? "by" : a.Slot, Distance = 1 }));
            }
        }

        return arguments;
    }

    /// <summary>"the capture of Shusha by Azerbaijani forces": the agent may hang on what stands behind "of".</summary>
    private void LiftAgent(List<Argument> arguments, int noun)
    {
        foreach (int child in sentence.Children(noun))
        {
            if (sentence.RelationIs(child, "nmod") && Preposition(child) is "by" or "against" && Preposition(child) is { } preposition)
            {
                AddWithConjuncts(arguments, preposition, child, 1);
            }
        }
    }

    /// <summary>Whether a verb stands in the passive, or is a participle that modifies its object.</summary>
    internal bool IsPassive(int verb)
        => IsElliptic(verb) || sentence.Child(verb, "nsubj:pass") >= 0 || sentence.Child(verb, "aux:pass") >= 0
            || (sentence[verb].Xpos is "VBN" && sentence.Child(verb, "aux") < 0 && sentence.Child(verb, "obj") < 0 && sentence[verb].Relation is "acl" or "amod" or "advcl" or "conj" && sentence.Child(verb, "nsubj") < 0
                && (sentence[verb].Relation is not "conj" || sentence[verb].Head >= 0 && IsPassive(sentence[verb].Head)));

    /// <summary>The preposition of a word, its words joined by a blank, in lower case; null where there is none.</summary>
    // "was killed and his nephew injured": the second auxiliary is left out.
    private bool IsElliptic(int verb)
        => sentence[verb] is { Xpos: "VBN" or "VBD", Relation: "conj", Head: >= 0 } word && sentence.Child(verb, "obj") < 0 && sentence.Child(verb, "aux") < 0 && sentence.Child(word.Head, "aux:pass") >= 0
            && word.Head < verb && !Enumerable.Range(word.Head + 1, verb - word.Head).Any(i => sentence[i].Text is "," or ";");

    internal string? Preposition(int word)
    {
        foreach (int child in sentence.Children(word))
        {
            // "fired upon by the army": the agent's word counts, the other belongs to the verb.
            if (sentence.RelationIs(child, "case") && sentence[child].Text is "by" && sentence[child].Head == word)
            {
                return "by";
            }
        }

        foreach (int child in sentence.Children(word))
        {
            if (sentence.RelationIs(child, "case") && sentence[child].Text is not ("'s" or "’s" or "'" or "’"))
            {
                string text = sentence[child].Text.ToLowerInvariant();
                foreach (int part in sentence.Children(child))
                {
                    if (sentence.RelationIs(part, "fixed"))
                    {
                        text += " " + sentence[part].Text.ToLowerInvariant();
                    }
                }

                return text;
            }
        }

        return null;
    }

    /// <summary>The surface subject of a verb, its own or the one it shares; -1 where there is none.</summary>
    internal int SurfaceSubject(int verb, int depth = 0)
    {
        foreach (int child in sentence.Children(verb))
        {
            if (sentence.RelationIs(child, "nsubj"))
            {
                return sentence[child].Xpos is "WDT" or "WP" || sentence[child].Text is "that" or "which" or "who"
                    ? sentence.RelationIs(verb, "acl") ? sentence[verb].Head : child
                    : child;
            }
        }

        int head = sentence[verb].Head;
        if (head < 0 || depth >= MaxDepth)
        {
            return -1;
        }

        switch (sentence[verb].Relation)
        {
            case "advcl" when HasMark(verb, "of", "for") && sentence.Child(head, "obj") >= 0:
                // "accused Azerbaijan of shelling": who is accused did it.
                return sentence.Child(head, "obj");
            case "advcl" when HasMark(verb, "of", "for") && sentence.Child(head, "nsubj:pass") >= 0:
                return sentence.Child(head, "nsubj:pass");
            case "advcl" or "xcomp" when HasMark(verb, "at", "in"):
                // "Residents look at burning houses": who looks does not burn.
                return -1;
            case "conj" when IsVerbal(head):
            case "advcl" when IsVerbal(head):
                return SurfaceSubject(head, depth + 1);
            case "xcomp":
            case "ccomp" when sentence[verb].Xpos is "VBG" or "VB":
                int controller = sentence.Child(head, "obj");
                return controller >= 0 && controller < verb && !IsReflexive(controller) ? controller : SurfaceSubject(head, depth + 1);
            case "amod" when IsMistaken(verb):
                return verb - 1;
            case "acl" or "acl:relcl" or "amod":
                return head;
            default:
                return -1;
        }
    }

    /// <summary>"negotiators held talks", read as talks that were held: a past form between a plural noun and what hangs on that noun is its verb.</summary>
    internal bool IsMistaken(int verb)
        => verb > 0 && sentence[verb] is { Relation: "amod", Xpos: "VBN" or "VBD", Head: >= 0 } word && word.Head > verb && sentence[word.Head].Head == verb - 1 && sentence[verb - 1].Xpos is "NNS" or "NNPS";

    private List<Argument> OfVerb(int verb, int depth, bool objectFilled)
    {
        var arguments = new List<Argument>();
        bool passive = IsPassive(verb) && !(objectFilled && sentence.Child(verb, "aux:pass") < 0 && sentence[verb].Relation is not "nsubj:pass" && sentence.Child(verb, "nsubj:pass") < 0), ownSubject = false;
        foreach (int child in sentence.Children(verb))
        {
            ownSubject |= AddVerbChild(arguments, verb, child, passive);
        }

        if (!ownSubject)
        {
            int subject = passive || sentence[verb].Xpos is "VBG" ? -1 : Misread(verb);
            subject = subject >= 0 ? subject : SurfaceSubject(verb);

            if (subject >= 0 && subject != verb)
            {
                AddWithConjuncts(arguments, passive ? "obj" : "subj", subject, 1);
            }
        }

        AddRelativeObject(arguments, verb);
        int head = sentence[verb].Head;
        if (head >= 0 && depth < MaxDepth && sentence[verb].Relation is "xcomp" or "conj" or "advcl" && IsVerbal(head))
        {
            // Places and times of the governing clause hold for what is told beneath it, where it has none of its own.
            foreach (int child in sentence.Children(head))
            {
                if (sentence.RelationIs(child, "obl") && child < verb && Preposition(child) is { } preposition and not "by")
                {
                    AddWithConjuncts(arguments, preposition, child, 2);
                }
            }
        }

        return arguments;
    }

    /// <summary>A noun before a finite verb that the parser has hung there as something else ("the Armenian military occupied"); -1 for none.</summary>
    private int Misread(int verb)
    {
        foreach (int child in sentence.Children(verb))
        {
            if (child < verb && sentence[child].Relation is "amod" or "advmod" or "compound" or "dep" && sentence[child].Upos is Upos.Adj or Upos.Noun or Upos.Propn && sentence[child].Text is { Length: > 0 } text && char.IsUpper(text[0]))
            {
                return child;
            }
        }

        return -1;
    }

    private bool AddVerbChild(List<Argument> arguments, int verb, int child, bool passive)
    {
        string relation = sentence[child].Relation;
        switch (relation)
        {
            case "nsubj" when !passive && sentence[verb].Xpos is "VBN" or "JJ" && sentence.Child(verb, "cop") >= 0 && sentence.Child(verb, "obj") < 0:
                // "three civilians were wounded", read as a state: the subject is who it happened to.
                AddWithConjuncts(arguments, "obj", child, 0);
                return true;
            case "nsubj" when passive && IsElliptic(verb):
                AddWithConjuncts(arguments, "obj", child, 0);
                return true;
            case "nsubj" or "nsubj:outer":
                AddWithConjuncts(arguments, "subj", Antecedent(verb, child), 0);
                return true;
            case "nsubj:pass":
                AddWithConjuncts(arguments, "obj", Antecedent(verb, child), 0);
                return true;
            case "obj":
                AddWithConjuncts(arguments, "obj", Antecedent(verb, child), 0);
                return false;
            case "ccomp" when sentence.Child(child, "nsubj") is >= 0 and int inner:
                // "demanded that Baku release ...": who is to act.
                AddWithConjuncts(arguments, "clause", inner, 0);
                return false;
            case "iobj":
                AddWithConjuncts(arguments, "iobj", child, 0);
                return false;
            case "obl:agent":
                AddWithConjuncts(arguments, "subj", child, 0);
                return false;
            case "obl" or "nmod" or "obl:unmarked" or "obl:npmod":
                string preposition = Preposition(child) ?? string.Empty;
                AddWithConjuncts(arguments, preposition is "by" && passive ? "subj" : preposition, child, 0);
                return false;
            case "advmod" or "compound" when sentence[child].Upos is Upos.Propn or Upos.Noun:
                AddWithConjuncts(arguments, "mod", child, 0);
                return false;
            default:
                return false;
        }
    }

    /// <summary>"the village that forces shelled": the noun is the object of the relative clause.</summary>
    private void AddRelativeObject(List<Argument> arguments, int verb)
    {
        if (sentence[verb].Relation is "acl:relcl" && !IsPassive(verb) && sentence[verb].Head is >= 0 and int head
            && !arguments.Exists(a => a.Word == head) && !arguments.Exists(a => a.Slot is "obj"))
        {
            AddWithConjuncts(arguments, "obj", head, 1);
        }
    }

    private int Antecedent(int verb, int word)
        => !(sentence[word].Xpos is "WDT" or "WP" || sentence[word].Text is "that" or "which" or "who") ? word
            : sentence[verb].Relation is "acl:relcl" ? sentence[verb].Head : BeforeComma(word);

    // "the Secretary of State, who met ...": where the tree does not hang the clause on it, the noun before the comma is meant.
    private int BeforeComma(int word)
    {
        int noun = word - 1;
        while (noun >= 0 && sentence[noun].Upos is Upos.Punct)
        {
            noun--;
        }

        if (noun < 0 || noun == word - 1 || sentence[noun].Upos is not (Upos.Noun or Upos.Propn))
        {
            return word;
        }

        while (sentence[noun].Head is >= 0 and int head && head < word && (sentence[noun].Relation is "flat" or "compound" || (sentence[noun].Relation is "nmod" && Preposition(noun) is "of")))
        {
            noun = head;
        }

        return noun;
    }

    private void AddWithConjuncts(List<Argument> arguments, string slot, int word, int distance)
    {
        arguments.Add(new(slot, word, null, distance));
        foreach (int child in sentence.Children(word))
        {
            if (sentence.RelationIs(child, "conj") && sentence[child].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj)
            {
                string own = Preposition(child) ?? slot;
                arguments.Add(new(slot is "subj" or "obj" or "poss" or "mod" ? slot : own, child, null, distance));
            }
        }
    }

    private bool IsVerbal(int word) => sentence[word].Upos is Upos.Verb or Upos.Aux || sentence.Child(word, "nsubj") >= 0 || sentence.Child(word, "cop") >= 0;

    private bool HasMark(int word, params ReadOnlySpan<string> marks)
    {
        foreach (int child in sentence.Children(word))
        {
            if ((sentence.RelationIs(child, "mark") || sentence.RelationIs(child, "case")) && marks.Contains(sentence[child].Text))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsReflexive(int word) => sentence[word].Text.EndsWith("self", StringComparison.Ordinal) || sentence[word].Text.EndsWith("selves", StringComparison.Ordinal);
}
