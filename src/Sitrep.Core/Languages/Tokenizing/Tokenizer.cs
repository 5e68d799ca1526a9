using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>Cuts text into tokens as UD English-EWT does: clitics and hyphens are tokens of their own, abbreviations keep their full stop.</summary>
/// <remarks>Immutable, thread-safe. The tokens cover every character that is not white space.</remarks>
/// <param name="words">Word lists.</param>
public sealed class Tokenizer(TokenWords words)
{
    private readonly WordScanner _scanner = new(words);

    /// <summary>Cuts a range of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="range">The range to cut.</param>
    /// <param name="tokens">Receives the tokens, in text order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie in the text.</exception>
    public void Cut(string text, TextSpan range, ICollection<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        if (range.Start < 0 || range.End > text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(range), range, "The range does not lie in the text.");
        }

        int at = range.Start;
        while (at < range.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = at;
            while (end < range.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            CutChunk(text, at, end, tokens);
            at = end;
        }
    }

    private void CutChunk(string text, int start, int end, ICollection<Token> tokens)
    {
        ReadOnlySpan<char> chunk = text.AsSpan(start, end - start);
        int whole = words.IsEmoticon(chunk) ? end : AddressScanner.EndOf(text, start, end);
        int at = start;
        while (at < end)
        {
            int next;
            if (at < whole)
            {
                next = whole;
            }
            else if (CharKinds.IsWord(text[at]) || _scanner.BeginsWord(text, at, end))
            {
                next = _scanner.EndOfWord(text, start, at, end);
                CutWord(text, at, next, tokens);
                at = next;
                continue;
            }
            else
            {
                next = EndOfMark(text, at, end);
            }

            Add(text, at, next, tokens);
            at = next;
        }
    }

    /// <summary>A word may hold a clitic, a unit or two words written together.</summary>
    private void CutWord(string text, int start, int end, ICollection<Token> tokens)
    {
        int cut = CliticScanner.CutOf(text.AsSpan(start, end - start));
        if (cut == 0)
        {
            cut = words.SplitOf(text.AsSpan(start, end - start));
        }

        if (cut == 0)
        {
            cut = UnitCut(text, start, end);
        }

        if (cut > 0)
        {
            Add(text, start, start + cut, tokens);
            start += cut;
        }

        Add(text, start, end, tokens);
    }

    private int UnitCut(string text, int start, int end)
    {
        int at = start;
        while (at < end && (char.IsAsciiDigit(text[at]) || text[at] is ',' or '.' or ':'))
        {
            at++;
        }

        bool number = at > start && at < end && char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[at - 1]);
        return number && words.IsUnit(text.AsSpan(at, end - at)) ? at - start : 0;
    }

    private static int EndOfMark(string text, int at, int end)
    {
        char c = text[at];
        int next = at + 1;
        if (c is '!' or '?')
        {
            while (next < end && text[next] is '!' or '?')
            {
                next++;
            }
        }
        else if (CharKinds.IsRunning(c))
        {
            while (next < end && text[next] == c)
            {
                next++;
            }
        }
        else if (c is '\'' or '`' or '\u2019' or '\u2018')
        {
            next += next < end && text[next] == c ? 1 : 0;
        }
        else if (char.IsHighSurrogate(c))
        {
            while (next < end && (char.IsSurrogate(text[next]) || text[next] is '\uFE0F' or '\u200D'))
            {
                next++;
            }
        }

        return next;
    }

    private static void Add(string text, int start, int end, ICollection<Token> tokens)
        => tokens.Add(new Token(new TextSpan(start, end), TokenPool.StringOf(text.AsSpan(start, end - start))));
}
