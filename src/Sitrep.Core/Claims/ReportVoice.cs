using Sitrep.Actors;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Claims;

/// <summary>Whose word a whole report passes on: a bulletin, or an agency's text of one, has one official source, named early and contradicted only in what it denies itself.</summary>
internal static class ReportVoice
{
    private const int Early = 5;

    /// <summary>The source whose word the report is, or null where it has several or none.</summary>
    internal static ActorMention? Of(ParseLayer parse, ActorLayer actors, SayingWords words, DenialReader denials, IReadOnlyList<Attribution>[] attributions)
    {
        // What the other side told and the report takes up only to deny it does not make it a report of two sides.
        Attribution[] all = [.. attributions.SelectMany(a => a).Where(a => !denials.Denies(parse.Sentences[a.Sentence]))];
        Attribution[] said = [.. all.Where(a => a.Source is { Country: not null, Sector: not "JRN" } && !words.IsText(parse.Sentences[a.Sentence][a.Cue]))];
        ActorMention[] official = [.. said.Select(a => a.Source!).Where(IsOfficial)];
        ActorMention? issuer = Issued(parse, actors, words, out bool titled);
        if (titled && issuer is { Country: not null })
        {
            // "Statement of the Ministry of Defence": what the other side claims stands in it only to be denied.
            return issuer;
        }

        if (official.Length == 0 || (issuer is { Country: not null } && official.All(o => SideResolver.Side(o) == SideResolver.Side(issuer))))
        {
            return issuer;
        }

        bool others = all.Any(a => IsBystander(a.Source)) || said.Any(a => !IsOfficial(a.Source!) || (a.Stance is not ClaimStance.Denies && SideResolver.Side(a.Source!) != SideResolver.Side(official[0])));
        int first = said.First(a => IsOfficial(a.Source!)).Sentence;
        int body = Enumerable.Range(0, parse.Sentences.Length).FirstOrDefault(i => parse.Sentences[i].Block is BlockKind.Lead or BlockKind.Paragraph);
        bool many = official.Length >= 2 || parse.Sentences.Length - body <= 8 || parse.Sentences.Any(IsOurs);
        return !others && many && first - body < Early ? official.FirstOrDefault(o => o.Kind is "institution") ?? official[0] : null;
    }

    // "our positions", outside of quotation: only the side itself writes so.
    private static bool IsOurs(Sentence sentence)
        => sentence.Words.Any(w => w.Text.Equals("our", StringComparison.OrdinalIgnoreCase)) && !sentence.Words.Any(w => w.Text is "\"" or "“" or "”" or "``" or "''");

    /// <summary>"Statement of the Ministry of Defence", "Press release ...": the text itself is the word of whoever issues it.</summary>
    private static ActorMention? Issued(ParseLayer parse, ActorLayer actors, SayingWords words, out bool titled)
    {
        titled = false;
        foreach (Sentence sentence in parse.Sentences.Where(s => s.Block is BlockKind.Headline))
        {
            bool text = Enumerable.Range(0, sentence.Count).Any(i => words.IsText(sentence[i]));
            if (text && actors.Actors.FirstOrDefault(a => a.Sentence == sentence.Index && IsOfficial(a) && a.Kind is "institution") is { } issuer)
            {
                titled = words.IsText(sentence[0]) && sentence.Count > 1 && sentence[1].Text is "of" or "by";
                return issuer;
            }
        }

        return null;
    }

    // A villager who is quoted beside the ministry: the report is a newspaper's.
    private static bool IsBystander(ActorMention? source) => source is { Sector: "CVL", Kind: "people" or "person" } or { Country: null, Sector: "UNK", Kind: "person" };

    private static bool IsOfficial(ActorMention actor) => actor is { Country.Length: 3, Sector: "GOV" or "MIL" or "PRE" };
}
