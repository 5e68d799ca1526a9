using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Exports;
using Sitrep.Quantities;
namespace Sitrep.Cli.Explaining;

/// <summary>Numbers of something.</summary>
internal sealed class QuantitiesSection : IExplainSection
{
    public string Title => "quantities";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
        => document.TryGet(QuantityLayer.Key, out QuantityLayer? layer)
            ? Columns.Of(layer.Quantities.Where(m => m.Sentence == sentence).Select(m => new[]
            {
                (m.Span.Of(document.Text), Ink.Effect),
                (m.Best.ToString("0.##", CultureInfo.InvariantCulture), Ink.Plain),
                (RecordSpelling.Of(m.Bound), Ink.Faint),
            }))
            : [];
}
