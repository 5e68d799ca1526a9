using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Languages;

namespace Sitrep.Accounts;

/// <summary>
/// Denials that name no event of their own: "Baku denied the report", "Yerevan called the story a fabrication", "That is another lie".
/// They speak of the last event before them that another side claims and that the denying side is said to have done, that hurt the one who tells it, or that took ground from the denying side.
/// </summary>
internal sealed class LooseDenials(ParseLayer parse, SayingWords words)
{
    private const int Reach = 5;

    internal void Link(IReadOnlyList<AccountDraft> drafts, ClaimLayer claims)
    {
        foreach (Sentence sentence in parse.Sentences)
        {
            ActorMention? denier = Denier(sentence, claims, out int answer);
            if (denier is null || drafts.Any(d => d.Claims.Exists(c => c.Stance is ClaimStance.Denies && c.Cue is { } cue && sentence.Span.Contains(cue))))
            {
                continue;
            }

            AccountDraft? denied = drafts
                .Where(d => d is { IsBackground: false, Status: not EventStatus.Negated } && d.Family is "attack" or "violation" or "territory" or "clash" or "force" && IsBefore(d, sentence, answer) && sentence.Index - d.LastSentence <= Reach)
                .Where(d => d.Claims.Exists(c => c.By is { Country: not null } by && SideResolver.Side(by) != SideResolver.Side(denier) && c.Stance is not ClaimStance.Denies) && !d.Claims.Exists(c => c.By is { } by && SideResolver.Side(by) == SideResolver.Side(denier)))
                .Where(d => d.Actors.Count == 0 || d.Family is "territory" || d.Actors.Exists(a => a.Country == denier.Country))
                .MaxBy(d => d.LastSentence);
            denied?.Claims.Add(new(denier, ClaimStance.Denies, null, null, null));
            denied?.Sentences.Add(sentence.Index);
        }
    }

    /// <summary>Who denies something in a sentence without telling it: by a verb ("denied the report", "rejects this") or a word ("a fabrication").</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="claims">Who says what.</param>
    /// <param name="answer">The verb of answering, where what is denied may stand before it in the sentence; -1 otherwise.</param>
    private ActorMention? Denier(Sentence sentence, ClaimLayer claims, out int answer)
    {
        answer = -1;
        Attribution[] here = [.. claims.Attributions.Where(a => a.Sentence == sentence.Index && a.Source is { Country: not null })];
        foreach (Attribution attribution in here)
        {
            if (attribution.Stance is ClaimStance.Denies && Object(sentence, attribution.Cue) is var told && (told < 0 || words.IsText(sentence[told]) || sentence[told].Upos is Upos.Pron or Upos.Det))
            {
                return attribution.Source;
            }
        }

        // "Baku answered that its troops had not fired."
        foreach (Attribution attribution in here.Where(a => a.Stance is ClaimStance.States && a.Scope.Count > 0))
        {
            if (attribution.Scope.Any(s => sentence.RelationIs(s, "ccomp") && IsNegated(sentence, s)) && words.Stance("answer", sentence[attribution.Cue].Lemma.ToLowerInvariant()) is not null)
            {
                answer = attribution.Cue;
                return attribution.Source;
            }
        }

        bool word = Enumerable.Range(0, sentence.Count).Any(i => words.Stance("denial", sentence[i].Lemma.ToLowerInvariant()) is not null && sentence[i].Lemma is not ("reality" or "correspond"));
        return !word ? null : here.FirstOrDefault(a => !words.IsText(sentence[a.Cue]))?.Source ?? Subject(sentence, claims);
    }

    private static bool IsBefore(AccountDraft draft, Sentence sentence, int answer)
        => draft.FirstSentence < sentence.Index || (answer >= 0 && draft.Told.Exists(t => t.Event.Sentence == sentence.Index && t.Event.Trigger < answer));

    // "Yerevan called the story of the raid a fabrication": no word of saying, but somebody speaks.
    private static ActorMention? Subject(Sentence sentence, ClaimLayer claims)
        => claims.Attributions.FirstOrDefault(a => a.Source is { } s && s.Country is not null && a.Sentence == sentence.Index + 1 && sentence.Count <= 6)?.Source;

    private static bool IsNegated(Sentence sentence, int verb)
    {
        foreach (int child in sentence.Children(verb))
        {
            if (sentence.RelationIs(child, "advmod") && sentence[child].Lemma.ToLowerInvariant() is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    private static int Object(Sentence sentence, int verb) => sentence.Child(verb, "obj");
}
