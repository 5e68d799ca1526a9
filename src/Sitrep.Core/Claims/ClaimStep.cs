using System.Collections.Immutable;
using Sitrep.Actors;
using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Claims;

/// <summary>Says of every event by whose word it is told, when it happened, and whether it is news or history.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class ClaimStep : IStep
{
    private readonly SayingWords _words;
    private readonly BackgroundWords _background;

    internal ClaimStep(SayingWords words, BackgroundWords background)
    {
        _words = words;
        _background = background;
    }

    /// <inheritdoc/>
    public string Name => "claims";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key, ActorLayer.Key, TimeLayer.Key, EventLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [ClaimLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ParseLayer parse = document.Get(ParseLayer.Key);
        EventLayer events = document.Get(EventLayer.Key);
        TimeLayer times = document.Get(TimeLayer.Key);
        ActorLayer actors = document.Get(ActorLayer.Key);
        List<Attribution>[] attributions = Attributions(parse, actors, out ActorMention? voice);
        var newness = new NewnessReader(_background, document.Article);
        var carried = new CarriedClaims(document.Article, parse, attributions, voice);
        var told = ImmutableArray.CreateBuilder<ToldEvent>();
        TimeMention? caption = null;
        TextSpan? captionOf = null;
        foreach (Sentence sentence in parse.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            EventMention[] own = [.. events.Events.Where(e => e.Sentence == sentence.Index)];
            List<Attribution> here = attributions[sentence.Index];
            var binder = new TimeBinder(sentence, times.Times, here, own);
            newness.Enter(sentence, times.Times, here.Count > 0);
            foreach (EventMention mention in own)
            {
                TimeMention? time = binder.Of(mention);
                if (sentence.Block is BlockKind.Caption)
                {
                    // A caption shows one moment: its date holds for all its sentences.
                    caption = time ?? (captionOf == Block(document, sentence) ? caption : null);
                    captionOf = Block(document, sentence);
                    time ??= caption;
                }
                bool background = newness.IsBackground(sentence, mention, time);
                ImmutableArray<Claim> claims = Claims(sentence, mention, here, binder);
                if (claims.IsEmpty)
                {
                    claims = carried.For(sentence, mention, background);
                }

                told.Add(new(mention, claims, time, background));
            }
        }

        document.Set(ClaimLayer.Key, new(told.ToImmutable(), [.. attributions.SelectMany(a => a)]));
    }

    private List<Attribution>[] Attributions(ParseLayer parse, ActorLayer actors, out ActorMention? voice)
    {
        var finder = new AttributionFinder(_words, actors);
        List<Attribution>[] found = [.. parse.Sentences.Select(finder.Find)];
        var denials = new DenialReader(_words, actors);
        voice = ReportVoice.Of(parse, actors, _words, denials, found);
        ActorMention? last = null;
        foreach (Sentence sentence in parse.Sentences)
        {
            List<Attribution> here = found[sentence.Index];
            ActorMention? speaker = here.Find(a => a.Source is { Country: not null } && !_words.IsText(sentence[a.Cue]))?.Source;
            Attribution[] denied = [.. denials.Find(sentence, speaker ?? voice ?? last)];
            here.RemoveAll(a => denied.Length > 0 && _words.IsText(sentence[a.Cue]));
            here.AddRange(denied);
            last = speaker ?? last;
        }

        return found;
    }

    private static TextSpan Block(Document document, Sentence sentence) => document.Article.Blocks.FirstOrDefault(b => b.Span.Contains(sentence.Span)).Span;

    private static ImmutableArray<Claim> Claims(Sentence sentence, EventMention mention, List<Attribution> attributions, TimeBinder binder)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (Attribution attribution in attributions)
        {
            bool inScope = attribution.Holds(mention.Trigger) || (attribution.Scope.Any(s => sentence.IsUnder(mention.Carrier, s) || sentence.IsUnder(mention.Trigger, s))
                && (attribution.Outside < 0 || !sentence.IsUnder(mention.Carrier, attribution.Outside))
                && attribution.Cue != mention.Trigger && (attribution.Cue != mention.Carrier || !attribution.Scope.Contains(attribution.Cue)));
            if (inScope && attribution.Source is { } source && !claims.Any(c => c.By == source && c.Stance == attribution.Stance))
            {
                claims.Add(new(source, attribution.Stance, attribution.CueSpan, binder.Said(attribution), attribution.Via));
            }
        }

        // The innermost word counts: what a speaker says that somebody else told is that one's claim, and the speaker's denial.
        Claim? denial = claims.FirstOrDefault(c => c.Stance is ClaimStance.Denies);
        if (denial is not null)
        {
            claims.RemoveAll(c => c != denial && c.By?.Country == denial.By?.Country);
        }

        return claims.ToImmutable();
    }
}
