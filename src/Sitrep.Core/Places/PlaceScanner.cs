using System.Collections.Immutable;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Places;

/// <summary>Finds the names of a sentence that may be places: what the gazetteer knows, what the name finder says, what the text calls a village.</summary>
internal sealed class PlaceScanner(Gazetteer gazetteer, PlaceLexicon lexicon)
{
    private const int LongestName = 6;

    private readonly CalledPlaces _called = new(lexicon);

    /// <summary>The names in text order; they do not overlap.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">Names found in it.</param>
    /// <param name="states">Receives every "Armenian" and "Georgians".</param>
    internal List<PlaceDraft> Scan(string text, Sentence sentence, ImmutableArray<NameMention> names, ICollection<StateWord> states)
    {
        List<PlaceDraft> found = [];
        names = _called.Read(sentence, names);
        for (int i = 0; i < sentence.Count;)
        {
            PlaceDraft? draft = IsNamePart(sentence[i].Text) ? Longest(text, sentence, i, names, found.Count > 0 ? found[^1].Last + 1 : 0) : null;
            if (draft is not null && gazetteer.Demonyms.TryGetValue(draft.Key, out GazetteerEntry? state))
            {
                states.Add(new(draft.Span, state.Place));
                draft = null;
            }
            else if (draft is null && gazetteer.Demonyms.TryGetValue(NameFolding.Key(sentence[i].Text), out state))
            {
                states.Add(new(sentence[i].Span, state.Place));
            }

            if (draft is null)
            {
                i++;
                continue;
            }

            found.Add(draft);
            i = draft.Last + 1;
        }

        AddCued(text, sentence, names, found);
        return found;
    }

    /// <summary>Whether a word may start or end a name: a capital or, within a name, a number.</summary>
    internal static bool IsNamePart(string word) => word.Length > 0 && (char.IsUpper(word[0]) || (word[0] > '\u0370' && char.IsLetter(word[0])));

    // "Murad tapa", "Lori berd" go on in small letters of their own: no English word has such.
    private static bool IsNameEnd(string word) => IsNamePart(word) || word.Any(c => c > '\u00bf' && char.IsLetter(c));

    private static bool IsInside(string word)
        => IsNameEnd(word) || word is "-" or "\u2013" or "of" or "the" or "and" or "de" or "la" or "le" or "el" or "al" or "del" or "do" or "da" or "di" or "sur" or "am" or "an" or "upon" or "ez" or "az" or "ad" or "ed" or "as" or "es" or "ash" or "esh" or "ar" or "er" or "at" or "et" or "en" or "ul" or "," or "'" or "\u2019";

    private PlaceDraft? Longest(string text, Sentence sentence, int first, ImmutableArray<NameMention> names, int free)
    {
        int last = first;
        while (last + 1 < sentence.Count && last + 1 - first < LongestName && IsInside(sentence[last + 1].Text))
        {
            last++;
        }

        NameMention? other = names.FirstOrDefault(n => n.Kind != NameKind.Place && n.First <= first && first <= n.Last);
        for (; last >= first; last--)
        {
            if (!(last > first ? IsNameEnd(sentence[last].Text) : IsNamePart(sentence[last].Text)) || (last > first && names.Any(n => n.Kind != NameKind.Place && n.First > first && n.First <= last)))
            {
                continue;
            }

            TextSpan span = sentence.SpanOf(first, last);
            string written = span.Of(text);
            string key = NameFolding.Key(written);
            if (key.Length < 2 || (key.Length == 2 && !written.EndsWith('.') && written.Any(char.IsLower)) || !gazetteer.Contains(key))
            {
                continue;
            }

            int before = last;
            (last, span) = WithKind(text, sentence, first, last, span);
            // "the Omar pass" is known as a whole, whatever its first word is taken for.
            other = last > before ? null : other;
            return Draft(text, sentence, first, last, span, gazetteer.FindExact(NameFolding.Key(span.Of(text))), names, other, free);
        }

        return null;
    }

    // "the Lachin corridor", "the Hakari river": the whole is a name of its own, though its last word is small.
    private (int Last, TextSpan Span) WithKind(string text, Sentence sentence, int first, int last, TextSpan span)
    {
        const PlaceCue Own = PlaceCue.Road | PlaceCue.Water | PlaceCue.Height | PlaceCue.Crossing | PlaceCue.Pass;
        if (last + 1 < sentence.Count && (lexicon.Cue(sentence[last + 1].Text) & Own) != PlaceCue.None)
        {
            TextSpan longer = sentence.SpanOf(first, last + 1);
            if (gazetteer.Contains(NameFolding.Key(longer.Of(text))))
            {
                return (last + 1, longer);
            }
        }

        return (last, span);
    }

    private PlaceDraft Draft(
        string text, Sentence sentence, int first, int last, TextSpan span, ImmutableArray<GazetteerMatch> matches, ImmutableArray<NameMention> names, NameMention? other, int free)
    {
        // A longer name that the text or the name finder marks as a place comes before the part of it that is known.
        (int runFirst, int runLast) = Run(sentence, first, last);
        bool isRun = runFirst < first || runLast > last;
        if (isRun && other is null && (IsCalled(sentence, runFirst, runLast) || names.Any(n => n.Kind == NameKind.Place && n.First == runFirst && n.Last == runLast)) && runFirst >= free)
        {
            TextSpan whole = sentence.SpanOf(runFirst, runLast);
            ImmutableArray<GazetteerMatch> alike = gazetteer.FindAlike(NameFolding.Key(whole.Of(text)));
            if (!alike.IsEmpty)
            {
                return new(sentence, runFirst, runLast, whole, whole.Of(text), alike) { IsNamedPlace = true };
            }
        }

        bool exact = other is not null && other.First == first && other.Last == last;
        return new(sentence, first, last, span, span.Of(text), matches)
        {
            IsNamedPlace = (!IsOffice(sentence, last + 1) && names.Any(n => n.Kind == NameKind.Place && n.First <= last && first <= n.Last)) || IsTopic(sentence, first, last),
            IsInOrganisation = other is { Kind: NameKind.Organisation },
            IsBlocked = other is not null && !exact,
            IsSomethingElse = exact && !IsTopic(sentence, first, last) && !matches.Any(m => m.Entry.Place.Class == PlaceClass.Country || m.Entry.IsCapital || (m.Entry.IsTheatre && m.How == MatchKind.Name)),
            IsPartOfRun = isRun,
        };
    }

    /// <summary>The capitalised words around a name, words that tell its kind or side left out.</summary>
    private (int First, int Last) Run(Sentence sentence, int first, int last)
    {
        while (first > 0 && IsOpen(sentence, first - 1) && first - 1 > 0)
        {
            first--;
        }

        while (last + 1 < sentence.Count && IsOpen(sentence, last + 1))
        {
            last++;
        }

        return (first, last);
    }

    private bool IsOpen(Sentence sentence, int word)
        => IsNamePart(sentence[word].Text) && sentence[word].Upos is not (Upos.Det or Upos.Aux or Upos.Adp or Upos.Pron) && (lexicon.Cue(sentence[word].Text) & (PlaceCue.Kind | PlaceCue.Side | PlaceCue.Locative)) == PlaceCue.None
            && !gazetteer.Demonyms.ContainsKey(NameFolding.Key(sentence[word].Text));

    // "the X settlement", "the village of X".
    private bool IsCalled(Sentence sentence, int first, int last)
        => (CalledPlaces.After(sentence, last) is var next && next < sentence.Count && (lexicon.Cue(sentence[next].Text) & (PlaceCue.Settlement | PlaceCue.Region)) != PlaceCue.None)
            || _called.IsTitled(sentence, last)
            || (first > 1 && sentence[first - 1].Text == "of" && (lexicon.Cue(sentence[first - 2].Text) & PlaceCue.Settlement) != PlaceCue.None)
            || (first > 0 && lexicon.Cue(sentence[first - 1].Text) is PlaceCue before && before.HasFlag(PlaceCue.Before) && (before & PlaceCue.Settlement) != PlaceCue.None);

    // "the Baku Post", "the Goris Hospital": no place, whatever the name finder says.
    private bool IsOffice(Sentence sentence, int word)
        => word < sentence.Count && IsNamePart(sentence[word].Text) && lexicon.Cue(sentence[word].Text).HasFlag(PlaceCue.Organisation);

    // "Kansafra." heads what a digest tells of it.
    private static bool IsTopic(Sentence sentence, int first, int last)
        => first == 0 && sentence.Count <= 5 && sentence.Words.All(w => w.Upos is Upos.Propn or Upos.Punct or Upos.Noun or Upos.X or Upos.Adj or Upos.Intj) && sentence[last].Span.Length >= 4
            && (last + 1 == sentence.Count || sentence[last + 1].Text is "." or "," or ":" || (last + 3 == sentence.Count && sentence[last + 1].Upos is Upos.Noun));

    private void AddCued(string text, Sentence sentence, ImmutableArray<NameMention> names, List<PlaceDraft> found)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            // "The village", "This town": no name starts with such a word.
            if (!IsOpen(sentence, i) || lexicon.IsCommon(NameFolding.Key(sentence[i].Text)))
            {
                continue;
            }

            int last = i;
            while (last + 1 < sentence.Count && (IsOpen(sentence, last + 1) || (sentence[last + 1].Text is "-" && last + 2 < sentence.Count && IsOpen(sentence, last + 2))))
            {
                last++;
            }

            NameMention? name = names.FirstOrDefault(n => n.First <= last && i <= n.Last);
            bool isPlace = name is { Kind: NameKind.Place };
            (int first, int end) = isPlace ? Trim(sentence, name!) : (i, last);
            if (!found.Any(d => d.First <= Math.Max(end, last) && Math.Min(first, i) <= d.Last) && first <= end && (isPlace || (name is not { Kind: NameKind.Organisation } && (IsCalled(sentence, first, end) || IsTopic(sentence, first, end)))))
            {
                TextSpan span = sentence.SpanOf(first, end);
                string written = span.Of(text);
                found.Add(new(sentence, first, end, span, written, gazetteer.Find(written)) { IsNamedPlace = isPlace });
            }

            i = last;
        }

        found.Sort((a, b) => a.First.CompareTo(b.First));
    }

    // "the Q Region" of the name finder is named Q.
    private (int First, int Last) Trim(Sentence sentence, NameMention name)
    {
        int first = name.First, last = name.Last;
        while (first < last && sentence[first].Text is "the" or "The")
        {
            first++;
        }

        while (last > first && (lexicon.Cue(sentence[last].Text) & PlaceCue.Kind) != PlaceCue.None)
        {
            last--;
        }

        return (first, last);
    }
}
