using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Weapons;
namespace Sitrep.Cli.Explaining;

/// <summary>Weapons.</summary>
internal sealed class WeaponsSection : IExplainSection
{
    public string Title => "weapons";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
        => document.TryGet(WeaponLayer.Key, out WeaponLayer? layer)
            ? Columns.Of(layer.Weapons.Where(m => m.Sentence == sentence).Select(m => new[]
            {
                (m.Span.Of(document.Text), Ink.Weapon),
                (m.Kind, Ink.Plain),
            }))
            : [];
}
