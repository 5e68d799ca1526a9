using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Times;

namespace Sitrep.Tests.Times;

public sealed class TimeStepTests
{
    private static readonly TimeGrammar Grammar = TimeGrammar.Load(PlainWords.Knowledge, []);

    [Fact]
    public void Two_months_later_names_the_date_it_counts_from()
    {
        const string text = "The agreement was signed on Nov. 10, 2020. Two months later, the leaders met.";
        TimeMention later = Read(text, new(2022, 2, 10))[1];
        Assert.Equal("Nov. 10, 2020", later.AnchorSpan!.Value.Of(text));
        Assert.Equal(TimeAnchor.PreviousDate, later.Anchor);
    }

    [Fact]
    public void Nothing_counts_from_the_date_of_a_caption()
    {
        const string caption = "Houses burn on November 14, 2020.", text = caption + " A day earlier the post was shelled.";
        ImmutableArray<Sentence> parsed = PlainWords.Parse(text);
        Sentence first = new(0, parsed[0].Span, BlockKind.Caption, parsed[0].Words);
        ImmutableArray<TimeMention> times = Read(text, new(2022, 2, 10), [first, parsed[1]]);
        Assert.Equal("2022-02-09", times[1].Start.ToString());
    }

    [Fact]
    public void The_published_day_is_cited_where_the_text_tells_it()
    {
        var reference = new TimeReference { Published = new(2022, 2, 10), PublishedSpan = new(3, 9) };
        TimeMention time = Assert.Single(Grammar.Read(PlainWords.Parse("The post was shelled yesterday.")[0].Words, reference));
        Assert.Equal(new(3, 9), time.AnchorSpan);
    }

    [Fact]
    public void The_mentions_of_every_example_stand_in_order_and_do_not_overlap()
    {
        KnowledgeTable table = KnowledgeTable.Parse("examples", PlainWords.Knowledge.TryReadText("languages/en/times/examples.tsv")!, [], []);
        string text = string.Join(' ', table.Rows.Select(r => table[r, "text"]));
        ImmutableArray<Sentence> parsed = PlainWords.Parse(text);
        ImmutableArray<TimeMention> times = Read(text, new(2022, 2, 10), parsed);
        Assert.True(times.Length > 80);
        for (int i = 0; i < times.Length; i++)
        {
            Assert.True(i == 0 || times[i - 1].Span.End <= times[i].Span.Start);
            Assert.Equal(parsed[times[i].Sentence].SpanOf(times[i].First, times[i].Last), times[i].Span);
            Assert.True(times[i].End is not { } end || end.Value >= times[i].Start!.Value.Value);
            Assert.InRange(times[i].Confidence, 0, 1);
        }
    }

    [Theory]
    [InlineData("languages/en/times/words.tsv", "form\tkind\tvalue\njuly\tMonat\t7", "languages/en/times/words.tsv:2:6: K301")]
    [InlineData("languages/en/times/words.tsv", "form\tkind\tvalue\nday\tUnit\tTag", "languages/en/times/words.tsv:2:5: K302")]
    [InlineData("languages/en/times/named-periods.tsv", "names\tstart\tend\tnear\nwar\t1991\t1988", "languages/en/times/named-periods.tsv:2:1: K304")]
    public void Bad_word_data_is_a_fault_with_its_line(string file, string content, string fault)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in PlainWords.Knowledge.List("languages/en/", ".tsv"))
        {
            files[path] = PlainWords.Knowledge.TryReadText(path)!;
        }

        files[file] = content;
        var faults = new List<KnowledgeFault>();
        TimeGrammar.Load(new Weapons.TextKnowledge(files), faults);
        Assert.StartsWith(fault, Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }

    private static ImmutableArray<TimeMention> Read(string text, DateOnly published) => Read(text, published, PlainWords.Parse(text));

    private static ImmutableArray<TimeMention> Read(string text, DateOnly published, ImmutableArray<Sentence> parsed)
        => TimeExamples.Read(text, new(published, null, DateSource.Argument, null), Grammar, _ => parsed);
}
