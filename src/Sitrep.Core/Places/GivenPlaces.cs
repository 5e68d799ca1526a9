using System.Collections.Immutable;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Places;

/// <summary>Expressions that somebody has told to be places, put in the stead of what the scanner found in their words.</summary>
internal sealed class GivenPlaces(Gazetteer gazetteer, ImmutableArray<TextSpan> spans)
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
        return gazetteer.Demonyms.TryGetValue(key, out GazetteerEntry? state) ? [new(state, MatchKind.Name, 1.0)]
            : same is { Matches.IsEmpty: false } ? same.Matches
            : gazetteer.Find(written);
    }
}
