using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Places;
namespace Sitrep.Cli.Explaining;

/// <summary>Places, what they stand for and why.</summary>
internal sealed class PlacesSection : IExplainSection
{
    public string Title => "places";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
        => document.TryGet(PlaceLayer.Key, out PlaceLayer? layer)
            ? Columns.Of(layer.Places.Where(m => m.Sentence == sentence).Select(m => new[]
            {
                (m.Span.Of(document.Text), Ink.Place),
                (m.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place.Name}, {place.Admin1 ?? "-"}, {place.Country} ({place.Latitude:0.###}, {place.Longitude:0.###}) {place.Id}") : "not resolved", Ink.Plain),
                (string.Create(CultureInfo.InvariantCulture, $"precision {m.Precision}"), Ink.Faint),
                (m.Why, Ink.Faint),
            }))
            : [];
}
