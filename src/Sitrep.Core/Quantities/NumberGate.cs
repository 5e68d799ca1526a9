using Sitrep.Languages;

namespace Sitrep.Quantities;

/// <summary>Tells numbers that count from those that name, measure, price or age.</summary>
internal sealed class NumberGate(QuantityLexicon lexicon)
{
    /// <summary>"2 000 people": digits in groups of three are one number.</summary>
    public void JoinThousands(List<Piece> pieces, int at, ref NumberWord number, ref int next)
    {
        while (next == at + 1 && pieces[at].Length <= 3 && pieces[at].Value > 0 && pieces[at].Text[0] != '0'
            && next < pieces.Count && pieces[next] is { Kind: PieceKind.Digits, Length: 3, Glued: false } && !(next + 1 < pieces.Count && pieces[next + 1].Kind is PieceKind.Digits)
            && !IsMeasure(pieces, next + 1))
        {
            double value = (number.Value * 1000) + pieces[next].Value;
            number = number with { Value = value, Low = value, High = value };
            next++;
        }
    }

    /// <summary>Whether the number of the pieces from <paramref name="at"/> to before <paramref name="next"/> may count.</summary>
    public bool Counts(Sentence sentence, List<Piece> pieces, int at, int next, NumberWord number, bool inRange = false)
    {
        Piece first = pieces[at];
        Word word = sentence[first.Word];
        if (IsMeasure(pieces, next) || IsCompound(pieces, next) || (!inRange && NamedBefore(sentence, pieces, at)))
        {
            return false;
        }

        if (first.Kind is PieceKind.Letters)
        {
            return !(first.Text.Equals("one", StringComparison.OrdinalIgnoreCase) && !IsOne(sentence, first.Word, word));
        }

        return DigitsCount(pieces, at, next, number, inRange) && !IsTied(pieces, next);
    }

    /// <summary>Whether the counted noun makes it a measure.</summary>
    public bool IsMeasured(Sentence sentence, int noun)
        => noun >= 0 && (lexicon.Measures.Contains(sentence[noun].Text) || lexicon.Measures.Contains(sentence[noun].Lemma));

    /// <summary>Whether a number without a noun counts all the same: "killing two", but no year, no age between commas.</summary>
    public static bool StandsAlone(Sentence sentence, List<Piece> pieces, int at, int next)
    {
        bool year = pieces[at] is { Kind: PieceKind.Digits, Length: 4, Value: >= 1500 and <= 2100 } && next == at + 1;
        bool comma = at > 0 && IsMark(pieces, at - 1, ',') && next < pieces.Count && (IsMark(pieces, next, ',') || IsMark(pieces, next, ')'));
        bool afterName = comma && at > 1 && sentence[pieces[at - 2].Word].Upos is Upos.Propn;
        bool bracket = at > 0 && IsMark(pieces, at - 1, '(');
        return !year && !afterName && !bracket;
    }

    // Glued to what makes a name or a price of it, a decimal without "million", a leading zero.
    private static bool DigitsCount(List<Piece> pieces, int at, int next, NumberWord number, bool inRange)
    {
        Piece first = pieces[at];
        if (inRange)
        {
            return true;
        }

        if (first.Length > 1 && first.Text[0] == '0')
        {
            return false;
        }

        bool opening = at > 0 && pieces[at - 1].Kind is PieceKind.Mark && (char)pieces[at - 1].Value is '(' or '"' or '\'' or '[' or '\u201C';
        if (first.Glued && at > 0 && !opening)
        {
            return false;
        }

        bool currency = at > 0 && pieces[at - 1].Kind is PieceKind.Mark && (char)pieces[at - 1].Value is '$' or '€' or '£' or '₽' or '₼' or '¥' or '#' or '+';
        return !currency && number.Value == Math.Floor(number.Value);
    }

    // "20%", "3rd", "5:30", "9/11", "2-1", "0800 123".
    private static bool IsTied(List<Piece> pieces, int next)
    {
        if (next >= pieces.Count)
        {
            return false;
        }

        Piece after = pieces[next];
        if (after.Kind is PieceKind.Mark)
        {
            bool digits = next + 1 < pieces.Count && pieces[next + 1].Kind is PieceKind.Digits;
            bool falling = after.Value == '-' && digits && pieces[next + 1].Value <= pieces[next - 1].Value;
            return (char)after.Value is '%' or '°' or '$' or '€' or '£' || ((char)after.Value is ':' or '/' && digits) || falling;
        }

        return after.Glued || after.Kind is PieceKind.Digits;
    }

    private bool IsMeasure(List<Piece> pieces, int next)
        => next < pieces.Count && pieces[next].Kind is PieceKind.Letters && (pieces[next].Text.Length > 1 || next + 1 >= pieces.Count || pieces[next].Text[0] is 'm')
            && lexicon.Measures.Contains(pieces[next].Text);

    // "120-mm", "14-year-old", "two-man crew": a compound, no count.
    private bool IsCompound(List<Piece> pieces, int next)
        => IsMark(pieces, next, '-') && next + 1 < pieces.Count && pieces[next + 1].Kind is PieceKind.Letters
            && (pieces[next].Glued || pieces[next + 1].Glued || lexicon.Measures.Contains(pieces[next + 1].Text))
            && !lexicon.Numbers.TryGet(pieces[next + 1].Text, out _);

    // "D-30", "Su - 25", "Resolution 1701", "No. 5", "aged 20".
    private bool NamedBefore(Sentence sentence, List<Piece> pieces, int at)
    {
        if (at == 0)
        {
            return false;
        }

        Piece before = pieces[at - 1];
        if (before.Kind is PieceKind.Digits && pieces[at].Kind is PieceKind.Digits)
        {
            return true;
        }

        if (before.Kind is PieceKind.Mark)
        {
            if (before.Value == ',' && IsAge(pieces, at - 1))
            {
                return true;
            }

            bool stop = before.Value == '.' && before.Glued && at >= 2 && lexicon.Designators.Contains(pieces[at - 2].Text);
            bool hyphen = before.Value == '-' && at >= 2 && pieces[at - 2].Kind is PieceKind.Letters
                && (before.Glued || pieces[at].Glued || (char.IsUpper(pieces[at - 2].Text[0]) && pieces[at - 2].Length <= 4));
            return stop || hyphen;
        }

        bool named = lexicon.Designators.Contains(before.Text) && pieces[at].Kind is PieceKind.Digits;
        bool aged = IsAge(pieces, at - 1);
        bool afterName = pieces[at].Kind is PieceKind.Digits && before.Kind is PieceKind.Letters && sentence[before.Word].Upos is Upos.Propn
            && before.Word > 0 && CountedNoun.Following(sentence, pieces[at].Word + 1) < 0;
        return named || aged || afterName;
    }

    // "aged 5, 7 and 12"
    private static bool IsAge(List<Piece> pieces, int i)
    {
        while (i > 0 && (pieces[i].Kind is PieceKind.Digits || IsMark(pieces, i, ',') || pieces[i].Text is "and" or "or" or "to" or "-"))
        {
            i--;
        }

        return pieces[i].Text.Equals("aged", StringComparison.OrdinalIgnoreCase) || pieces[i].Text.Equals("ages", StringComparison.OrdinalIgnoreCase);
    }

    // "one soldier", "one of the soldiers", "killing one"; not "no one", "one another", "this one", "one must".
    private static bool IsOne(Sentence sentence, int index, Word word)
    {
        string before = index > 0 ? sentence[index - 1].Text.ToLowerInvariant() : string.Empty;
        string after = index + 1 < sentence.Count ? sentence[index + 1].Text.ToLowerInvariant() : string.Empty;
        if (before is "no" or "this" or "that" or "each" or "which" or "every" or "any" or "the" or "another" or "same" or "only" or "new" || after is "another" or "'s" or "’s" or "-")
        {
            return false;
        }

        return word.Upos is not Upos.Pron || after is "of" or "," or "." or "and" or "was" or "is";
    }

    private static bool IsMark(List<Piece> pieces, int i, char mark) => i < pieces.Count && pieces[i].Kind is PieceKind.Mark && pieces[i].Value == mark;
}
