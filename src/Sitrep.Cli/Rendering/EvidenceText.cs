using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Spans;

namespace Sitrep.Cli.Rendering;

/// <summary>The sentences that an account rests on, with the words that fill its fields marked.</summary>
/// <remarks>With colours the words take their field's ink; without, they stand in [brackets] and the trigger in [[double ones]].</remarks>
internal static class EvidenceText
{
    /// <summary>One styled text a sentence.</summary>
    internal static IEnumerable<StyledText> Of(Account account, string text, Palette palette)
    {
        List<(TextSpan Span, Ink Ink)> marks = Marks(account);
        foreach (TextSpan sentence in account.Sentences)
        {
            List<(TextSpan Span, Ink Ink)> inside = [.. marks.Where(m => sentence.Contains(m.Span) && !m.Span.IsEmpty)];
            yield return palette.HasColours ? Painted(sentence, inside, text) : Bracketed(sentence, inside, text);
        }
    }

    private static List<(TextSpan Span, Ink Ink)> Marks(Account account)
    {
        List<(TextSpan Span, Ink Ink)> marks = [(account.Trigger, Ink.Trigger)];
        void Parties(IEnumerable<ActorMention?> actors, Ink ink) => marks.AddRange(actors.Where(a => a?.Span is not null).Select(a => (a!.Span!.Value, ink)));
        Parties(account.Actors, Ink.Actor);
        Parties(account.Targets, Ink.Target);
        marks.AddRange(account.From.Concat(account.At).Select(p => (p.Mention.Span, Ink.Place)));
        if (account.Time is { } time)
        {
            marks.Add((time.Mention.Span, Ink.Time));
        }

        if (account.Count is { } count)
        {
            marks.Add((count.Span, Ink.Effect));
        }

        marks.AddRange(account.Weapons.Select(w => (w.Span, Ink.Weapon)));
        marks.AddRange(account.Casualties.Select(c => (c.Span, Ink.Effect)));
        marks.AddRange(account.Damage.Select(d => (d.Span, Ink.Effect)));
        foreach (Claim claim in account.Claims)
        {
            Parties([claim.By, claim.Via], Ink.Claim);
            if (claim.Cue is { } cue)
            {
                marks.Add((cue, Ink.Claim));
            }
        }

        return marks;
    }

    /// <summary>Each character takes the ink of the shortest mark over it.</summary>
    private static StyledText Painted(TextSpan sentence, List<(TextSpan Span, Ink Ink)> marks, string text)
    {
        var inks = new Ink[sentence.Length];
        foreach ((TextSpan span, Ink ink) in marks.OrderByDescending(m => m.Span.Length))
        {
            Array.Fill(inks, ink, span.Start - sentence.Start, span.Length);
        }

        var painted = new StyledText();
        for (int start = 0, i = 1; i <= inks.Length; i++)
        {
            if (i == inks.Length || inks[i] != inks[start])
            {
                painted.Add(text[(sentence.Start + start)..(sentence.Start + i)], inks[start]);
                start = i;
            }
        }

        return painted;
    }

    private static StyledText Bracketed(TextSpan sentence, List<(TextSpan Span, Ink Ink)> marks, string text)
    {
        var open = new Stack<(int End, string Mark)>();
        var bracketed = new StyledText();
        int at = sentence.Start;
        void CloseUntil(int position)
        {
            while (open.TryPeek(out (int End, string Mark) top) && top.End <= position)
            {
                bracketed.Add(text[at..top.End]).Add(top.Mark);
                at = top.End;
                open.Pop();
            }
        }

        foreach ((TextSpan span, Ink ink) in marks.DistinctBy(m => m.Span).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End))
        {
            CloseUntil(span.Start);
            if (open.TryPeek(out (int End, string Mark) outer) && span.End > outer.End)
            {
                continue; // It crosses a mark that is open: brackets cannot say that.
            }

            bracketed.Add(text[at..span.Start]).Add(ink == Ink.Trigger ? "[[" : "[");
            at = span.Start;
            open.Push((span.End, ink == Ink.Trigger ? "]]" : "]"));
        }

        CloseUntil(sentence.End);
        return bracketed.Add(text[at..sentence.End]);
    }
}
