namespace Sitrep.Languages;

/// <summary>A run of letters, a run of digits or one other character of a word: so that "44-day", "44 - day", "10.02.2022" and "D-30" read alike however the tokenizer cuts them.</summary>
/// <param name="Source">The word that it is a part of.</param>
/// <param name="Offset">Where it begins in <paramref name="Source"/>.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Word">Index of the word.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Glued">Whether no white space lies before it.</param>
/// <param name="Value">The number for digits (-1 beyond nine digits), the character for a mark.</param>
internal readonly record struct Piece(string Source, int Offset, int Length, int Word, PieceKind Kind, bool Glued, int Value)
{
    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Text => Source.AsSpan(Offset, Length);

    /// <summary>Cuts words into pieces.</summary>
    /// <param name="words">Words of one sentence.</param>
    /// <param name="into">Emptied, then receives the pieces.</param>
    public static void Cut(IReadOnlyList<Word> words, List<Piece> into)
    {
        into.Clear();
        int end = -1;
        for (int w = 0; w < words.Count; w++)
        {
            Word word = words[w];
            string text = word.Text;
            bool glued = word.Span.Start == end;
            end = word.Span.End;
            for (int i = 0; i < text.Length;)
            {
                int start = i;
                (PieceKind kind, int value) = Next(text, ref i);
                if (kind != PieceKind.None)
                {
                    into.Add(new(text, start, i - start, w, kind, glued, value));
                }

                glued = kind != PieceKind.None;
            }
        }
    }

    private static (PieceKind Kind, int Value) Next(string text, ref int i)
    {
        char first = text[i];
        if (char.IsLetter(first))
        {
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            return (PieceKind.Letters, 0);
        }

        if (char.IsAsciiDigit(first))
        {
            int start = i;
            int value = 0;
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                value = i - start < 9 ? (value * 10) + (text[i] - '0') : -1;
            }

            return (PieceKind.Digits, value);
        }

        i++;
        return char.IsWhiteSpace(first) ? (PieceKind.None, 0) : (PieceKind.Mark, Plain(first));
    }

    private static char Plain(char mark) => mark switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        _ => mark,
    };
}
