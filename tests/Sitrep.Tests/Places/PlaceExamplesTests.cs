using System.Collections.Immutable;
using Sitrep.Knowledge;
using Sitrep.Places;

namespace Sitrep.Tests.Places;

public sealed class PlaceExamplesTests
{
    [Fact]
    public void The_examples_are_read_as_they_state()
    {
        IKnowledgeFiles files = KnowledgeFolder.Open();
        Assert.SkipUnless(files.TryReadText("actors/states.tsv") is not null && files.TryReadText("places/karabakh-border.tsv") is not null, "the states or the theatre slice are not there yet");
        using Gazetteer gazetteer = Gazetteer.Open(files);
        var step = new PlaceStep(gazetteer, PlaceLexicon.Read(files, []));
        ImmutableArray<KnowledgeFault> faults = PlaceExamples.Check(files, StubLanguage.Prepare, step);
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }
}
