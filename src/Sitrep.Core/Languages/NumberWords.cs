using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Languages;

/// <summary>The number words of a language, read from <c>languages/xx/numbers.tsv</c>, and how numbers are put together from them.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class NumberWords
{
    private readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    private NumberWords(FrozenDictionary<string, NumberWord> words) => _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Loads the words.</summary>
    /// <param name="knowledge">Where the file lies.</param>
    /// <param name="faults">Receives what is wrong with it.</param>
    /// <param name="language">ISO 639-1.</param>
    public static NumberWords Load(IKnowledgeFiles knowledge, ICollection<KnowledgeFault> faults, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(faults);
        string file = $"languages/{language}/numbers.tsv";
        var words = new Dictionary<string, NumberWord>(StringComparer.OrdinalIgnoreCase);
        if (knowledge.TryReadText(file) is not { } text)
        {
            faults.Add(new(file, 1, 1, "K010", "The file of number words is missing. Put it back."));
        }
        else
        {
            KnowledgeTable table = KnowledgeTable.Parse(file, text, ["form", "kind", "value"], faults);
            foreach (KnowledgeRow row in table.Rows)
            {
                if (!Enum.TryParse(table[row, "kind"], ignoreCase: true, out NumberWordKind kind)
                    || !TryNumber(table[row, "value"], out double value)
                    || !words.TryAdd(table[row, "form"], new(kind, value, Bound(table[row, "low"], value), Bound(table[row, "high"], value))))
                {
                    faults.Add(new(file, row.Line, 1, "K011", $"'{table[row, "form"]}' has an unknown kind, no number, or stands twice. Kinds: unit, tens, scale, ordinal, vague."));
                }
            }
        }

        return new(words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The number word of <paramref name="form"/>, case ignored.</summary>
    public bool TryGet(ReadOnlySpan<char> form, out NumberWord word) => _words.TryGetValue(form, out word);

    /// <summary>Reads the number that begins at a piece: "1,200", "2.5", "3.5 million", "twenty-five", "two hundred and ten", "three dozen", "several".</summary>
    /// <param name="pieces">The pieces of a sentence.</param>
    /// <param name="at">The first piece of the number.</param>
    /// <param name="number">The number with its lowest and highest reading.</param>
    /// <param name="next">One past its last piece.</param>
    internal bool TryRead(List<Piece> pieces, int at, out NumberWord number, out int next)
    {
        number = default;
        next = at;
        if (at >= pieces.Count)
        {
            return false;
        }

        Piece first = pieces[at];
        return first.Kind switch
        {
            PieceKind.Digits => TryDigits(pieces, at, out number, out next),
            PieceKind.Letters => TryWords(pieces, at, out number, out next),
            _ => false,
        };
    }

    private static bool TryNumber(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static double Bound(string text, double value) => TryNumber(text, out double bound) ? bound : value;

    private bool TryDigits(List<Piece> pieces, int at, out NumberWord number, out int next)
    {
        number = default;
        double value = pieces[at].Value;
        next = at + 1;
        if (value < 0)
        {
            return false;
        }

        // Thousands: "1,200" glued; a dot is a decimal point, as in English.
        while (pieces[at].Length <= 3 && IsGluedMark(pieces, next, ',') && IsGluedDigits(pieces, next + 1) && pieces[next + 1].Length == 3)
        {
            value = (value * 1000) + pieces[next + 1].Value;
            next += 2;
        }

        if (IsGluedMark(pieces, next, '.') && IsGluedDigits(pieces, next + 1) && pieces[next + 1].Value >= 0)
        {
            value += pieces[next + 1].Value / Math.Pow(10, pieces[next + 1].Length);
            next += 2;
        }

        Scale(pieces, ref value, ref next);
        number = new(NumberWordKind.Unit, value, value, value);
        return true;
    }

    private bool TryWords(List<Piece> pieces, int at, out NumberWord number, out int next)
    {
        next = at + 1;
        if (!TryGet(pieces[at].Text, out number) || number.Kind is NumberWordKind.Ordinal)
        {
            return false;
        }

        if (number.Kind is NumberWordKind.Vague)
        {
            return TryVagueScale(pieces, ref number, ref next);
        }

        double value = number.Value;
        if (number is { Kind: NumberWordKind.Scale, Value: 20 })
        {
            return false;
        }

        if (number.Kind is NumberWordKind.Tens)
        {
            int unit = IsMark(pieces, next, '-') ? next + 1 : next;
            if (unit < pieces.Count && TryGet(pieces[unit].Text, out NumberWord ones) && ones is { Kind: NumberWordKind.Unit, Value: > 0 and < 10 })
            {
                value += ones.Value;
                next = unit + 1;
            }
        }

        Scale(pieces, ref value, ref next);
        number = new(NumberWordKind.Unit, value, value, value);
        return true;
    }

    // "hundreds of thousands", "several hundred", "a few dozen", "dozens".
    private bool TryVagueScale(List<Piece> pieces, ref NumberWord number, ref int next)
    {
        int scale = next < pieces.Count && pieces[next].Text.Equals("of", StringComparison.OrdinalIgnoreCase) ? next + 1 : next;
        if (scale < pieces.Count && TryGet(pieces[scale].Text, out NumberWord by))
        {
            bool plain = scale == next && by.Kind is NumberWordKind.Scale;
            bool plural = scale > next && by.Kind is NumberWordKind.Vague && by.Value >= 10;
            if (plain || plural)
            {
                number = new(NumberWordKind.Vague, number.Value * by.Value, number.Low * by.Value, number.High * by.Value);
                next = scale + 1;
            }
        }

        return true;
    }

    private void Scale(List<Piece> pieces, ref double value, ref int next)
    {
        double total = 0;
        double current = value;
        while (next < pieces.Count && pieces[next].Kind is PieceKind.Letters && TryGet(pieces[next].Text, out NumberWord by) && by.Kind is NumberWordKind.Scale)
        {
            current *= by.Value;
            next++;
            if (by.Value >= 1000)
            {
                total += current;
                current = 0;
            }

            int rest = next < pieces.Count && pieces[next].Text.Equals("and", StringComparison.OrdinalIgnoreCase) ? next + 1 : next;
            if (by.Value is 12 or 20)
            {
                break;
            }

            if (TryRest(pieces, rest, by.Value, out double add, out int after))
            {
                current += add;
                next = after;
            }
        }

        value = total + current;
    }

    private bool TryRest(List<Piece> pieces, int at, double below, out double add, out int next)
    {
        add = 0;
        next = at;
        if (at >= pieces.Count || pieces[at].Kind is not PieceKind.Letters || !TryGet(pieces[at].Text, out NumberWord word) || word.Kind is not (NumberWordKind.Unit or NumberWordKind.Tens))
        {
            return false;
        }

        add = word.Value;
        next = at + 1;
        if (word.Kind is NumberWordKind.Tens)
        {
            int unit = IsMark(pieces, next, '-') ? next + 1 : next;
            if (unit < pieces.Count && TryGet(pieces[unit].Text, out NumberWord ones) && ones is { Kind: NumberWordKind.Unit, Value: > 0 and < 10 })
            {
                add += ones.Value;
                next = unit + 1;
            }
        }

        return add < below;
    }

    private static bool IsMark(List<Piece> pieces, int i, char mark) => i < pieces.Count && pieces[i].Kind is PieceKind.Mark && pieces[i].Value == mark;

    private static bool IsGluedMark(List<Piece> pieces, int i, char mark) => IsMark(pieces, i, mark) && pieces[i].Glued;

    private static bool IsGluedDigits(List<Piece> pieces, int i) => i < pieces.Count && pieces[i].Kind is PieceKind.Digits && pieces[i].Glued;
}
