using System.Collections.Immutable;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Places;

/// <summary>Expressions that somebody has told to be places, put in the stead of what the scanner found in their words.</summary>
internal sealed class GivenPlaces(Gazetteer gazetteer, PlaceLexicon lexicon, ImmutableArray<TextSpan> spans)
{
    private readonly ImmutableArray<TextSpan> _spans = [.. spans.Distinct().OrderBy(s => s.Start)];

    /// <summary>Puts those of one sentence among its drafts.</summary>
    internal void Put(string text, Sentence sentence, List<PlaceDraft> drafts)
    {
        foreach (TextSpan span in _spans)
        {
            if (span.End <= sentence.Span.Start || span.Start >= sentence.Span.End)
            {
                continue;
            }

            int first = 0, last = sentence.Count - 1;
            while (first < sentence.Count && sentence[first].Span.End <= span.Start)
            {
                first++;
            }

            while (last >= first && sentence[last].Span.Start >= span.End)
            {
                last--;
            }

            if (first > last || drafts.Exists(d => d.IsGiven && d.Span == span))
            {
                continue;
            }

            PlaceDraft? same = drafts.Find(d => d.Span == span);
            drafts.RemoveAll(d => !d.IsGiven && d.First <= last && first <= d.Last);
            drafts.Add(new(sentence, first, last, span, span.Of(text), Matches(span.Of(text), same)) { IsGiven = true, IsNamedPlace = true });
        }

        drafts.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private ImmutableArray<GazetteerMatch> Matches(string written, PlaceDraft? same)
    {
        string key = NameFolding.Key(written);
        if (gazetteer.Demonyms.TryGetValue(key, out GazetteerEntry? state))
        {
            return [new(state, MatchKind.Name, 1.0)];
        }

        if (same is { Matches.IsEmpty: false })
        {
            return same.Matches;
        }

        ImmutableArray<GazetteerMatch> exact = gazetteer.FindExact(key);
        return exact.IsEmpty ? [.. gazetteer.FindAlike(key), .. Part(key)] : exact;
    }

    // The longest known words within, the first of equals: "port of los angeles" is told by "los angeles".
    private IEnumerable<GazetteerMatch> Part(string key)
    {
        string[] words = key.Split(' ');
        for (int length = words.Length - 1; length > 0; length--)
        {
            for (int first = 0; first + length <= words.Length; first++)
            {
                string part = string.Join(' ', words[first..(first + length)]);
                if (part.Length < 4 || lexicon.IsCommon(part) || lexicon.Cue(part) != PlaceCue.None)
                {
                    continue;
                }

                if (gazetteer.Demonyms.TryGetValue(part, out GazetteerEntry? state))
                {
                    return [new(state, MatchKind.Part, 1.0)];
                }

                ImmutableArray<GazetteerMatch> found = gazetteer.FindExact(part);
                if (!found.IsEmpty)
                {
                    return found.Select(m => m with { How = MatchKind.Part });
                }
            }
        }

        return [];
    }
}
