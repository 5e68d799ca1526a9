using System.Collections.Immutable;
using Sitrep.Languages;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Quantities;

/// <summary>Reads the counts of one sentence after another.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class QuantityReader(QuantityLexicon lexicon)
{
    private readonly List<Piece> _pieces = [];
    private readonly NumberGate _gate = new(lexicon);
    private readonly ZeroReader _zero = new(lexicon);
    private ImmutableArray<QuantityMention>.Builder _into = ImmutableArray.CreateBuilder<QuantityMention>(0);
    private Sentence _sentence = null!;

    /// <summary>Reads one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="times">Its time expressions: their words count nothing.</param>
    /// <param name="into">Receives the counts.</param>
    public void Read(Sentence sentence, ReadOnlySpan<TimeMention> times, ImmutableArray<QuantityMention>.Builder into)
    {
        _sentence = sentence;
        _into = into;
        if (!MayCount(sentence))
        {
            return;
        }

        Piece.Cut(sentence.Words, _pieces);
        int time = 0;
        for (int i = 0; i < _pieces.Count;)
        {
            while (time < times.Length && times[time].Last < _pieces[i].Word)
            {
                time++;
            }

            bool told = time < times.Length && times[time].First <= _pieces[i].Word;
            int next = told ? i + 1 : At(i);
            i = Math.Max(next, i + 1);
        }
    }

    private bool MayCount(Sentence sentence)
    {
        foreach (Word word in sentence.Words)
        {
            if (char.IsAsciiDigit(word.Text[0]) || word.Text is "a" or "A" or "an" or "An" || ZeroReader.MayStart(word.Text) || lexicon.Numbers.TryGet(word.Text, out _)
                || word.Text.Contains('-', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Returns one past what was read, or the piece itself.
    private int At(int i)
    {
        if (_pieces[i].Kind is PieceKind.Mark)
        {
            return i;
        }

        if (_zero.Read(_sentence, _pieces, i, out QuantityMention? none, out int next))
        {
            _into.Add(none!);
            return next;
        }

        bool article = Says(i, "a") || Says(i, "an");
        int at = article ? i + 1 : i;
        if (lexicon.Numbers.TryRead(_pieces, at, out NumberWord number, out next) && (!article || number.Kind is NumberWordKind.Vague || IsScale(at)))
        {
            if (_pieces[at].Kind is PieceKind.Digits)
            {
                _gate.JoinThousands(_pieces, at, ref number, ref next);
            }

            return _gate.Counts(_sentence, _pieces, at, next, number) ? Number(i, at, number, next) : SkipRange(at, next);
        }

        return article ? One(i) : i;
    }

    private int Number(int start, int at, NumberWord number, int next)
    {
        double low = number.Low, high = number.High;
        QuantityBound bound = number.Kind is NumberWordKind.Vague ? QuantityBound.About : number.Value == 0 ? QuantityBound.None : QuantityBound.Exact;
        bool between = start > 0 && Says(start - 1, "between");
        int first = between ? start - 1 : start;
        bool plain = bound is QuantityBound.Exact;
        if (plain && Upper(next, between) is var (to, after) && to > number.Value && _gate.Counts(_sentence, _pieces, after - 1, after, default, inRange: true))
        {
            high = to;
            next = after;
        }

        if (next < _pieces.Count && _pieces[next] is { Glued: true, Kind: PieceKind.Mark, Value: '+' })
        {
            next++;
            bound = QuantityBound.AtLeast;
        }

        Hedge? hedge = lexicon.HedgeBefore(_pieces, first, out int hedged);
        int noun = CountedNoun.Of(_sentence, _pieces[at].Word, _pieces[next - 1].Word);
        if (_gate.IsMeasured(_sentence, noun) || (noun < 0 && !NumberGate.StandsAlone(_sentence, _pieces, at, next)))
        {
            return next;
        }

        if (hedge is not null && !(hedge.Bound is QuantityBound.Exact))
        {
            bound = hedge.Bound;
        }

        first = hedge is null ? first : hedged;
        bool range = high > low;
        (double? least, double? most) = bound switch
        {
            QuantityBound.AtLeast or QuantityBound.MoreThan => (low, range ? high : null),
            QuantityBound.AtMost => ((double?)null, (double?)high),
            QuantityBound.About when range => (low, high),
            QuantityBound.About => (null, hedge is { Highest: true } ? high : null),
            _ => (low, high),
        };
        Add(first, next, noun, least, most, number.Value, bound);
        return next;
    }

    // "15-20", "two to three", "two or three", "between 15 and 20"
    private (double To, int Next) Upper(int next, bool between)
    {
        bool joins = next < _pieces.Count && (_pieces[next] is { Kind: PieceKind.Mark, Value: '-' } || Says(next, "to") || Says(next, "or") || (between && Says(next, "and")));
        return joins && lexicon.Numbers.TryRead(_pieces, next + 1, out NumberWord to, out int after) && to.Kind is NumberWordKind.Unit ? (to.Value, after) : (double.NaN, next);
    }

    // "2-1", "12:30", "9/11": nothing of it counts.
    private int SkipRange(int at, int next)
    {
        while (next + 1 < _pieces.Count && _pieces[next] is { Kind: PieceKind.Mark, Value: '-' or ':' or '/' or '.' } && _pieces[next + 1].Kind is PieceKind.Digits)
        {
            next += 2;
        }

        return next;
    }

    // "a soldier", "an Azerbaijani serviceman": one, for people only.
    private int One(int i)
    {
        int word = _pieces[i].Word;
        int noun = CountedNoun.Following(_sentence, word + 1);
        bool person = noun > word && (lexicon.Persons.Contains(_sentence[noun].Lemma) || lexicon.Persons.Contains(_sentence[noun].Text)) && !CountedNoun.Owns(_sentence, noun);
        if (!person || word + 1 >= _sentence.Count || IsPredicate(word, noun))
        {
            return i + 1;
        }

        Add(i, i + 1, noun, 1, 1, 1, QuantityBound.Exact);
        return i + 1;
    }

    // "was a soldier", "as a soldier": what someone was.
    private bool IsPredicate(int article, int noun)
        => (article > 0 && (_sentence[article - 1].Lemma is "be" or "become" or "as" or "like" || _sentence[article - 1].Text is "was" or "is" or "were" or "be" or "been" or "such"))
            || _sentence.Child(noun, "cop") >= 0;

    private bool IsScale(int at) => lexicon.Numbers.TryGet(_pieces[at].Text, out NumberWord word) && word.Kind is NumberWordKind.Scale;

    private bool Says(int i, string text) => i < _pieces.Count && _pieces[i].Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    private void Add(int first, int next, int noun, double? low, double? high, double best, QuantityBound bound)
    {
        int firstWord = _pieces[first].Word, lastWord = _pieces[next - 1].Word;
        _into.Add(new(new TextSpan(_sentence[firstWord].Span.Start, _sentence[lastWord].Span.End), _sentence.Index, firstWord, lastWord, noun, low, high, best, bound));
    }
}
