using Sitrep.Reading.Dates;
using Sitrep.Spans;

namespace Sitrep.Tests.Reading;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2022-02-10", "2022-02-10", null)]
    [InlineData("2022-02-10T23:30:00+04:00", "2022-02-10", "23:30")]
    [InlineData("2022-02-10 14:05:11.5Z", "2022-02-10", "14:05")]
    [InlineData("2022/2/10", "2022-02-10", null)]
    [InlineData("Thu, 10 Feb 2022 14:05:00 GMT", "2022-02-10", "14:05")]
    [InlineData("February 10th, 2022", "2022-02-10", null)]
    [InlineData("10 February 2022", "2022-02-10", null)]
    [InlineData("10th of February, 2022", "2022-02-10", null)]
    [InlineData("Feb. 10, 2022, 4:59 PM EDT", "2022-02-10", "16:59")]
    [InlineData("Sept. 1, 2022 at 12:10 a.m.", "2022-09-01", "00:10")]
    [InlineData("10.02.2022", "2022-02-10", null)]
    [InlineData("10-Feb-2022", "2022-02-10", null)]
    [InlineData("14:05, 10 February 2022", "2022-02-10", "14:05")]
    [InlineData("25/12/2021", "2021-12-25", null)]
    [InlineData("12/25/2021", "2021-12-25", null)]
    [InlineData("20220210", "2022-02-10", null)]
    public void Dates_are_read_as_pages_write_them(string value, string date, string? time)
    {
        Assert.True(DateText.TryRead(value, out FoundDate found));
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), found.Date);
        Assert.Equal(time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), found.Time);
    }

    [Theory]
    [InlineData("03/04/2022")]
    [InlineData("2022-13-01")]
    [InlineData("30 February 2022")]
    [InlineData("1 January 1970")]
    [InlineData("9999-01-01")]
    [InlineData("99999999999999999999")]
    [InlineData("May 10")]
    [InlineData("")]
    [InlineData("yesterday")]
    public void What_is_no_certain_date_is_not_read(string value) => Assert.False(DateText.TryRead(value, out _));

    [Fact]
    public void A_date_in_a_text_has_its_span()
    {
        const string text = "Published: Feb. 10, 2022 14:05 by staff";
        Assert.True(DateText.TryFind(text, new TextSpan(0, text.Length), out FoundDate found));
        Assert.Equal("Feb. 10, 2022 14:05", found.Span.Of(text));
    }

    [Theory]
    [InlineData("https://example.org/2022/02/10/title", "2022-02-10")]
    [InlineData("https://example.org/world/2022/feb/10/title", "2022-02-10")]
    [InlineData("https://example.org/news-2022-02-10-title", "2022-02-10")]
    [InlineData("https://example.org/20220210-title", "2022-02-10")]
    [InlineData("https://example.org/a?date=2022-02-10", "2022-02-10")]
    [InlineData("https://example.org/2022/02/", null)]
    [InlineData("https://example.org/123456789012", null)]
    [InlineData("https://20220210.example.org", null)]
    public void An_address_names_its_day(string address, string? date)
    {
        bool read = DateUrl.TryRead(address, out DateOnly found);
        Assert.Equal(date is not null, read);
        Assert.Equal(date is null ? default : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), found);
    }
}
