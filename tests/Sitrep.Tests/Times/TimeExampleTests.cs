using Sitrep.Knowledge;
using Sitrep.Times;

namespace Sitrep.Tests.Times;

public sealed class TimeExampleTests
{
    [Fact]
    public void The_word_data_of_the_time_grammar_has_no_faults()
    {
        var faults = new List<KnowledgeFault>();
        TimeGrammar.Load(PlainWords.Knowledge, faults);
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_example_of_a_time_is_read_as_written()
    {
        TimeGrammar grammar = TimeGrammar.Load(PlainWords.Knowledge, []);
        var faults = TimeExamples.Check(PlainWords.Knowledge, grammar, PlainWords.Parse);
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }
}
