using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>A sentence as the time grammar sees it: pieces with tags, and questions to them that never fail past the ends.</summary>
/// <remarks>Belongs to one thread; used again for the next sentence.</remarks>
internal sealed class TimeView(TimeLexicon lexicon)
{
    private readonly List<TimeTag> _tags = [];

    /// <summary>The word data.</summary>
    public TimeLexicon Lexicon { get; } = lexicon;

    /// <summary>The words of the sentence.</summary>
    public IReadOnlyList<Word> Words { get; private set; } = [];

    /// <summary>The pieces of the sentence.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>The article's text, for names that hold only near other words.</summary>
    public string? Text { get; set; }

    /// <summary>Whether the text tells history.</summary>
    public bool Narrative { get; init; }

    /// <summary>Whether bare years of three digits are counted back from the era.</summary>
    public bool BeforeEra { get; init; }

    /// <summary>How many pieces there are.</summary>
    public int Count => Pieces.Count;

    /// <summary>Whether the sentence can hold a time expression at all; cheap.</summary>
    public bool HasTrigger(IReadOnlyList<Word> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string text = words[i].Text;
            if (char.IsAsciiDigit(text[0]) || char.IsAsciiDigit(text[^1]) || Lexicon.Tag(text).IsTrigger || text.AsSpan(1).IndexOfAny('-', '.', '\u2013') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes up a sentence.</summary>
    public void Open(IReadOnlyList<Word> words)
    {
        Words = words;
        Piece.Cut(words, Pieces);
        _tags.Clear();
        foreach (Piece piece in Pieces)
        {
            _tags.Add(piece.Kind is PieceKind.Letters ? Lexicon.Tag(piece.Text) : default);
        }
    }

    /// <summary>The kind of the piece's word, None past the ends.</summary>
    public TimeWordKind Kind(int i) => (uint)i < (uint)_tags.Count ? _tags[i].Kind : TimeWordKind.None;

    /// <summary>The value of the piece's word.</summary>
    public int Value(int i) => (uint)i < (uint)_tags.Count ? _tags[i].Value : 0;

    /// <summary>The tag of the piece's word.</summary>
    public TimeTag Tag(int i) => (uint)i < (uint)_tags.Count ? _tags[i] : default;

    /// <summary>Whether the piece is of <paramref name="kind"/>.</summary>
    public bool Is(int i, TimeWordKind kind) => Kind(i) == kind;

    /// <summary>Whether the piece is the mark <paramref name="mark"/>.</summary>
    public bool Mark(int i, char mark) => (uint)i < (uint)Count && Pieces[i].Kind is PieceKind.Mark && Pieces[i].Value == mark;

    /// <summary>Whether the piece is digits, from <paramref name="least"/> to <paramref name="most"/> of them.</summary>
    public bool Digits(int i, int least = 1, int most = 9) => (uint)i < (uint)Count && Pieces[i].Kind is PieceKind.Digits && Pieces[i].Length >= least && Pieces[i].Length <= most;

    /// <summary>The number that the digits write.</summary>
    public int Number(int i) => Pieces[i].Value;

    /// <summary>Whether no white space lies before the piece.</summary>
    public bool Glued(int i) => (uint)i < (uint)Count && Pieces[i].Glued;

    /// <summary>Whether the piece is the word <paramref name="text"/>, case ignored.</summary>
    public bool Says(int i, string text) => (uint)i < (uint)Count && Pieces[i].Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the piece begins with a capital letter.</summary>
    public bool Capital(int i) => (uint)i < (uint)Count && char.IsUpper(Pieces[i].Text[0]);

    /// <summary>The tag of the word that the piece belongs to; X past the ends.</summary>
    public Upos Upos(int i) => (uint)i < (uint)Count ? Words[Pieces[i].Word].Upos : Languages.Upos.X;

    /// <summary>One past a stop that is glued to what stands before it ("Sept."), else <paramref name="i"/>.</summary>
    public int PastStop(int i)
    {
        bool stop = Mark(i, '.') && Glued(i) && !(Digits(i + 1) && Glued(i + 1));
        bool own = stop && (Pieces[i].Word == Pieces[i - 1].Word || (i + 1 < Count && Kind(i - 1) is TimeWordKind.MonthShort or TimeWordKind.WeekdayShort));
        return own ? i + 1 : i;
    }

    /// <summary>One past "BC" or "B.C.", else <paramref name="i"/>.</summary>
    public int PastEra(int i)
    {
        if (Is(i, TimeWordKind.Era))
        {
            return i + 1;
        }

        bool dotted = Says(i, "b") && Mark(i + 1, '.') && Says(i + 2, "c") && Glued(i + 2);
        return !dotted ? i : Mark(i + 3, '.') && Glued(i + 3) ? i + 4 : i + 3;
    }

    /// <summary>One past a comma, else <paramref name="i"/>.</summary>
    public int PastComma(int i) => Mark(i, ',') ? i + 1 : i;

    /// <summary>One past a word of <paramref name="kind"/>, else <paramref name="i"/>.</summary>
    public int Past(int i, TimeWordKind kind) => Is(i, kind) ? i + 1 : i;

    /// <summary>Whether nothing is glued to the digits at <paramref name="i"/> that would make them a part of something else ("D-30", "12.7", "$5").</summary>
    public bool FreeLeft(int i)
    {
        if (i == 0 || !Glued(i))
        {
            return true;
        }

        Piece before = Pieces[i - 1];
        return before.Kind is PieceKind.Mark && (char)before.Value switch
        {
            '(' or '[' or '"' or '\'' or '\u201C' => true,
            '-' => !Glued(i - 1) || Kind(i - 2) is TimeWordKind.Edge or TimeWordKind.Month or TimeWordKind.MonthWord,
            _ => false,
        };
    }

    /// <summary>Whether nothing is glued behind the piece at <paramref name="i"/> (one past the digits) that would make them a part of something else.</summary>
    public bool FreeRight(int i)
    {
        if (i >= Count || !Glued(i))
        {
            return true;
        }

        Piece after = Pieces[i];
        return after.Kind is PieceKind.Mark && (char)after.Value switch
        {
            '%' or '$' or '/' => false,
            '.' or ',' or ':' => !(Digits(i + 1) && Glued(i + 1)),
            _ => true,
        };
    }
}
