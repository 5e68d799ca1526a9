using System.Collections.Immutable;

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

    /// <summary>The number of a word or phrase of this document.</summary>
    internal int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            _numbers[text] = number = _numbers.Count;
        }

        return number;
    }

    /// <summary>The clusters of a word.</summary>
    internal WordFacts FactsOf(string word)
    {
        WordFactReader.Read(word, false, out WordFacts facts);
        _tables.CompleteClusters(ref facts);
        return facts;
    }
}
