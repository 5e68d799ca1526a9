using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Weapons;

/// <summary>Finds the weapons named in a document: the longest term wins, without regard to hyphens and plurals.</summary>
/// <remarks>Frozen, thread-safe.</remarks>
/// <param name="lexicon">The terms.</param>
public sealed class WeaponStep(WeaponLexicon lexicon) : IStep
{
    /// <inheritdoc/>
    public string Name => "weapons";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [WeaponLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var weapons = ImmutableArray.CreateBuilder<WeaponMention>();
        var pieces = new List<Piece>();
        var counted = new CountedWeapons(lexicon);
        foreach (Sentence sentence in document.Get(ParseLayer.Key).Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int before = weapons.Count;
            Read(sentence, pieces, weapons);
            if (weapons.Count == before && before > 0 && weapons[^1].Sentence == sentence.Index - 1 && counted.Of(sentence) is >= 0 and int word)
            {
                weapons.Add(new(weapons[^1].Kind, sentence.SpanOf(word, word), sentence.Index, word, word));
            }
        }

        document.Set(WeaponLayer.Key, new WeaponLayer(weapons.DrainToImmutable()));
    }

    private void Read(Sentence sentence, List<Piece> pieces, ImmutableArray<WeaponMention>.Builder into)
    {
        Piece.Cut(sentence.Words, pieces);
        for (int i = 0; i < pieces.Count;)
        {
            if (pieces[i].Kind is PieceKind.Mark || Longest(sentence, pieces, i, out int next) is not { } term)
            {
                i++;
                continue;
            }

            int first = pieces[i].Word, last = pieces[next - 1].Word;
            if (term.Kind is { } kind)
            {
                into.Add(new(kind, sentence.SpanOf(first, last), sentence.Index, first, last));
            }

            i = next;
            while (i < pieces.Count && pieces[i].Word <= last)
            {
                i++;
            }
        }
    }

    private WeaponTerm? Longest(Sentence sentence, List<Piece> pieces, int i, out int next)
    {
        next = i;
        Piece piece = pieces[i];

        // "Grad-type" begins a word; "upgrad" does not, and neither does the "30" of "D-30" begin a term.
        if (piece.Offset > 0 && pieces[i - 1] is { Kind: not PieceKind.Mark } before && before.Word == piece.Word)
        {
            return null;
        }

        ReadOnlySpan<char> lemma = piece.Length == piece.Source.Length ? sentence[piece.Word].Lemma : piece.Text;
        WeaponTerm? best = null;
        Try(lexicon.Starting(piece.Text), sentence, pieces, i, ref best, ref next);
        if (!lemma.Equals(piece.Text, StringComparison.OrdinalIgnoreCase))
        {
            Try(lexicon.Starting(lemma), sentence, pieces, i, ref best, ref next);
        }

        if (piece.Kind is PieceKind.Letters && Singular(piece.Text) is { Length: > 0 } singular && !singular.Equals(lemma, StringComparison.OrdinalIgnoreCase))
        {
            Try(lexicon.Starting(singular), sentence, pieces, i, ref best, ref next);
        }

        return best;
    }

    private static void Try(ReadOnlySpan<WeaponTerm> terms, Sentence sentence, List<Piece> pieces, int i, ref WeaponTerm? best, ref int next)
    {
        foreach (WeaponTerm term in terms)
        {
            if (best is not null && term.Keys.Length <= best.Keys.Length)
            {
                return;
            }

            if (Matches(term, sentence, pieces, i, out int end))
            {
                (best, next) = (term, end);
                return;
            }
        }
    }

    private static bool Matches(WeaponTerm term, Sentence sentence, List<Piece> pieces, int i, out int next)
    {
        next = i;
        int j = i;
        for (int k = 0; k < term.Keys.Length; k++, j++)
        {
            while (k > 0 && j < pieces.Count && IsJoint(pieces, j))
            {
                j++;
            }

            if (j >= pieces.Count || !Equal(term.Keys[k], pieces[j], sentence))
            {
                return false;
            }
        }

        // "T-72s": the plural stands glued behind the digits.
        bool plural = j < pieces.Count && pieces[j] is { Glued: true, Length: 1, Kind: PieceKind.Letters } && pieces[j].Text[0] is 's';
        next = plural ? j + 1 : j;
        bool cut = next < pieces.Count && pieces[next] is { Glued: true, Kind: not PieceKind.Mark } && pieces[next].Word == pieces[next - 1].Word;
        return !cut && (term.Keys.Length > 1 || IsNoun(sentence, pieces[i]));
    }

    // A hyphen, or a stop or slash within a designation, lies between the runs of one term.
    private static bool IsJoint(List<Piece> pieces, int j)
        => pieces[j].Kind is PieceKind.Mark && ((char)pieces[j].Value is '-' || ((char)pieces[j].Value is '.' or '/' or '\'' && pieces[j].Glued && j + 1 < pieces.Count && pieces[j + 1].Glued));

    // "mine" is a weapon as a noun only; a designation may carry any tag.
    private static bool IsNoun(Sentence sentence, Piece piece)
        => char.IsUpper(piece.Text[0]) && piece.Word > 0
            || sentence[piece.Word].Upos is not (Upos.Verb or Upos.Aux or Upos.Pron or Upos.Det or Upos.Adp or Upos.Adv);

    private static bool Equal(string key, Piece piece, Sentence sentence)
    {
        ReadOnlySpan<char> text = piece.Text;
        bool same = text.Equals(key, StringComparison.OrdinalIgnoreCase)
            || (piece.Kind is PieceKind.Letters && Singular(text).Equals(key, StringComparison.OrdinalIgnoreCase))
            || (piece.Length == piece.Source.Length && sentence[piece.Word].Lemma.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (!same || !char.IsUpper(key[0]))
        {
            return same;
        }

        // "SAM" is no Sam and "Grad" no "grad": as many capitals as the term has at its start.
        return char.IsUpper(text[0]) && (key.Length < 2 || text.Length < 2 || !char.IsUpper(key[1]) || char.IsUpper(text[1]));
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> text)
        => text.Length > 3 && text[^1] is 's' or 'S' && text[^2] is not ('s' or 'S') ? text[..^1] : text;
}
