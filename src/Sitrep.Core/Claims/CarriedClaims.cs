using System.Collections.Immutable;
using Sitrep.Actors;
using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Claims;

/// <summary>Whose word a sentence is that names nobody: in a report of one source the source's, elsewhere that of the same paragraph, otherwise the publisher's.</summary>
internal sealed class CarriedClaims
{
    private const int Reach = 4;

    private readonly Article _article;
    private readonly ParseLayer _parse;
    private readonly List<Attribution>[] _attributions;
    private readonly ActorMention? _voice;

    internal CarriedClaims(Article article, ParseLayer parse, List<Attribution>[] attributions, ActorMention? voice)
    {
        _article = article;
        _parse = parse;
        _attributions = attributions;
        _voice = voice;
    }

    internal ImmutableArray<Claim> For(Sentence sentence, EventMention mention, bool background)
    {
        if (background || sentence.Block is BlockKind.Caption)
        {
            return [];
        }

        // "This was stated by the ministry" speaks of the sentence before.
        if (sentence.Index + 1 < _attributions.Length && _attributions[sentence.Index + 1].Find(a => a.Refers && a.Source is not null) is { } after)
        {
            return [Carry(after.Source!, after.Stance, after.CueSpan)];
        }

        // What courts, parliaments and diplomats do is public; what happened at the front somebody has told.
        if (!IsForce(mention))
        {
            return [];
        }

        if (_voice is not null)
        {
            return [Carry(_voice, ClaimStance.States, null)];
        }

        Block block = _article.Blocks.FirstOrDefault(b => b.Span.Contains(sentence.Span));
        for (int i = sentence.Index - 1; i >= 0 && block.Span.Contains(_parse.Sentences[i].Span); i--)
        {
            if (_attributions[i].FindLast(a => MayCarry(a.Source)) is { } before && before.Stance is not ClaimStance.Denies)
            {
                return [Carry(before.Source!, ClaimStance.States, null)];
            }
        }

        return Opening(sentence) is { } only ? [Carry(only, ClaimStance.States, null)] : [];
    }

    /// <summary>The one side that has spoken in the text so far, not long ago: a report goes on with what it was told until somebody else speaks.</summary>
    private ActorMention? Opening(Sentence sentence)
    {
        ActorMention? only = null;
        for (int i = 0; i < sentence.Index; i++)
        {
            foreach (Attribution attribution in _attributions[i].Where(a => a.Source is not null))
            {
                if (!IsOfficial(attribution) && _attributions[i].Exists(IsOfficial))
                {
                    // "Agency X reports with reference to the ministry": whoever passes it on.
                    continue;
                }

                if (!IsOfficial(attribution) || (only is not null && SideResolver.Side(only) != SideResolver.Side(attribution.Source!)))
                {
                    return null;
                }

                only = attribution.Source;
            }
        }

        return only is not null && sentence.Index - only.Sentence <= Reach ? only : null;
    }

    private static bool IsForce(EventMention mention)
        => mention.Effect is not null || mention.Kind?.Split('.')[0] is "attack" or "clash" or "violation" or "territory" or "interception" or "force" or "situation" or "displace" or "ceasefire" or "weapons" or "loot" or "blockade";

    private static bool IsOfficial(Attribution attribution) => attribution.Source is { Country: not null, Sector: "GOV" or "MIL" or "PRE" or "REB" };

    // Offices and monitors go on speaking; a newspaper or a passer-by is quoted for a sentence.
    private static bool MayCarry(ActorMention? source)
        => source is { Country: not null, Sector: "GOV" or "MIL" or "PRE" or "JUD" or "COP" or "REB" or "MED" } or { Country: "IGO" or "UNO" or "NGO", Sector: not "JRN" };

    private static Claim Carry(ActorMention source, ClaimStance stance, TextSpan? cue) => new(source, stance, cue, null, null);
}
