using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Languages.Reference;

public sealed class ReferenceStepTests
{
    [Fact]
    public void A_pipeline_has_references_where_it_is_asked_for_them()
    {
        Article article = Make.Article("The army left the town. It lost two men.");
        IKnowledgeFiles files = PackKnowledge.BesideProgram();
        Document plain = new PipelineBuilder(files).Build().Read(article, TestContext.Current.CancellationToken);
        Document whole = new PipelineBuilder(files).WithReferences().Build().Read(article, TestContext.Current.CancellationToken);
        Assert.False(plain.TryGet(ReferenceLayer.Key, out _));
        Assert.NotEmpty(whole.Get(ReferenceLayer.Key).Mentions);
    }

    [Fact]
    public void Words_that_head_no_mention_stand_for_nothing()
    {
        ReferenceLayer layer = References.Of("The army left the town.").Layer;
        Assert.Null(layer.AntecedentOf(0, 2));
        Assert.Null(layer.AntecedentOf(0, 99));
        Assert.Null(layer.AntecedentOf(7, 0));
        Assert.Null(layer.AntecedentOf(-1, 0));
    }

    [Fact]
    public void Units_of_one_ministry_are_not_those_of_the_other()
    {
        References read = References.Of("Azerbaijani units returned fire, the statement added. The Armenian Defence Ministry denied that its units had opened fire.");
        Assert.False(read.AreOne("its units", "Azerbaijani units"));
        Assert.Equal("The Armenian Defence Ministry", read.TargetOf("its"));
    }
}
