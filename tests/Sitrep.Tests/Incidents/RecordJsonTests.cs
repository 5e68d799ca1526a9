using System.Buffers;
using System.Text;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Tests.Incidents;

public sealed class RecordJsonTests
{
    private const string Report = """
        Shots at Zeylik
        July 15, 2021

        Armenian forces opened fire at Azerbaijani army positions in the Zeylik settlement of the Kalbajar region on Wednesday night, wounding two soldiers, the Azerbaijani Defence Ministry said on Thursday.

        The Armenian Defence Ministry denied that its units had opened fire.
        """;

    [Fact]
    public void A_record_is_read_and_written_without_loss()
    {
        byte[] written = Record(Report);
        ToldRecord record = RecordJson.Record(written);

        Assert.NotEmpty(record.Accounts);
        Assert.Equal(new DateOnly(2021, 7, 15), record.Article.Published!.Date);
        ToldAccount first = record.Accounts[0];
        Assert.Equal("attack.fire", first.Kind);
        Assert.Equal(record.Article.Text[first.Trigger!.Span.Start..first.Trigger.Span.End], first.Trigger.Text);
        Assert.Equal(RecordJson.Bytes(record), RecordJson.Bytes(RecordJson.Record(RecordJson.Bytes(record))));
    }

    [Fact]
    public void A_dossier_is_read_and_written_without_loss()
    {
        ToldRecord record = RecordJson.Record(Record(Report));
        Dossier dossier = IncidentSummary.Of("i1", record.Accounts.Select(a => new DossierEntry { Article = record.Article, Account = a, Lineage = record.Article.Id }));

        byte[] json = RecordJson.Bytes(dossier);

        Assert.Equal(json, RecordJson.Bytes(RecordJson.Dossier(json)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"schema":"sitrep/1"}""")]
    [InlineData("""{"schema":"sitrep/1","reader":{"version":"1","knowledge":"k"},"article":{"id":"a","source":"s","sha256":"x","language":"en","text":"","blocks":[{"kind":"lead","span":[1]}]}}""")]
    public void What_is_no_record_is_refused_with_a_reason(string json)
        => Assert.Throws<System.Text.Json.JsonException>(() => RecordJson.Record(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("2022-02-09", null, "day", "2022-02-09", "2022-02-09")]
    [InlineData("2022-02-09T22:00", null, "part-of-day", "2022-02-09", "2022-02-10")]
    [InlineData("2022-02-09T18:00", null, "part-of-day", "2022-02-09", "2022-02-09")]
    [InlineData("2022-02", null, "month", "2022-02-01", "2022-02-28")]
    [InlineData("1991", null, "year", "1991-01-01", "1991-12-31")]
    [InlineData("2020-09-27", "2020-11-10", "day", "2020-09-27", "2020-11-10")]
    [InlineData("2020-09-21", null, "week", "2020-09-21", "2020-09-27")]
    public void A_told_time_is_a_range_of_days(string start, string? end, string grain, string first, string last)
        => Assert.Equal(
            new DayRange(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)),
            DayRange.Of(start, end, grain));

    private static byte[] Record(string text)
    {
        IKnowledgeFiles files = PackKnowledge.BesideProgram();
        var builder = new PipelineBuilder(files);
        Pipeline pipeline = builder.Build();
        var buffer = new ArrayBufferWriter<byte>();
        new RecordWriter(builder.Ontology, "test", pipeline.KnowledgeHash).Write(
            pipeline.Read(new ArticleReader().Read(Encoding.UTF8.GetBytes(text), "report.txt").Article!, TestContext.Current.CancellationToken), buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
