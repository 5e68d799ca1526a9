using Sitrep.Actors;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;
namespace Sitrep.Cli.Explaining;

/// <summary>Parties and what they stand for.</summary>
internal sealed class ActorsSection : IExplainSection
{
    public string Title => "actors";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
        => document.TryGet(ActorLayer.Key, out ActorLayer? layer)
            ? Columns.Of(layer.Actors.Where(m => m.Sentence == sentence).Select(m => new[]
            {
                (m.Span?.Of(document.Text) ?? "(inferred)", Ink.Actor),
                (m.Id ?? "-", Ink.Plain),
                (m.Name, Ink.Plain),
                ($"{m.Country ?? "-"} {m.Sector}", Ink.Plain),
                (m.Kind, Ink.Faint),
                (m.ResolvedBy is { } by ? "by " + by : string.Empty, Ink.Faint),
            }))
            : [];
}
