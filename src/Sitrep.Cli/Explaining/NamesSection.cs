using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Languages;
namespace Sitrep.Cli.Explaining;

/// <summary>Names of persons, places and organisations.</summary>
internal sealed class NamesSection : IExplainSection
{
    public string Title => "names";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
        => document.TryGet(NameLayer.Key, out NameLayer? layer)
            ? Columns.Of(layer.Names.Where(m => m.Sentence == sentence).Select(m => new[]
            {
                (m.Kind.ToString().ToLowerInvariant(), Ink.Faint),
                (m.Span.Of(document.Text), Ink.Plain),
                (m.Confidence.ToString("0.00", CultureInfo.InvariantCulture), Ink.Faint),
            }))
            : [];
}
