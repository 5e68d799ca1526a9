using Sitrep.Times;

namespace Sitrep.Tests.Times;

public sealed class TimeValueTests
{
    private static readonly TimeGrammar Grammar = TimeGrammar.Load(PlainWords.Knowledge, []);

    [Theory]
    [InlineData("The post was shelled on 9 February.", 1)]
    [InlineData("The post was shelled overnight.", 1)]
    [InlineData("Shelling went on from 3 to 5 February.", 1)]
    [InlineData("A man was wounded between 3 and 5 February.", 2)]
    [InlineData("A man was wounded in the last three days.", 2)]
    [InlineData("A man was wounded last week.", 3)]
    [InlineData("A man was wounded in early March 2021.", 4)]
    [InlineData("A man was wounded in 2020.", 5)]
    [InlineData("A man was wounded in recent days.", 5)]
    public void Precision_is_the_width_of_the_uncertainty(string text, int precision)
        => Assert.Equal(precision, Assert.Single(Read(text)).Precision);

    [Theory]
    [InlineData("Shelling went on from 3 to 5 February.", true)]
    [InlineData("A man was wounded between 3 and 5 February.", false)]
    [InlineData("The post was shelled from 23:40 on February 8 to 06:05 on February 9.", false)]
    [InlineData("The post was shelled on the night of 8 to 9 February.", false)]
    public void What_lasts_for_days_is_told_from_what_happened_within_them(string text, bool many)
        => Assert.Equal(many, Assert.Single(Read(text)).IsManyDays);

    [Theory]
    [InlineData("Troops arrived in early March.", TimeModifier.Early)]
    [InlineData("The road was built in mid-2019.", TimeModifier.Middle)]
    [InlineData("The clash broke out late on Tuesday.", TimeModifier.Late)]
    [InlineData("Exports fell in the second half of 2020.", TimeModifier.SecondHalf)]
    [InlineData("The blast came around 9 p.m.", TimeModifier.About)]
    [InlineData("The post was shelled yesterday.", TimeModifier.None)]
    public void The_modifier_is_kept(string text, TimeModifier modifier)
        => Assert.Equal(modifier, Assert.Single(Read(text)).Modifier);

    [Theory]
    [InlineData("The blast came at 0735 GMT.", "GMT")]
    [InlineData("The truce begins at 18:00 Moscow time.", "Moscow")]
    [InlineData("The truce begins at 18:00.", null)]
    public void The_zone_is_kept_where_it_is_told(string text, string? zone)
        => Assert.Equal(zone, Assert.Single(Read(text)).Zone);

    [Fact]
    public void Years_before_the_era_date_no_account()
    {
        TimeMention time = Assert.Single(Read("The town fell in 480 BC."));
        Assert.Null(time.Start);
    }

    private static System.Collections.Immutable.ImmutableArray<TimeMention> Read(string text)
        => Grammar.Read(PlainWords.Parse(text)[0].Words, new() { Published = new(2022, 2, 10), Text = text });
}
