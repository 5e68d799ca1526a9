namespace Sitrep.Languages;

/// <summary>Reads what a mention tells by itself: kind, number, gender, words, place in its clause.</summary>
internal static class MentionReader
{
    /// <summary>Reads a mention.</summary>
    internal static MentionDraft Read(ReferenceText text, int s, int first, int last, int head, bool isCoordinated)
    {
        Sentence sentence = text.Sentences[s];
        Word word = sentence[head];
        string lower = word.Text.ToLowerInvariant();
        var mention = new MentionDraft { Sentence = s, First = first, Last = last, Head = head, IsCoordinated = isCoordinated };
        if (!isCoordinated && (first == last || sentence[last].Relation is "case") && first == head)
        {
            mention.Pronoun = word.Upos is Upos.Pron or Upos.Det or Upos.Adv ? Pronouns.ClassOf(lower) : PronounClass.None;
        }

        if (lower is "other" && first == head - 1 && sentence[first].Text.Equals("each", StringComparison.OrdinalIgnoreCase))
        {
            mention.Pronoun = PronounClass.EachOther;
        }

        int name = isCoordinated ? -1 : NameOf(text, s, head, first, last);
        mention.Name = name < 0 ? null : text.NameMentions[name].Kind;
        mention.Kind = mention.Pronoun != PronounClass.None ? MentionKind.Pronoun : name >= 0 || (word.Upos is Upos.Propn && !isCoordinated) ? MentionKind.Name : MentionKind.Nominal;
        mention.IsReflexive = mention.Pronoun != PronounClass.None && Pronouns.IsReflexive(lower);
        ReadWords(text, sentence, mention, name);
        ReadGrammar(sentence, mention);
        mention.GovernorFamily = mention.Governor < 0 ? 0 : text.FactsOf(sentence[mention.Governor].Text).Family;
        ReadNature(text, sentence, mention);
        mention.Type = TypeOf(mention);
        return mention;
    }

    /// <summary>The name that a mention bears: the one that its head is part of, or that stands in apposition within ("President Aliyev").</summary>
    private static int NameOf(ReferenceText text, int s, int head, int first, int last)
    {
        int name = text.Names[s][head];
        if (name >= 0)
        {
            return name;
        }

        Sentence sentence = text.Sentences[s];
        foreach (int child in sentence.Children(head))
        {
            if (child > head && child <= last && child >= first && sentence.RelationIs(child, "flat") && text.Names[s][child] >= 0)
            {
                return text.Names[s][child];
            }
        }

        return DistrictName(text, s, head) is >= 0 and var inner ? text.Names[s][inner] : -1;
    }

    /// <summary>The name within "the village of Kut", which is one with it: its head, or -1.</summary>
    internal static int DistrictName(ReferenceText text, int s, int head)
    {
        Sentence sentence = text.Sentences[s];
        if (sentence[head].Upos is not Upos.Noun || text.Words.ClassOf(LemmaOf(sentence[head])) is not MentionClass.District)
        {
            return -1;
        }

        foreach (int child in sentence.Children(head))
        {
            if (child > head && sentence[child].Relation is "nmod" && sentence[child].Upos is Upos.Propn && text.Names[s][child] >= 0
                && sentence.Child(child, "case") is >= 0 and var preposition && sentence[preposition].Text is "of")
            {
                return child;
            }
        }

        return -1;
    }

    private static void ReadWords(ReferenceText text, Sentence sentence, MentionDraft mention, int name)
    {
        string head = LemmaOf(sentence[mention.Head]);
        mention.HeadWord = text.NumberOf(head);
        mention.HeadKey = FeatureHash.Of(head);
        WordFacts facts = text.FactsOf(sentence[mention.Head].Text);
        mention.Cluster = facts.Cluster;
        mention.Family = facts.Family;
        List<int> words = text.WordRoom, names = text.NameRoom;
        words.Clear();
        names.Clear();
        text.Letters.Clear().Append('=');
        for (int i = mention.First; i <= mention.Last; i++)
        {
            Word word = sentence[i];
            bool core = IsCore(sentence, i, mention);
            if (core && word.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Verb or Upos.X)
            {
                AddWord(text, word, words);
            }

            if (core && (word.Upos is Upos.Propn || (name >= 0 && text.Names[mention.Sentence][i] == name && word.Upos is not (Upos.Adp or Upos.Det or Upos.Punct))))
            {
                AddWord(text, word, names);
            }

            if (core && char.IsUpper(word.Text[0]) && word.Upos is not Upos.Det)
            {
                text.Letters.Append(word.Text[0]);
            }
        }

        mention.Initials = text.Letters.Length > 2 ? text.NumberOfLetters() : -1;
        mention.Words = [.. words];
        mention.NameWords = mention.Kind is MentionKind.Name ? [.. names] : [];
        ReadMarks(text, sentence, mention);
        mention.HasModifiers = mention.Words.Length > 1;
        int start = mention.First < mention.Head && sentence[mention.First].Upos is Upos.Det ? mention.First + 1 : mention.First;
        int stop = MentionBounds.IsPossessiveEnding(sentence[mention.Last]) && mention.Last > mention.Head ? mention.Last - 1 : mention.Last;
        text.Letters.Clear();
        for (int i = start; i <= Math.Max(start, stop); i++)
        {
            text.Letters.Append(i == start ? string.Empty : " ").Append(Spelling(sentence[i].Text));
        }

        mention.Phrase = text.NumberOfLetters();
        mention.Acronym = text.NumberOfAcronym(sentence[mention.Head].Text);
        mention.FirstKey = FeatureHash.Of(sentence[mention.First].Text.ToLowerInvariant());
        mention.BeforeKey = mention.First > 0 ? FeatureHash.Of(sentence[mention.First - 1].Text.ToLowerInvariant()) : 1;
        mention.AfterKey = mention.Last + 1 < sentence.Count ? FeatureHash.Of(sentence[mention.Last + 1].Text.ToLowerInvariant()) : 2;
    }

    private static void ReadMarks(ReferenceText text, Sentence sentence, MentionDraft mention)
    {
        List<int> marks = text.WordRoom;
        marks.Clear();
        for (int i = mention.First; i <= mention.Last && mention.Kind is not MentionKind.Pronoun; i++)
        {
            Word word = sentence[i];
            if (word.Head == mention.Head && sentence.RelationIs(i, "nummod"))
            {
                mention.Count = text.NumberOf(LemmaOf(word));
            }

            // Titles and ranks tell nobody apart, nor do letters and numerals; "Armenia" and "Armenian" begin alike.
            bool beside = word.Upos is Upos.Propn or Upos.Adj && i != mention.Head && word.Text.Length > 2 && char.IsUpper(word.Text[0])
                && text.Words.ClassOf(word.Text.ToLowerInvariant()) is not (MentionClass.Person or MentionClass.Group);
            if (beside && IsBeside(sentence, i, mention.Head))
            {
                AddOnce(marks, MarkOf(text, word));
            }
        }

        mention.HeadMark = MarkOf(text, sentence[mention.Head]);
        mention.Marks = [.. marks];
    }

    private static int MarkOf(ReferenceText text, Word word) => text.NumberOf(string.Concat("^", word.Text.ToLowerInvariant().AsSpan(0, Math.Min(4, word.Text.Length))));

    /// <summary>Whether a word hangs on the head at most by one more: as adjective, owner, part of the name, or behind "of".</summary>
    private static bool IsBeside(Sentence sentence, int word, int head)
    {
        for (int i = word, steps = 0; steps < 3; i = sentence[i].Head, steps++)
        {
            if (i == head)
            {
                return true;
            }

            if (i < 0 || sentence.RelationIs(i, "acl") || sentence.RelationIs(i, "conj") || sentence.RelationIs(i, "appos")
                || (sentence.RelationIs(i, "nmod") && i > head && !(sentence.Child(i, "case") is >= 0 and var preposition && sentence[preposition].Text is "of")))
            {
                return false;
            }
        }

        return false;
    }

    private static void AddWord(ReferenceText text, Word word, List<int> words)
    {
        string spelling = Spelling(word.Text);
        if (spelling.Contains(' ', StringComparison.Ordinal))
        {
            foreach (string part in spelling.Split(' '))
            {
                AddOnce(words, text.NumberOf(part));
            }
        }
        else
        {
            AddOnce(words, text.NumberOf(LemmaOf(word)));
        }
    }

    private static void AddOnce(List<int> numbers, int number)
    {
        if (!numbers.Contains(number))
        {
            numbers.Add(number);
        }
    }

    /// <summary>Lower case, with states spelt out that are written short more often than not.</summary>
    private static string Spelling(string text) => text switch
    {
        "U.S." or "US" or "USA" or "U.S.A." => "united states",
        "UK" or "U.K." => "united kingdom",
        "UN" or "U.N." => "united nations",
        "EU" or "E.U." => "european union",
        _ => text.ToLowerInvariant(),
    };

    /// <summary>Whether a word belongs to the noun itself, not to a clause or a phrase behind it; "of" phrases count in names only.</summary>
    private static bool IsCore(Sentence sentence, int word, MentionDraft mention)
    {
        for (int i = word, guard = 0; i != mention.Head && guard < 12; i = sentence[i].Head, guard++)
        {
            if (i < 0 || sentence.RelationIs(i, "acl") || sentence.RelationIs(i, "nmod:poss") || (sentence.RelationIs(i, "nmod") && mention.Kind is not MentionKind.Name)
                || (sentence.RelationIs(i, "conj") && !mention.IsCoordinated))
            {
                return false;
            }
        }

        return true;
    }

    private static void ReadGrammar(Sentence sentence, MentionDraft mention)
    {
        Word word = sentence[mention.Head];
        mention.RelationKey = FeatureHash.Of(word.Relation);
        mention.Governor = word.Head;
        mention.GovernorKey = word.Head < 0 ? 3 : FeatureHash.Of(sentence[word.Head].Lemma);
        mention.Role = RoleOf(word.Relation);
        mention.ClauseSubject = SubjectOf(sentence, word.Head);
        mention.HasRelativeClause = sentence.Child(mention.Head, "acl") >= 0;
        Word first = sentence[mention.First];
        mention.Determiner = mention.First == mention.Head ? MentionDeterminer.Bare : DeterminerOf(sentence, mention.Head, first);

        // "It" with a clause that tells what "it" is: "it is clear that", "it is no accident".
        if (mention.Pronoun is PronounClass.It && mention.Role is MentionRole.Subject or MentionRole.PassiveSubject && word.Head >= 0)
        {
            mention.IsPleonastic = sentence.Child(word.Head, "csubj") >= 0 || sentence.Child(word.Head, "ccomp") > word.Head && sentence[word.Head].Upos is Upos.Adj
                || (sentence.Child(word.Head, "cop") >= 0 && sentence.Child(word.Head, "acl:relcl") >= 0);
        }
    }

    /// <summary>The head of a verb's subject; of one without its own, that of the verb that it hangs on.</summary>
    private static int SubjectOf(Sentence sentence, int verb)
    {
        for (int i = verb, guard = 0; i >= 0 && guard < 4; i = sentence[i].Head, guard++)
        {
            int subject = sentence.Child(i, "nsubj");
            if (subject >= 0)
            {
                return subject;
            }

            if (!(sentence.RelationIs(i, "xcomp") || sentence.RelationIs(i, "advcl") || sentence.RelationIs(i, "conj")))
            {
                return -1;
            }

            // "They asked him to leave": who is asked shall leave.
            if (sentence.RelationIs(i, "xcomp") && sentence[i].Head >= 0 && sentence.Child(sentence[i].Head, "obj") is >= 0 and var asked)
            {
                return asked;
            }
        }

        return -1;
    }

    private static MentionDeterminer DeterminerOf(Sentence sentence, int head, Word first)
    {
        foreach (int child in sentence.Children(head))
        {
            if (sentence.RelationIs(child, "nmod:poss"))
            {
                return MentionDeterminer.Possessed;
            }
        }

        return first.Text.ToLowerInvariant() switch
        {
            "the" => MentionDeterminer.Definite,
            "a" or "an" => MentionDeterminer.Indefinite,
            "this" or "that" or "these" or "those" or "such" => MentionDeterminer.Demonstrative,
            "some" or "any" or "no" or "many" or "several" or "few" or "all" or "each" or "every" or "both" or "most" or "more" or "other" or "another" => MentionDeterminer.Quantified,
            _ => first.Upos is Upos.Num ? MentionDeterminer.Counted : MentionDeterminer.Bare,
        };
    }

    private static MentionRole RoleOf(string relation) => relation switch
    {
        "nsubj" or "csubj" => MentionRole.Subject,
        "nsubj:pass" => MentionRole.PassiveSubject,
        "obj" or "iobj" => MentionRole.Object,
        "nmod:poss" => MentionRole.Possessor,
        "appos" => MentionRole.Apposition,
        "compound" => MentionRole.Compound,
        "conj" => MentionRole.Conjunct,
        "root" => MentionRole.Root,
        _ => relation.StartsWith("obl", StringComparison.Ordinal) ? MentionRole.Oblique : relation.StartsWith("nmod", StringComparison.Ordinal) ? MentionRole.Modifier
            : relation.StartsWith("nsubj", StringComparison.Ordinal) ? MentionRole.Subject : MentionRole.Other,
    };

    private static void ReadNature(ReferenceText text, Sentence sentence, MentionDraft mention)
    {
        if (mention.Pronoun != PronounClass.None)
        {
            mention.Number = Pronouns.NumberOf(mention.Pronoun);
            mention.Gender = Pronouns.GenderOf(mention.Pronoun);
            return;
        }

        Word head = sentence[mention.Head];
        mention.Class = ClassOf(text, sentence, mention);
        mention.Number = mention.IsCoordinated || head.Xpos is "NNS" or "NNPS" ? MentionNumber.Plural : head.Xpos is "NN" or "NNP" ? MentionNumber.Singular : MentionNumber.Unknown;
        string lemma = LemmaOf(head);
        MentionGender gender = text.Words.GenderOf(lemma);
        if (mention.Kind is MentionKind.Name)
        {
            gender = mention.Name switch
            {
                NameKind.Person => TitleGender(text, sentence, mention),
                NameKind.Place or NameKind.Organisation => MentionGender.Neuter,
                _ => gender is MentionGender.None ? MentionGender.Any : gender,
            };
        }
        else if (gender is MentionGender.None)
        {
            gender = MentionGender.Any;
        }

        mention.Gender = gender;
    }

    private static MentionClass ClassOf(ReferenceText text, Sentence sentence, MentionDraft mention) => mention.Name switch
    {
        NameKind.Person => MentionClass.Person,
        NameKind.Place => MentionClass.District,
        NameKind.Organisation => MentionClass.Group,
        _ => IsDate(text, sentence, mention) ? MentionClass.Time : text.Words.ClassOf(LemmaOf(sentence[mention.Head])),
    };

    /// <summary>Whether a number is a year, or has the name of a month or a day beside it.</summary>
    private static bool IsDate(ReferenceText text, Sentence sentence, MentionDraft mention)
    {
        Word head = sentence[mention.Head];
        if (head.Upos is Upos.Num && head.Text.Length == 4 && head.Text.All(char.IsAsciiDigit))
        {
            return true;
        }

        bool isDate = false;
        for (int i = mention.First; i <= mention.Last && head.Upos is Upos.Num or Upos.Propn; i++)
        {
            isDate |= sentence[i].Upos is Upos.Propn && IsBeside(sentence, i, mention.Head) && text.Words.ClassOf(sentence[i].Text.ToLowerInvariant()) is MentionClass.Time;
        }

        return isDate;
    }

    /// <summary>"Mr Smith" is a man.</summary>
    private static MentionGender TitleGender(ReferenceText text, Sentence sentence, MentionDraft mention)
    {
        var gender = MentionGender.Person;
        for (int i = mention.First; i <= mention.Last; i++)
        {
            MentionGender own = text.Words.GenderOf(sentence[i].Text.ToLowerInvariant());
            gender = own is MentionGender.Male or MentionGender.Female && IsCore(sentence, i, mention) ? own : gender;
        }

        return gender;
    }

    private static uint TypeOf(MentionDraft mention)
    {
        if (mention.Pronoun != PronounClass.None)
        {
            return 32u + ((uint)mention.Pronoun * 4) + (mention.IsReflexive ? 1u : mention.Role is MentionRole.Possessor ? 2u : 0u);
        }

        return mention.Kind is MentionKind.Name ? 16u + (mention.Name is { } name ? 1u + (uint)name : 0u) : mention.IsCoordinated ? 15u : 1u + (uint)mention.Determiner;
    }

    /// <summary>The base form in lower case.</summary>
    private static string LemmaOf(Word word) => (word.Upos is Upos.Propn ? word.Text : word.Lemma).ToLowerInvariant();
}
