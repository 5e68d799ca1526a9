using System.Collections.Immutable;
using Sitrep.Times;

namespace Sitrep.Tests.Times;

public sealed class TimexWriterTests
{
    private static readonly TimeGrammar Grammar = TimeGrammar.Load(PlainWords.Knowledge, []);

    [Theory]
    [InlineData("The post was shelled on Wednesday evening.", "Wednesday evening", "TIME", "2022-02-09TEV")]
    [InlineData("The post was shelled on 9 February at 23:40.", "9 February at 23:40", "TIME", "2022-02-09T23:40")]
    [InlineData("The convoy came last week.", "last week", "DATE", "2022-W05")]
    [InlineData("They met over the weekend.", "the weekend", "DATE", "2022-W05-WE")]
    [InlineData("Profit rose in the third quarter of 2021.", "the third quarter of 2021", "DATE", "2021-Q3")]
    [InlineData("The mission started in the summer of 2021.", "the summer of 2021", "DATE", "2021-SU")]
    [InlineData("They agreed on a 72-hour ceasefire.", "72-hour", "DURATION", "PT72H")]
    [InlineData("It was held for two and a half years.", "two and a half years", "DURATION", "P2Y6M")]
    [InlineData("Violations grew in recent days.", "recent days", "DURATION", "PXD")]
    [InlineData("In the past three months nothing moved.", "the past three months", "DURATION", "P3M")]
    [InlineData("Shelling is heard every Thursday.", "every Thursday", "SET", "XXXX-WXX-4")]
    [InlineData("Buses come daily.", "daily", "SET", "P1D")]
    [InlineData("The road is now open.", "now", "DATE", "PRESENT_REF")]
    [InlineData("The road was recently opened.", "recently", "DATE", "PAST_REF")]
    [InlineData("The school was built in the 1970s.", "the 1970s", "DATE", "197")]
    [InlineData("The fort was built in the 4th century BC.", "the 4th century BC", "DATE", "BC03")]
    [InlineData("The town fell in 480 BC.", "480 BC", "DATE", "BC0480")]
    public void An_expression_has_its_value_in_the_notation_of_corpora(string text, string words, string type, string value)
    {
        Timex found = Assert.Single(Write(text), t => t.Span.Of(text) == words);
        Assert.Equal((type, value), (found.Type, found.Value));
    }

    [Fact]
    public void A_range_is_written_as_its_two_ends()
    {
        const string text = "The war lasted from Sept. 27 to Nov. 10, 2020.";
        Timex[] ends = [.. Write(text)];
        Assert.Equal(["Sept. 27", "Nov. 10, 2020"], ends.Select(t => t.Span.Of(text)), StringComparer.Ordinal);
        Assert.Equal(["2020-09-27", "2020-11-10"], ends.Select(t => t.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void Two_days_of_a_month_are_written_each()
    {
        const string text = "Shelling went on from 3 to 5 February.";
        Assert.Equal(["2022-02-03", "2022-02-05"], Write(text).Select(t => t.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void A_war_known_by_name_is_an_event_in_that_notation()
        => Assert.Empty(Write("He fought in World War II."));

    private static IEnumerable<Timex> Write(string text)
    {
        ImmutableArray<TimeMention> times = Grammar.Read(PlainWords.Parse(text)[0].Words, new() { Published = new(2022, 2, 10), Text = text });
        return times.SelectMany(t => TimexWriter.Write(t));
    }
}
