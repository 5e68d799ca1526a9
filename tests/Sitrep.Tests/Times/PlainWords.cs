using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Tests.Times;

/// <summary>A tiny tokenizer and tagger for tests that must not hang on trained weights: white space, punctuation, hyphens, and a few dozen words.</summary>
internal static class PlainWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "was", "were", "has", "have", "had", "said", "met", "fell", "took", "broke", "fought", "left", "held", "came", "come", "won", "rose", "fled",
        "signed", "opened", "shelled", "wounded", "hurt", "killed", "killing", "reported", "detained", "freed", "ended", "began", "lost", "found", "saw", "fired", "destroyed", "hit",
        "may", "will", "march", "used", "want", "call", "fight",
    };

    private static readonly HashSet<string> Adjectives = new(StringComparer.OrdinalIgnoreCase)
    {
        "stable", "tense", "new", "second", "armenian", "azerbaijani", "young", "local", "civilian", "russian", "residential", "enemy", "wounded-", "short", "empty", "anti",
    };

    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "on", "in", "at", "of", "by", "from", "to", "for", "with", "since", "until", "over", "and", "or", "that", "than", "as", "near", "during", "between", "after", "before", "under", "around", "about",
    };

    /// <summary>The knowledge of the repository.</summary>
    public static IKnowledgeFiles Knowledge { get; } = PackKnowledge.BesideProgram();

    /// <summary>Cuts a text into sentences with guessed tags and no tree.</summary>
    public static ImmutableArray<Sentence> Parse(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var words = ImmutableArray.CreateBuilder<Word>();
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = End(text, i);
            words.Add(Tag(text[i..end], new(i, end)));
            bool stop = text[i..end] is "." or "!" or "?" && (end >= text.Length - 1 || char.IsWhiteSpace(text[end]));
            i = end;
            if (stop || i >= text.Length)
            {
                Close(sentences, words);
            }
        }

        Close(sentences, words);
        return sentences.ToImmutable();
    }

    private static void Close(ImmutableArray<Sentence>.Builder sentences, ImmutableArray<Word>.Builder words)
    {
        if (words.Count > 0)
        {
            sentences.Add(new(sentences.Count, new(words[0].Span.Start, words[^1].Span.End), BlockKind.Paragraph, words.ToImmutable()));
            words.Clear();
        }
    }

    private static int End(string text, int start)
    {
        int end = start + 1;
        if (char.IsLetterOrDigit(text[start]))
        {
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Inside(text, end)))
            {
                end++;
            }

            // "Feb." and "p.m." keep their stop.
            string word = text[start..end];
            bool abbreviation = word is "Feb" or "Sept" or "Nov" or "Jan" or "Oct" or "No" or "p.m" or "a.m";
            return abbreviation && end < text.Length && text[end] == '.' ? end + 1 : end;
        }

        return end;
    }

    private static bool Inside(string text, int at)
    {
        bool between = at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
        return between && (text[at] is ':' || (text[at] is '.' or ',' && (char.IsDigit(text[at + 1]) || at + 2 >= text.Length || !char.IsLetter(text[at + 2]))));
    }

    private static Word Tag(string word, TextSpan span)
    {
        Upos upos = !char.IsLetterOrDigit(word[0]) ? Upos.Punct
            : char.IsDigit(word[0]) ? Upos.Num
            : word is "will" or "may" ? Upos.Aux
            : Verbs.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal) ? Upos.Verb
            : Adjectives.Contains(word) ? Upos.Adj
            : word.ToLowerInvariant() is "the" or "a" or "an" or "no" ? Upos.Det
            : Small.Contains(word) ? Upos.Adp
            : char.IsUpper(word[0]) ? Upos.Propn
            : Upos.Noun;
        string lemma = word.ToLowerInvariant();
        lemma = upos is Upos.Noun && lemma.EndsWith("sses", StringComparison.Ordinal) ? lemma[..^2]
            : upos is Upos.Noun && lemma.Length > 3 && lemma[^1] == 's' && lemma[^2] != 's' ? lemma[..^1] : lemma;
        return new(span, word, upos, string.Empty, lemma, -1, "dep");
    }
}
