using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Quantities;
using Sitrep.Weapons;

namespace Sitrep;

internal sealed class InterimStep : IStep
{
    public string Name => "interim";

    public ImmutableArray<LayerKey> Reads => [];

    public ImmutableArray<LayerKey> Writes => [NameLayer.Key, QuantityLayer.Key, WeaponLayer.Key];

    public void Run(Document document, CancellationToken cancellationToken)
    {
        document.Set(NameLayer.Key, new NameLayer([]));
        document.Set(QuantityLayer.Key, new QuantityLayer([]));
        document.Set(WeaponLayer.Key, new WeaponLayer([]));
    }
}
