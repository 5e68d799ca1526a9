using Sitrep.Claims;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;

namespace Sitrep.Cli.Explaining;

/// <summary>Whose word the sentence says something is.</summary>
internal sealed class ClaimsSection : IExplainSection
{
    public string Title => "claims";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
        => document.TryGet(ClaimLayer.Key, out ClaimLayer? layer)
            ? Columns.Of(layer.Attributions.Where(a => a.Sentence == sentence).Select(a => new[]
            {
                (a.CueSpan.Of(document.Text), Ink.Effect),
                (a.Stance.ToString().ToLowerInvariant(), Ink.Plain),
                (a.Source?.Name ?? "nobody named", Ink.Plain),
                (a.Source is { } s ? $"{s.Country ?? "-"} {s.Sector}" : "-", Ink.Faint),
                (a.Source?.ResolvedBy is { } why ? "by " + why : string.Empty, Ink.Faint),
            }))
            : [];
}
