using System.Collections.Immutable;
using Sitrep.Actors;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Claims;

/// <summary>Whose word a sentence is that names nobody: in a report of one source the source's, elsewhere that of the same paragraph, otherwise the publisher's.</summary>
internal sealed class CarriedClaims
{
    private readonly Article _article;
    private readonly ParseLayer _parse;
    private readonly List<Attribution>[] _attributions;
    private readonly ActorMention? _only;

    internal CarriedClaims(Article article, ParseLayer parse, List<Attribution>[] attributions)
    {
        _article = article;
        _parse = parse;
        _attributions = attributions;
        ActorMention[] sources = [.. attributions.SelectMany(a => a).Where(a => a.Source is { Country: not null, Sector: not "JRN" }).Select(a => a.Source!)];
        bool bulletin = sources.Length > 0 && sources[0].Sector is "GOV" or "MIL" or "PRE" && (sources.Length >= 2 || parse.Sentences.Length <= 8);
        _only = bulletin && sources.DistinctBy(s => (s.Country, s.Sector)).Count() == 1 ? sources[0] : null;
    }

    internal ImmutableArray<Claim> For(Sentence sentence, bool background)
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

        if (_only is not null)
        {
            return [Carry(_only, ClaimStance.States, null)];
        }

        Block block = _article.Blocks.FirstOrDefault(b => b.Span.Contains(sentence.Span));
        for (int i = sentence.Index - 1; i >= 0 && block.Span.Contains(_parse.Sentences[i].Span); i--)
        {
            if (_attributions[i].FindLast(a => a.Source is { Country: not null, Sector: "GOV" or "MIL" or "PRE" or "JUD" or "COP" }) is { } before && before.Stance is not ClaimStance.Denies)
            {
                return [Carry(before.Source!, ClaimStance.States, null)];
            }
        }

        return [];
    }

    private static Claim Carry(ActorMention source, ClaimStance stance, TextSpan? cue) => new(source, stance, cue, null, null);
}
