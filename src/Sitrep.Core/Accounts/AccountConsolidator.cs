using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Accounts;

/// <summary>
/// Joins accounts that turn out to tell one event once their parties, places and times are known: the headline and the text, harm and the attack that did it,
/// two words for one answer, a side's "did not fire" and the fire that the other side claims.
/// </summary>
internal static class AccountConsolidator
{
    internal static void Consolidate(List<AccountDraft> drafts, ParseLayer parse)
    {
        Deny(drafts);
        for (int i = 0; i < drafts.Count; i++)
        {
            AccountDraft draft = drafts[i];
            AccountDraft? whole = drafts.Where(d => d != draft && IsOne(draft, d, parse)).OrderBy(d => Math.Abs(d.FirstSentence - draft.LastSentence)).FirstOrDefault();
            if (whole is not null)
            {
                whole.Absorb(draft);
                drafts.RemoveAt(i--);
                foreach (AccountDraft answer in drafts.Where(d => d.RespondsTo == draft))
                {
                    answer.RespondsTo = whole == answer ? null : whole;
                }
            }
        }
    }

    /// <summary>"No shot was fired by our units": a side denies of itself what another is said to claim; it is no event of its own.</summary>
    private static void Deny(List<AccountDraft> drafts)
    {
        foreach (AccountDraft denial in drafts.Where(d => d.Status is EventStatus.Negated && d.Family is "attack" && d.Actors.Count > 0).ToArray())
        {
            string? side = denial.Actors[0].Country;
            Claim[] spoken = [.. denial.Claims.Where(c => c.By?.Country is not null)];
            AccountDraft? told = side is null ? null : drafts.Find(d => d.Status is not EventStatus.Negated && d.Family == denial.Family && d.Actors.Exists(a => a.Country == side) && !AccountMerger.Conflicts(d, denial)
                && d.Claims.Exists(c => (c.By?.Country is not null && c.By.Country != side) || c.Stance is ClaimStance.Denies));
            if (told is null || (spoken.Length > 0 && !Array.Exists(spoken, c => c.By!.Country == side)))
            {
                continue;
            }

            foreach (Claim claim in denial.Claims.Where(c => c.By?.Country == side && !told.Claims.Exists(o => o.Stance is ClaimStance.Denies && o.By?.Country == side)))
            {
                told.Claims.Add(claim with { Stance = ClaimStance.Denies });
            }

            told.Sentences.UnionWith(denial.Sentences);
            drafts.Remove(denial);
        }
    }

    private static bool IsOne(AccountDraft part, AccountDraft whole, ParseLayer parse)
    {
        if (part.IsBackground != whole.IsBackground || (part.Status != whole.Status && !(Real(part) && Real(whole))) || part.Family != whole.Family || AccountMerger.Conflicts(part, whole))
        {
            return false;
        }

        int distance = Math.Abs(whole.FirstSentence - part.LastSentence);
        if (part.Responds || whole.Responds)
        {
            return part.Responds && whole.Responds && distance <= 1 && Rank(part) <= Rank(whole) && part.Actors.Exists(a => whole.Actors.Exists(b => AccountDraft.SameParty(a, b)));
        }

        if (part.Family is not "attack")
        {
            return false;
        }

        // Harm alone, or "the attack": what the sentence beside it tells of with its weapon.
        bool vague = part.Kind is "attack" or "attack.kill" && whole.Kind is not ("attack" or "attack.kill");
        bool headline = part.Sentences.All(s => parse.Sentences[s].Block is BlockKind.Headline) && whole.Sentences.All(s => parse.Sentences[s].Block is not BlockKind.Headline);
        return headline ? whole.FirstSentence <= 8 && (vague || AccountMerger.SameSort(part.Kind, whole.Kind)) : vague && distance <= 1;
    }

    private static bool Real(AccountDraft draft) => draft.Status is EventStatus.Happened or EventStatus.Ongoing;

    private static int Rank(AccountDraft draft) => draft.Kind is "attack" ? 0 : 1;
}
