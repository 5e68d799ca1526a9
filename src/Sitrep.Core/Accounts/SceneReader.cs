using Sitrep.Coding;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Spans;

namespace Sitrep.Accounts;

/// <summary>
/// Where an event happened of which the text tells no place of its own: where the paragraph has just been ("Hundreds rallied outside parliament in Yerevan. Police detained eleven.").
/// </summary>
internal sealed class SceneReader(ParseLayer parse, PlaceLayer places, IReadOnlyList<TextSpan> blocks)
{
    private const int Reach = 1;

    internal void Complete(IReadOnlyList<AccountDraft> drafts)
    {
        foreach (AccountDraft draft in drafts.Where(d => d.At.Count == 0 && !d.Responds && IsPhysical(d)).OrderBy(d => d.FirstSentence))
        {
            bool here = HasOwnPlace(draft);
            AccountDraft? scene = drafts
                .Where(d => d != draft && d.At.Count > 0 && d.IsBackground == draft.IsBackground && IsPhysical(d) && Gap(d, draft) is int gap && gap >= 0 && gap <= (here ? 0 : Reach))
                .OrderBy(d => Gap(d, draft)).ThenByDescending(d => d.LastSentence).FirstOrDefault();
            if (scene is not null)
            {
                draft.At.AddRange(scene.At.Where(p => !draft.From.Exists(f => f.Mention.Place == p.Mention.Place)));
            }
        }
    }

    /// <summary>Sentences from the last telling of one account before another to that other, in one paragraph; -1 where there is none.</summary>
    private int Gap(AccountDraft before, AccountDraft after)
    {
        int first = after.FirstSentence, last = before.Told.Where(t => t.Event.Sentence <= first && SameBlock(t.Event.Sentence, first)).Select(t => t.Event.Sentence).DefaultIfEmpty(-1).Max();
        return last < 0 ? -1 : first - last;
    }

    private bool HasOwnPlace(AccountDraft draft) => places.Places.Any(p => p.Sentence == draft.FirstSentence && p.Place is { Class: not PlaceClass.Country });

    private static bool IsPhysical(AccountDraft draft)
        => draft.Family is "attack" or "clash" or "interception" or "territory" or "arrest" or "protest" or "displace" or "loot" or "weapons" && draft.Status is not EventStatus.Negated;

    private bool SameBlock(int a, int b) => BlockOf(a) == BlockOf(b);

    private TextSpan BlockOf(int sentence) => blocks.FirstOrDefault(b => b.Contains(parse.Sentences[sentence].Span));
}
