using System.Buffers;
using System.Text;
using System.Text.Json;
using Sitrep.Documents;
using Sitrep.Exports;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Exports;

public sealed class RecordWriterTests
{
    private static readonly RecordWriter Writer = new(TestKnowledge.Ontology, "9.9.9", "beef");

    [Fact]
    public void The_whole_record_is_as_approved() => Approval.Match("record.json", Pretty(Json(Border.Read())));

    [Fact]
    public void A_record_is_one_line() => Assert.DoesNotContain('\n', Json(Border.Read()));

    [Fact]
    public void Every_span_in_code_points_slices_the_words_beside_it_behind_a_character_beyond_the_basic_plane()
    {
        using JsonDocument record = JsonDocument.Parse(Json(Border.Read()));
        int[] codePoints = [.. record.RootElement.GetProperty("article").GetProperty("text").GetString()!.EnumerateRunes().Select(r => r.Value)];
        int seen = 0;
        Walk(record.RootElement.GetProperty("accounts"), value =>
        {
            if (value.TryGetProperty("span", out JsonElement span) && span.ValueKind == JsonValueKind.Array)
            {
                seen++;
                string words = string.Concat(codePoints[span[0].GetInt32()..span[1].GetInt32()].Select(c => new Rune(c)));
                Assert.Equal(value.GetProperty("text").GetString(), words);
            }
        });
        Assert.True(seen > 20, $"Only {seen} spans were found.");
    }

    [Fact]
    public void What_was_not_read_is_left_out_and_what_is_stated_to_be_none_is_zero()
    {
        using JsonDocument record = JsonDocument.Parse(Json(Border.Read()));
        JsonElement accord = record.RootElement.GetProperty("accounts")[2];
        Assert.Equal(JsonValueKind.Null, accord.GetProperty("count").ValueKind);
        Assert.Equal(JsonValueKind.Null, accord.GetProperty("respondsTo").ValueKind);
        Assert.False(accord.GetProperty("actors")[0].TryGetProperty("id", out _));
        JsonElement killed = record.RootElement.GetProperty("accounts")[0].GetProperty("casualties")[0];
        Assert.Equal((0, "none"), (killed.GetProperty("best").GetInt32(), killed.GetProperty("bound").GetString()));
        Assert.False(record.RootElement.GetProperty("accounts")[1].GetProperty("targets")[0].TryGetProperty("span", out _));
    }

    [Fact]
    public void Candidates_stand_there_only_where_they_disagree()
    {
        Published agreed = Border.Published with { Candidates = [Border.Published.Best] };
        Assert.Contains("\"candidates\"", Json(Border.Read()), StringComparison.Ordinal);
        Assert.DoesNotContain("\"candidates\"", Json(Make.Document(Make.Article("Text.", published: agreed))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_no_step_has_read_has_no_accounts()
    {
        using JsonDocument record = JsonDocument.Parse(Json(new Document(Make.Article("Text."))));
        Assert.Equal(0, record.RootElement.GetProperty("accounts").GetArrayLength());
        Assert.False(record.RootElement.GetProperty("article").TryGetProperty("published", out _));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_one_replacement_character()
    {
        using JsonDocument record = JsonDocument.Parse(Json(Make.Document(Make.Article("a\uD83Db\uDE00"))));
        Assert.Equal("a\uFFFDb\uFFFD", record.RootElement.GetProperty("article").GetProperty("text").GetString());
    }

    [Fact]
    public void Letters_beyond_ASCII_are_written_as_they_are() => Assert.Contains("Վերին Շորժա", Json(Border.Read()), StringComparison.Ordinal);

    private static void Walk(JsonElement element, Action<JsonElement> visit)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            visit(element);
            foreach (JsonProperty property in element.EnumerateObject())
            {
                Walk(property.Value, visit);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item, visit);
            }
        }
    }

    private static string Json(Document document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Writer.Write(document, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Pretty(string json)
    {
        using JsonDocument parsed = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            parsed.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
