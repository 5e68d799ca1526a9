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
        Absorb(drafts, parse);
        for (int i = 0; i < drafts.Count; i++)
        {
            AccountDraft draft = drafts[i];
            AccountDraft? whole = drafts.Where(d => d != draft && IsOne(draft, d, parse)).OrderBy(d => Math.Abs(d.FirstSentence - draft.LastSentence)).FirstOrDefault();
            if (whole is not null)
            {
                whole.Absorb(draft);
                Replace(drafts, draft, whole);
                i--;
            }
        }
    }

    /// <summary>"No shot was fired by our units": a side denies of itself what another is said to claim; it is no event of its own.</summary>
    private static void Deny(List<AccountDraft> drafts)
    {
        foreach (AccountDraft denial in drafts.Where(d => d.Status is EventStatus.Negated && d.Family is "attack" && (d.Actors.Count > 0 || d.Claims.Exists(c => c.By?.Country is not null))).ToArray())
        {
            string? side = denial.Actors.Count > 0 ? denial.Actors[0].Country : denial.Claims.Select(c => c.By?.Country).FirstOrDefault(c => c is not null);
            Claim[] spoken = [.. denial.Claims.Where(c => c.By?.Country is not null)];
            AccountDraft? told = side is null ? null : drafts.Find(d => d.Status is not EventStatus.Negated && d.Family == denial.Family && d.Actors.Exists(a => a.Country == side) && !AccountMerger.Conflicts(d, denial, times: false)
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
            Replace(drafts, denial, told);
        }
    }

    /// <summary>What a protest demands, an accusation beside the attack it is about and a call to cease fire are told by the protest, the claim and the demand.</summary>
    private static void Absorb(List<AccountDraft> drafts, ParseLayer parse)
    {
        foreach (AccountDraft draft in drafts.ToArray())
        {
            AccountDraft? whole = draft.Kind switch
            {
                "demand" => drafts.Find(d => d.Family is "protest" && d.Sentences.Overlaps(draft.Sentences)),
                "accuse" => drafts.Find(d => d.Family is "attack" or "violation" && d.Sentences.Overlaps(draft.Sentences)),

                // The article's own subject may be that: a violation that is counted, or told without the fire, stays.
                "violation.ceasefire" when draft.Count is null && IsAside(draft, parse) => drafts.Find(d => d.Family is "attack" && !d.Responds && d.FirstSentence == draft.FirstSentence && !AccountMerger.Conflicts(d, draft)),
                _ => null,
            };
            if (whole is not null)
            {
                if (draft.Kind is "demand" && whole.Targets.Count == 0)
                {
                    whole.Targets.AddRange(draft.Targets);
                }
                else if (draft.Family is "violation")
                {
                    whole.Absorb(draft);
                }

                Replace(drafts, draft, whole);
            }
            else if (draft is { Kind: "ceasefire.hold", Status: EventStatus.Demanded } || IsDemandedByProtest(draft, drafts) || IsSummary(draft, drafts, parse))
            {
                Replace(drafts, draft, null);
            }
        }
    }

    // "Dozens demonstrated and demanded that he be let go": what is demanded is the protest's matter.
    private static bool IsDemandedByProtest(AccountDraft draft, List<AccountDraft> drafts)
        => draft.Status is EventStatus.Demanded && drafts.Exists(d => d != draft && d.Family is "protest" && d.Told.Exists(t => t.Event.Sentence == draft.FirstSentence));

    /// <summary>Takes an account out; what answered it answers the one that tells of it now, or nothing.</summary>
    internal static void Replace(List<AccountDraft> drafts, AccountDraft part, AccountDraft? whole)
    {
        drafts.Remove(part);
        foreach (AccountDraft answer in drafts.Where(d => d.RespondsTo == part))
        {
            answer.RespondsTo = whole == answer ? null : whole;
        }
    }

    // "Border fighting kills nine in three days" sums up what the text tells attack by attack.
    private static bool IsSummary(AccountDraft draft, List<AccountDraft> drafts, ParseLayer parse)
        => draft.Family is "clash" && draft.Told.TrueForAll(t => parse.Sentences[t.Event.Sentence].Block is BlockKind.Headline)
            && drafts.Exists(d => d != draft && d is { IsBackground: false, Family: "attack" } && d.Told.TrueForAll(t => parse.Sentences[t.Event.Sentence].Block is not BlockKind.Headline));

    // "once more breaching the ceasefire, subjected the posts to fire": what is told aside is what the main clause amounts to.
    private static bool IsAside(AccountDraft draft, ParseLayer parse)
        => draft.Told.TrueForAll(t => parse.Sentences[t.Event.Sentence][t.Event.Carrier].Relation is "advcl" or "acl" or "obl");

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

        // Two words of one sentence for one thing: "wounded by sniper fire", "a column of tanks moved".
        if (part.FirstSentence == whole.FirstSentence && part.Kind is "attack" or "attack.fire" && part.Actors.Count + part.Targets.Count == 0 && AccountMerger.SameSort(part.Kind, whole.Kind))
        {
            return true;
        }

        if (part.Kind == whole.Kind && part.FirstSentence == whole.FirstSentence && !AccountMerger.IsApart(whole, part, parse) && part.Actors.Count <= whole.Actors.Count && part.At.Count <= whole.At.Count && (part.Actors.Count == 0 || part.At.Count == 0))
        {
            return true;
        }

        if (part.Family is not "attack")
        {
            return false;
        }

        // Harm alone, or "the attack": what the sentence beside it tells of with its weapon.
        bool vague = part.Kind is "attack" or "attack.kill" && whole.Kind is not ("attack" or "attack.kill");
        bool headline = part.Told.TrueForAll(t => parse.Sentences[t.Event.Sentence].Block is BlockKind.Headline) && whole.Told.TrueForAll(t => parse.Sentences[t.Event.Sentence].Block is not BlockKind.Headline);
        // "Drone and mortar attack" in the headline, "attacked with mortars and drones" in the text.
        if (headline && part.Family == whole.Family && part.Weapons.Exists(w => whole.Weapons.Exists(o => o.Kind == w.Kind)))
        {
            return whole.FirstSentence <= 8;
        }

        return headline ? whole.FirstSentence <= 8 && (vague || AccountMerger.SameSort(part.Kind, whole.Kind)) : vague && distance <= 1;
    }

    private static bool Real(AccountDraft draft) => draft.Status is EventStatus.Happened or EventStatus.Ongoing;

    private static int Rank(AccountDraft draft) => draft.Kind is "attack" ? 0 : 1;
}
