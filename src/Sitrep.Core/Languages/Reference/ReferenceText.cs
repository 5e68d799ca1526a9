using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Languages;

/// <summary>The sentences and names of one document with what the resolver looks up in them again and again.</summary>
/// <remarks>Not thread-safe; belongs to one document.</remarks>
internal sealed class ReferenceText
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly WordTables _tables;

    internal ReferenceText(ImmutableArray<Sentence> sentences, ImmutableArray<NameMention> names, ReferenceWords words, WordTables tables)
    {
        Sentences = sentences;
        Words = words;
        _tables = tables;
        Names = new int[sentences.Length][];
        for (int s = 0; s < sentences.Length; s++)
        {
            Names[s] = new int[sentences[s].Count];
            Array.Fill(Names[s], -1);
        }

        NameMentions = names;
        for (int n = 0; n < names.Length; n++)
        {
            for (int i = names[n].First; i <= names[n].Last; i++)
            {
                Names[names[n].Sentence][i] = n;
            }
        }

        Quotes = QuoteReader.Read(sentences, out int quotes);
        Speakers = QuoteReader.Speakers(sentences, Quotes, quotes, words.Speech);
    }

    /// <summary>The sentences.</summary>
    internal ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The names.</summary>
    internal ImmutableArray<NameMention> NameMentions { get; }

    /// <summary>Lists of words.</summary>
    internal ReferenceWords Words { get; }

    /// <summary>For each sentence and word the number of the name that it is part of, or -1.</summary>
    internal int[][] Names { get; }

    /// <summary>For each sentence and word the number of the quotation that it stands in, or -1.</summary>
    internal int[][] Quotes { get; }

    /// <summary>Who speaks each quotation.</summary>
    internal (int Sentence, int Word)[] Speakers { get; }

    /// <summary>Room for what a mention is read with.</summary>
    internal List<int> WordRoom { get; } = [];

    /// <summary>The same for the words of names.</summary>
    internal List<int> NameRoom { get; } = [];

    /// <summary>The same for letters.</summary>
    internal StringBuilder Letters { get; } = new();

    /// <summary>The number of a word or phrase of this document.</summary>
    internal int NumberOf(ReadOnlySpan<char> text)
    {
        if (!_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int number))
        {
            _numbers[text.ToString()] = number = _numbers.Count;
        }

        return number;
    }

    /// <summary>The number of what <see cref="Letters"/> hold.</summary>
    internal int NumberOfLetters()
    {
        Span<char> letters = Letters.Length <= 256 ? stackalloc char[Letters.Length] : new char[Letters.Length];
        Letters.CopyTo(0, letters, letters.Length);
        return NumberOf(letters);
    }

    /// <summary>The number of a form's capitals, where there are many; -1 otherwise.</summary>
    internal int NumberOfAcronym(string form)
    {
        Letters.Clear().Append('=');
        foreach (char c in form)
        {
            if (char.IsUpper(c))
            {
                Letters.Append(c);
            }
        }

        int capitals = Letters.Length - 1;
        return capitals > 1 && form.Length < 8 && capitals * 2 >= form.Length ? NumberOfLetters() : -1;
    }

    /// <summary>The clusters of a word.</summary>
    internal WordFacts FactsOf(string word)
    {
        WordFactReader.Read(word, false, out WordFacts facts);
        _tables.CompleteClusters(ref facts);
        return facts;
    }
}
