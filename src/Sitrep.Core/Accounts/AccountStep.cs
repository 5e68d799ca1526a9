using System.Collections.Immutable;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Quantities;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Accounts;

/// <summary>Makes the accounts of a document out of its told events.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class AccountStep : IStep
{
    private readonly SayingWords _words;

    internal AccountStep(SayingWords words) => _words = words;

    /// <inheritdoc/>
    public string Name => "accounts";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key, ActorLayer.Key, PlaceLayer.Key, TimeLayer.Key, QuantityLayer.Key, ClaimLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [AccountLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ParseLayer parse = document.Get(ParseLayer.Key);
        PlaceLayer places = document.Get(PlaceLayer.Key);
        TextSpan[] blocks = [.. document.Article.Blocks.Select(b => b.Span)];
        ClaimLayer claims = document.Get(ClaimLayer.Key);
        var frame = new NarrativeFrame(parse, places, document.Get(TimeLayer.Key), blocks);
        var builder = new AccountBuilder(parse, places, frame, new(parse, document.Get(QuantityLayer.Key), document.Get(ActorLayer.Key)), new(parse, document.Get(QuantityLayer.Key)), new(document.Get(ActorLayer.Key)), new(parse, _words), new(parse, places, blocks), new(parse, places, document.Get(TimeLayer.Key), claims), NewsAge.Published(document.Article));
        List<AccountDraft> drafts = builder.Build(claims);
        var ids = new Dictionary<AccountDraft, string>();
        foreach (AccountDraft draft in drafts)
        {
            ids[draft] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{ids.Count + 1}");
        }

        document.Set(AccountLayer.Key, new AccountLayer([.. drafts.Select(d => Freeze(d, ids, parse))]));
    }

    private static Account Freeze(AccountDraft draft, Dictionary<AccountDraft, string> ids, ParseLayer parse) => new()
    {
        Id = ids[draft],
        Kind = draft.Kind,
        Trigger = Best(draft).Event.TriggerSpan,
        Actors = [.. draft.Actors],
        Targets = [.. draft.Targets.Where(t => !draft.Actors.Exists(a => a.Span == t.Span && a.Span is not null))],
        From = [.. draft.From],
        At = [.. draft.At],
        Time = draft.Time is { } time ? new(time, draft.TimeTakenOver ? TimeAnchor.Event : time.Anchor, time.Precision) : null,
        Repeated = draft.Repeated,
        Count = draft.Count,
        Weapons = [.. draft.Weapons.Where(w => w.Kind is not "unnamed").Select(w => new AccountWeapon(w.Kind, w.Span))],
        Casualties = [.. draft.Casualties],
        Damage = [.. draft.Damage],
        Status = draft.Status,
        IsBackground = draft.IsBackground,
        Claims = draft.Claims.Count > 0 ? [.. draft.Claims] : [new Claim(null, ClaimStance.States, null, null, null)],
        RespondsTo = draft.RespondsTo is { } answered ? ids[answered] : null,
        Sentences = [.. draft.Sentences.Order().Select(s => parse.Sentences[s].Span)],
        Confidence = Math.Round(draft.Told.Max(t => t.Event.Confidence), 2),
        Rules = [.. draft.Told.Select(t => t.Event.Rule).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>The telling that says most.</summary>
    private static ToldEvent Best(AccountDraft draft) => draft.Told.MaxBy(t => t.Event.Roles.Length)!;
}
