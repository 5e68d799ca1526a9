using Sitrep.Knowledge;
using Sitrep.Quantities;
using Sitrep.Tests.Times;
using Sitrep.Times;

namespace Sitrep.Tests.Quantities;

public sealed class QuantityExampleTests
{
    [Fact]
    public void The_word_data_of_counting_has_no_faults()
    {
        var faults = new List<KnowledgeFault>();
        QuantityLexicon.Load(PlainWords.Knowledge, faults);
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_example_of_a_count_is_read_as_written()
    {
        TimeGrammar grammar = TimeGrammar.Load(PlainWords.Knowledge, []);
        var faults = QuantityExamples.Check(PlainWords.Knowledge, QuantityLexicon.Load(PlainWords.Knowledge, []), grammar, PlainWords.Parse);
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }
}
