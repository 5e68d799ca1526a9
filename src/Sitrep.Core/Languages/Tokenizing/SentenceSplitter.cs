using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>Groups tokens into sentences.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="words">Word lists.</param>
public sealed class SentenceSplitter(TokenWords words)
{
    /// <summary>A sentence has at most this many tokens: longer ones are lists or broken text, and are cut.</summary>
    public const int LongestSentence = 240;

    /// <summary>Splits the tokens of one block.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The block's tokens, in text order.</param>
    /// <param name="block">The kind of the block.</param>
    /// <param name="sentences">Receives the sentences; their numbers go on from its count.</param>
    public void Split(string text, IReadOnlyList<Token> tokens, BlockKind block, ICollection<TokenizedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        int first = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i + 1 == tokens.Count || i + 1 - first >= LongestSentence || EndsAfter(text, tokens, first, i))
            {
                var span = new TextSpan(tokens[first].Span.Start, tokens[i].Span.End);
                sentences.Add(new TokenizedSentence(sentences.Count, span, block, [.. tokens.Skip(first).Take(i + 1 - first)]));
                first = i + 1;
            }
        }
    }

    private bool EndsAfter(string text, IReadOnlyList<Token> tokens, int first, int last)
    {
        if (BlankLine(text, tokens[last].Span.End, tokens[last + 1].Span.Start))
        {
            return true;
        }

        int mark = last;
        while (mark > first && IsCloser(tokens[mark]))
        {
            mark--;
        }

        // Closers after the mark belong to the sentence: it ends after the last of them.
        if (IsCloser(tokens[last + 1]) && Touches(tokens, last) && !Opens(text, tokens, last + 1))
        {
            return false;
        }

        Token next = tokens[last + 1];
        return tokens[mark].Text switch
        {
            "." => mark == last && Touches(tokens, last) ? BeginsWithCapital(next) : !BeginsSmall(tokens, last + 1),
            "\u2026" => words.IsStarter(next.Text) && char.IsUpper(next.Text[0]),
            [('!' or '?'), ..] => !BeginsSmall(tokens, last + 1),
            ['.', '.', ..] => char.IsUpper(next.Text[0]),
            [.., '.'] when mark == last => EndsWithAbbreviation(tokens[mark].Text, tokens, last + 1),
            _ => false,
        };
    }

    private bool EndsWithAbbreviation(string abbreviation, IReadOnlyList<Token> tokens, int next)
    {
        if (words.NeverEnds(abbreviation) || (abbreviation.Length == 2 && char.IsLetter(abbreviation[0])))
        {
            return false;
        }

        int at = next;
        while (at + 1 < tokens.Count && CharKinds.IsOpener(tokens[at].Text[0]))
        {
            at++;
        }

        return char.IsUpper(tokens[at].Text[0]) && words.IsStarter(tokens[at].Text);
    }

    private static bool BeginsSmall(IReadOnlyList<Token> tokens, int at)
    {
        while (at + 1 < tokens.Count && (CharKinds.IsOpener(tokens[at].Text[0]) || tokens[at].Text[0] is '-' or '\u2013' or '\u2014' or ','))
        {
            at++;
        }

        return char.IsLower(tokens[at].Text[0]) || tokens[at].Text[0] is ',' or ';' or ':';
    }

    private static bool BeginsWithCapital(Token token) => char.IsUpper(token.Text[0]) || CharKinds.IsOpener(token.Text[0]) || token.Text == "[";

    private static bool IsCloser(Token token) => token.Text is "''" || (token.Text.Length == 1 && CharKinds.IsCloser(token.Text[0]));

    private static bool Touches(IReadOnlyList<Token> tokens, int at) => tokens[at].Span.End == tokens[at + 1].Span.Start;

    /// <summary>A straight quote after white space and before a word opens rather than closes.</summary>
    private static bool Opens(string text, IReadOnlyList<Token> tokens, int at)
    {
        Token token = tokens[at];
        bool spaceBefore = token.Span.Start > 0 && char.IsWhiteSpace(text[token.Span.Start - 1]);
        return spaceBefore && token.Text is "\"" or "'";
    }

    private static bool BlankLine(string text, int start, int end)
    {
        int breaks = 0;
        for (int i = start; i < end; i++)
        {
            breaks += text[i] is '\n' or '\u2029' ? 1 : 0;
        }

        return breaks > 1;
    }
}
