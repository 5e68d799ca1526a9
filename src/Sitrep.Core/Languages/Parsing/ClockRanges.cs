using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>
/// Parses a sentence around its long range of hours ("from 23:10 on April 26 to 00:25 on April 27"): bulletins set it between the source and what was done,
/// and a tree that has to hold all of it at once falls apart. The range gets a tree of its own, which hangs on the sentence's root.
/// </summary>
internal static class ClockRanges
{
    private const int Shortest = 7;

    /// <summary>The sentence parsed without its range and with it put back; null where it has none.</summary>
    internal static Sentence? Parse(LanguageModel model, TokenizedSentence sentence)
    {
        ImmutableArray<Token> tokens = sentence.Tokens;
        if (Find(tokens) is not var (first, end) || end - first < Shortest || tokens.Length - (end - first) < 4)
        {
            return null;
        }

        Sentence range = model.Parse(sentence with { Tokens = tokens[first..end] });
        Sentence rest = model.Parse(sentence with { Tokens = tokens.RemoveRange(first, end - first) });
        int root = Enumerable.Range(0, rest.Count).First(i => rest[i].Head < 0);
        var words = ImmutableArray.CreateBuilder<Word>(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            bool inside = i >= first && i < end;
            Word word = inside ? range[i - first] : rest[i < first ? i : i - (end - first)];
            int head = inside
                ? word.Head < 0 ? Whole(root) : word.Head + first
                : word.Head < 0 ? -1 : Whole(word.Head);
            words.Add(word with { Head = head, Relation = inside && word.Head < 0 ? "obl" : word.Relation });
        }

        return new Sentence(sentence.Index, sentence.Span, sentence.Block, words.MoveToImmutable());

        int Whole(int part) => part < first ? part : part + end - first;
    }

    // "from 23:10 on April 26 to 00:25 on April 27," with the comma after it where one stands before it.
    private static (int First, int End)? Find(ImmutableArray<Token> tokens)
    {
        for (int i = 0; i + 3 < tokens.Length; i++)
        {
            if (!Is(tokens[i], "from", "between") || Time(tokens, i + 1) is not (> 0 and int middle) || !Is(tokens[middle], "to", "until", "till", "and") || Time(tokens, middle + 1) is not (> 0 and int end))
            {
                continue;
            }

            bool open = i == 0 || tokens[i - 1].Text is ",";
            return (i, open && end < tokens.Length && tokens[end].Text is "," ? end + 1 : end);
        }

        return null;
    }

    /// <summary>The place behind "23:10 on April 26", "11 p.m. on 26 April"; -1 where no hour stands.</summary>
    private static int Time(ImmutableArray<Token> tokens, int at)
    {
        if (at >= tokens.Length - 1 || tokens[at].Text is not { Length: 4 or 5 } clock || !char.IsDigit(clock[0]) || !clock.Contains(':', StringComparison.Ordinal))
        {
            return -1;
        }

        int next = at + 1;
        int day = Is(tokens[next], "on") ? next + 1 : next;
        if (day + 1 < tokens.Length && (IsDay(tokens[day], tokens[day + 1]) || IsDay(tokens[day + 1], tokens[day])))
        {
            return day + 2;
        }

        return next;
    }

    private static bool IsDay(Token month, Token day) => char.IsUpper(month.Text[0]) && month.Text.Length >= 3 && day.Text.Length <= 2 && day.Text.All(char.IsDigit);

    private static bool Is(Token token, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (token.Text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
