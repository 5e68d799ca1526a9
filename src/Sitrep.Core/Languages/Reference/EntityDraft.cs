namespace Sitrep.Languages;

/// <summary>An entity while it grows: its mentions so far and what they say together.</summary>
/// <remarks>Not thread-safe; belongs to one document.</remarks>
internal sealed class EntityDraft
{
    // Most entities have one mention: lists that are short are quicker to make and to search than sets.
    private readonly List<int> _phrases = [];
    private readonly List<int> _heads = [];
    private readonly List<int> _words = [];
    private readonly List<int[]> _names = [];
    private Dictionary<int, List<MentionDraft>>? _marked;

    /// <summary>Its mentions in text order.</summary>
    internal List<MentionDraft> Mentions { get; } = [];

    /// <summary>The number that its mentions agree on, or unknown.</summary>
    internal MentionNumber Number { get; private set; }

    /// <summary>The genders that all of its mentions allow; where they contradict each other, those of the last.</summary>
    internal MentionGender Gender { get; private set; } = MentionGender.Any;

    /// <summary>The kind of its first name, or null.</summary>
    internal NameKind? Name { get; private set; }

    /// <summary>The class that its first noun or name of a known class gives it.</summary>
    internal MentionClass Class { get; private set; }

    /// <summary>Whether it has a name, and whether it has a noun.</summary>
    internal bool HasName { get; private set; }
    internal bool HasNominal { get; private set; }

    /// <summary>Takes a mention.</summary>
    internal void Add(MentionDraft mention)
    {
        Mentions.Add(mention);
        if (mention.Number != MentionNumber.Unknown && mention.Pronoun is not PronounClass.They)
        {
            Number = mention.Number;
        }
        else if (Number is MentionNumber.Unknown)
        {
            Number = mention.Number;
        }

        MentionGender both = Gender & mention.Gender;
        Gender = both is MentionGender.None ? mention.Gender : both;
        if (mention.Kind is MentionKind.Pronoun)
        {
            return;
        }

        HasName |= mention.Kind is MentionKind.Name;
        HasNominal |= mention.Kind is MentionKind.Nominal;
        Name ??= mention.Name;
        Class = Class is MentionClass.Unknown ? mention.Class : Class;
        Keep(_phrases, mention.Phrase);
        Keep(_heads, mention.HeadWord);
        foreach (int word in mention.Words)
        {
            Keep(_words, word);
        }

        if (mention.NameWords.Length > 0)
        {
            _names.Add(mention.NameWords);
        }

        if (mention.Marks.Length > 0 || mention.Count >= 0)
        {
            _marked ??= [];
            if (!_marked.TryGetValue(mention.HeadWord, out List<MentionDraft>? same))
            {
                _marked[mention.HeadWord] = same = [];
            }

            same.Add(mention);
        }
    }

    /// <summary>Whether a mention of the same head is told apart from this entity: another country's ministry, another number of soldiers.</summary>
    internal bool IsToldApart(MentionDraft mention)
    {
        if (_marked is null || (mention.Marks.Length == 0 && mention.Count < 0) || !_marked.TryGetValue(mention.HeadWord, out List<MentionDraft>? same))
        {
            return false;
        }

        foreach (MentionDraft other in same)
        {
            bool marks = mention.Marks.Length > 0 && other.Marks.Length > 0 && WordMatcher.Shared(mention.Marks, other.Marks) < Math.Min(mention.Marks.Length, other.Marks.Length);
            if (marks || (mention.Count >= 0 && other.Count >= 0 && mention.Count != other.Count))
            {
                return true;
            }
        }

        return false;
    }

    private static void Keep(List<int> numbers, int number)
    {
        if (!numbers.Contains(number))
        {
            numbers.Add(number);
        }
    }

    /// <summary>The best match of a mention with any of the entity's: 0 none, 1 phrase, 2 part of a name, 3 head and all words, 4 head, 5 head within; 6 where its name contradicts all names.</summary>
    internal uint MatchOf(MentionDraft mention)
    {
        if (mention.Kind is MentionKind.Pronoun)
        {
            return 0;
        }

        if (_phrases.Contains(mention.Phrase))
        {
            return 1;
        }

        bool contradicts = false;
        if (mention.NameWords.Length > 0 && _names.Count > 0)
        {
            contradicts = true;
            foreach (int[] name in _names)
            {
                int shared = WordMatcher.Shared(mention.NameWords, name);
                if (shared == mention.NameWords.Length || shared == name.Length)
                {
                    return 2;
                }
            }
        }

        if (contradicts)
        {
            return 6;
        }

        if (_heads.Contains(mention.HeadWord))
        {
            foreach (int word in mention.Words)
            {
                if (!_words.Contains(word))
                {
                    return 4;
                }
            }

            return 3;
        }

        return _words.Contains(mention.HeadWord) ? 5u : 0u;
    }
}
