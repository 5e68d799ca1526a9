using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep;

internal sealed class InterimStep : IStep
{
    public string Name => "interim";

    public ImmutableArray<LayerKey> Reads => [];

    public ImmutableArray<LayerKey> Writes => [NameLayer.Key];

    public void Run(Document document, CancellationToken cancellationToken)
    {
        document.Set(NameLayer.Key, new NameLayer([]));
    }
}
