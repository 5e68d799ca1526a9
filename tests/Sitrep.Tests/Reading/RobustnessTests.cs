using System.Globalization;
using System.Text;
using CsCheck;
using Sitrep.Documents;
using Sitrep.Reading;

namespace Sitrep.Tests.Reading;

public sealed class RobustnessTests : IDisposable
{
    private const string Body = "<p>Two soldiers were wounded in shelling near the border on Monday, the ministry said in a statement.</p>";

    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-reading-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Fifty_thousand_nested_divisions_are_refused()
        => Assert.Equal("R007", ReadingKit.Refused("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 50_000)) + Body).Code);

    [Theory]
    [InlineData("<div><table><tr><td></div>", 20_000)]
    [InlineData("<svg><g>", 20_000)]
    [InlineData("<b><i><u>", 3_000)]
    [InlineData("<object><p>", 20_000)]
    [InlineData("<ul><li>", 20_000)]
    [InlineData("<table><tr><td>", 5_000)]
    [InlineData("<select><div>", 20_000)]
    [InlineData("<template>", 5_000)]
    [InlineData("<a href=x><div>", 5_000)]
    [InlineData("<math><mi><p>", 20_000)]
    [InlineData("<frameset>", 20_000)]
    [InlineData("</p></br>", 20_000)]
    public void Markup_made_to_cost_much_ends_soon(string piece, int times)
    {
        long start = TimeProvider.System.GetTimestamp();
        _ = new ArticleReader().Read(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(piece, times)) + Body), "a.html", TestContext.Current.CancellationToken);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Formatting_that_is_never_closed_is_not_made_anew_without_end()
    {
        string open = string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"<font size={i}>")));
        Assert.Equal("R009", ReadingKit.Refused("<html><body><div>" + open + "</div>" + string.Concat(Enumerable.Repeat("<p>x", 20_000))).Code);
    }

    [Fact]
    public void Old_pages_with_unclosed_paragraphs_items_and_cells_are_read()
    {
        string html = "<html><body><h1>Shelling goes on</h1>" + string.Concat(Enumerable.Repeat(Body.Replace("</p>", "", StringComparison.Ordinal), 600)) + "<ul>" + string.Concat(Enumerable.Repeat("<li>one", 600))
            + "</ul><table>" + string.Concat(Enumerable.Repeat("<tr><td>x<td>y", 600)) + "</table>";
        Assert.True(ReadingKit.Page(html).Blocks.Length > 600);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t ")]
    [InlineData("\uFEFF")]
    public void An_empty_input_is_told(string text) => Assert.Equal("R005", ReadingKit.Refused(text).Code);

    [Fact]
    public void A_file_over_the_limit_is_refused_with_its_size()
    {
        string file = Write("big.html", new byte[30 * 1024 * 1024].Select(_ => (byte)'a').ToArray());
        Problem problem = Assert.Single(Read(file)).Problem!;
        Assert.Equal("R004", problem.Code);
        Assert.Contains("30 MB", problem.Message, StringComparison.Ordinal);
        Assert.Contains("20 MB", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines_over_the_limit_of_a_page_are_read_line_by_line()
    {
        var lines = new StringBuilder();
        string text = string.Concat(Enumerable.Repeat("Two were killed on Tuesday. ", 400));
        for (int i = 0; i < 30; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"r{i}\",\"text\":\"{text}\"}}\n");
        }

        lines.Insert(0, "{\"id\":\"long\",\"text\":\"" + new string('x', 70_000) + "\"}\n");
        string file = Write("many.jsonl", Encoding.UTF8.GetBytes(lines.ToString()));
        var reader = new ArticleReader(new ReadingOptions { MaxBytes = 60_000 });
        List<ReadingResult> results = [.. reader.Read([file], TestContext.Current.CancellationToken)];
        Assert.Equal(31, results.Count);
        Assert.Equal("R004", results[0].Problem!.Code);
        Assert.Equal(file + ":1", results[0].Source);
        Assert.All(results.Skip(1), r => Assert.NotNull(r.Article));
    }

    [Theory]
    [InlineData("%PDF-1.7\n...", "PDF")]
    [InlineData("PK\u0003\u0004xxxx", "zip")]
    [InlineData("GIF89a.....", "GIF")]
    [InlineData("{\\rtf1\\ansi hello}", "rich-text")]
    [InlineData("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n", "MHTML")]
    [InlineData("ab\0\u0001\u0002\u0003cd\0\0\0\u0004ef", "binary")]
    public void What_is_no_text_is_refused_by_name(string content, string what)
    {
        Problem problem = ReadingKit.Refused(Encoding.Latin1.GetBytes(content), "a.txt");
        Assert.Equal("R006", problem.Code);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encodings_are_known_by_mark_pattern_declaration_and_validity()
    {
        const string text = "Colonel Márquez said “two” soldiers – no more – were hurt near Kəlbəcər.";
        const string western = "Colonel Márquez said “two” soldiers – no more – were hurt near Bogotá.";
        Encoding w1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        Encoding w1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        Assert.Equal(text, ReadingKit.Read(Encoding.UTF8.GetBytes(text)).Text);
        Assert.Equal(text, ReadingKit.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).Text);
        Assert.Equal(text, ReadingKit.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).Text);
        Assert.Equal(text, ReadingKit.Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]).Text);
        Assert.Equal(text, ReadingKit.Read(Encoding.Unicode.GetBytes(text)).Text);
        Assert.Equal(text, ReadingKit.Read(Encoding.BigEndianUnicode.GetBytes(text)).Text);
        Assert.Equal(western, ReadingKit.Read(w1252.GetBytes(western)).Text);
        string russian = "<html><head><meta charset=\"windows-1251\"><title>x</title></head><body><p>Министерство обороны сообщило, что двое военнослужащих ранены в понедельник.</p></body></html>";
        Article page = ReadingKit.Read(w1251.GetBytes(russian), "a.html");
        Assert.Contains("Министерство", page.Text, StringComparison.Ordinal);
        Assert.Equal("ru", page.Language);
        Assert.Contains(page.Problems, p => p.Code == "R017");
        string latin = "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'><p>Colonel M\u00E1rquez said that \u0093two\u0094 soldiers were hurt near the border on Monday.</p>";
        Assert.Contains("Márquez said that “two”", ReadingKit.Read(Encoding.Latin1.GetBytes(latin), "a.html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_in_the_bytes_is_noted_and_the_rest_read()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Колонель Márquez said that two soldiers “were” hurt near Kəlbəcər on Monday, 2 "), 0xFF, .. Encoding.UTF8.GetBytes(" of them.\0 The rest is well.")];
        Article article = ReadingKit.Read(bytes);
        Problem problem = Assert.Single(article.Problems, p => p.Code == "R010");
        Assert.StartsWith("2 characters", problem.Message, StringComparison.Ordinal);
        Assert.Equal("\uFFFD", problem.Span!.Value.Of(article.Text));
        Assert.Contains("The rest is well.", article.Text, StringComparison.Ordinal);
        Assert.Contains(ReadingKit.Text("The ministryâ€™s statement said that two were killed.").Problems, p => p.Code == "R011");
    }

    [Fact]
    public void Lone_surrogates_in_json_and_in_references_become_replacement_characters()
    {
        string file = Write("s.jsonl", Encoding.UTF8.GetBytes("{\"text\":\"Two \\ud800 killed \\ud83d\\ude00 today.\"}\n"));
        Article article = Assert.Single(Read(file)).Article!;
        Assert.Equal("Two \uFFFD killed \U0001F600 today.", article.Text);
        Assert.Contains("\uFFFD", ReadingKit.Page("<p>Two &#xD800; soldiers were killed near the border on Monday, he said.</p>").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_walked_in_ordinal_order_and_one_bad_file_stops_nothing()
    {
        for (int i = 0; i < 10; i++)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"sub{i % 2}/story.{i}.txt"), i == 4 ? "%PDF-1.4"u8.ToArray() : "Two were killed on Tuesday."u8.ToArray());
        }

        Write("page_files/ad.txt", "An advertisement that a browser saved."u8.ToArray());
        Write("page.html", Encoding.UTF8.GetBytes(Body));
        List<ReadingResult> results = [.. Read(_folder, Path.Combine(_folder, "missing.txt"), "https://example.org/a")];
        Assert.Equal(13, results.Count);
        Assert.Equal(3, results.Count(r => r.Problem is not null));
        string[] sources = [.. results.Take(11).Select(r => r.Source)];
        Assert.Equal(sources.Order(StringComparer.Ordinal).ToArray(), sources);
        Assert.Equal("R001", results[11].Problem!.Code);
        Assert.Equal("R003", results[12].Problem!.Code);
        Assert.Equal(10, results.Select(r => r.Article?.Id).OfType<string>().Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Articles_of_one_name_are_told_apart_by_a_number()
    {
        Write("a/story.txt", "Two were killed."u8.ToArray());
        Write("b/story.txt", "Three were killed."u8.ToArray());
        Assert.Equal(["story", "story-2"], Read(_folder).Select(r => r.Article!.Id).ToArray());
    }

    [Fact]
    public void A_bad_line_of_json_lines_is_told_with_its_place_and_the_rest_read()
    {
        string lines = """
            {"id":"one","url":"https://example.org/2022/03/15/a","title":"Two killed","published":"2022-03-16","text":"Two killed\n\nTwo were killed on Tuesday."}
            {"id":"two","text":
            [1,2]

            {"id":"three"}
            {"id":"one","html":"<h1>Three killed</h1><p>Three soldiers were killed in shelling near the border on Monday.</p>","published":"soon"}
            """;
        string file = Write("x.jsonl", Encoding.UTF8.GetBytes(lines));
        List<ReadingResult> results = [.. Read(file)];
        Assert.Equal([null, "R020", "R020", "R021", null], results.Select(r => r.Problem?.Code).ToArray());
        Assert.Equal([file + ":2", file + ":3", file + ":5"], results.Skip(1).Take(3).Select(r => r.Source).ToArray());
        Article one = results[0].Article!;
        Assert.Equal(("one", "https://example.org/2022/03/15/a", "Two killed"), (one.Id, one.Source, one.Title));
        Assert.Equal(DateSource.Argument, one.Published!.Best.From);
        Assert.Equal(DateSource.Url, one.Published.Candidates[1].From);
        Assert.Equal(BlockKind.Headline, one.Blocks[0].Kind);
        Assert.Equal("one-2", results[4].Article!.Id);
        Assert.Contains(results[4].Article!.Problems, p => p.Code == "R018");
    }

    [Fact]
    public void A_single_json_object_and_an_array_are_read()
    {
        string one = Write("one.json", "{\n  \"id\": \"a\",\n  \"text\": \"Two were killed.\"\n}"u8.ToArray());
        string two = Write("two.json", "[{\"text\":\"Two were killed.\"}, 5, {\"text\":\"Three were killed.\"}]"u8.ToArray());
        Assert.Equal(["a", "two-1", null, "two-3"], Read(one, two).Select(r => r.Article?.Id).ToArray());
    }

    [Fact]
    public void Standard_input_is_read_for_a_hyphen()
    {
        var reader = new ArticleReader(standardInput: () => new MemoryStream("Two were killed on Tuesday."u8.ToArray()));
        Article article = Assert.Single(reader.Read(["-"], TestContext.Current.CancellationToken)).Article!;
        Assert.Equal(("stdin", "-"), (article.Id, article.Source));
        Assert.Equal(64, article.Sha256.Length);
    }

    [Fact]
    public void Huge_attributes_floods_of_attributes_and_of_elements_are_borne_or_refused()
    {
        Assert.NotNull(ReadingKit.Page($"<html><body data-x=\"{new string('x', 5_000_000)}\">{Body}</body></html>"));
        Assert.Equal("R025", ReadingKit.Refused("<html><body " + string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i} "))) + ">" + Body).Code);
        var patient = new ArticleReader(new ReadingOptions { TimeLimit = TimeSpan.FromMinutes(5) });
        byte[] many = Encoding.UTF8.GetBytes("<html><body>" + Body + string.Concat(Enumerable.Repeat("<i>x</i>", 200_000)) + "</body></html>");
        Assert.NotNull(patient.Read(many, "a.html", TestContext.Current.CancellationToken).Article);
        Assert.Equal("R009", ReadingKit.Refused("<html><body>" + Body + string.Concat(Enumerable.Repeat("<i>x</i>", 600_000)) + "</body></html>").Code);
    }

    [Fact]
    public void Unclosed_scripts_comments_and_entity_bombs_do_no_harm()
    {
        Assert.NotNull(ReadingKit.Page($"<html><body>{Body}<script>var a = '<div><div>'; "));
        Assert.NotNull(ReadingKit.Page($"<html><body>{Body}<!-- <div> <div>"));
        Assert.Equal("R022", ReadingKit.Refused("<html><body><script>document.write('x')</script></body></html>").Code);
        string bomb = "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><html><body>" + Body + string.Concat(Enumerable.Repeat("&b;&amp;&lt;&unknown;", 50_000));
        Assert.True(ReadingKit.Page(bomb).Text.Length < 2_000_000);
    }

    [Fact]
    public void A_page_that_takes_too_long_is_given_up()
    {
        byte[] page = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(Body, 1_000)));
        Assert.Equal("R008", ReadingKit.Refused(page, "a.html", new ReadingOptions { TimeLimit = TimeSpan.Zero }).Code);
    }

    [Fact]
    public void Any_text_is_cut_into_blocks_in_order_that_hold_all_of_it()
        => Gen.OneOf(Gen.Const(" "), Gen.Const("\n"), Gen.Const("\n\n"), Gen.Const("\r"), Gen.Const(". "), Gen.Const(" - "), Gen.Const("Feb 10, 2022"), Gen.Const("(Photo by A / AFP)"), Gen.Const("Home > "), Gen.Const("BAKU, "),
                Gen.Const("\u200B"), Gen.Const("[TEXT]"), Gen.Int[0, ReadingKit.Words.Length - 1].Select(i => ReadingKit.Words[i]), Gen.String[1, 4])
            .Array[0, 60].Select(string.Concat)
            .Sample(text =>
            {
                var budget = new PageBudget(new ReadingOptions(), TimeProvider.System, CancellationToken.None);
                string clean = Sitrep.Reading.PlainTexts.PlainTextReader.WithLineFeeds(text);
                int at = 0;
                foreach (Block block in Sitrep.Reading.PlainTexts.PlainTextReader.Cut(Sitrep.Reading.PageWords.BuiltIn, clean, null, budget))
                {
                    if (block.Span.IsEmpty || block.Span.Start < at || block.Span.End > clean.Length || !string.IsNullOrWhiteSpace(clean[at..block.Span.Start]))
                    {
                        return false;
                    }

                    at = block.Span.End;
                }

                return string.IsNullOrWhiteSpace(clean[at..]);
            }, iter: 3_000, threads: 1);

    [Fact]
    public void Mutated_pages_never_throw_and_keep_their_blocks_sound()
    {
        byte[][] seeds = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Reading", "Pages")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        string[] pieces = ["<", ">", "</div>", "<div>", "<table>", "<td>", "\"", "'", "<!--", "-->", "<script>", "</script>", "&#x0;", "\0", "<p>", "<b>", "<svg>", "<style>", "\uD83D\uDE00", "<template>", "</body>", "<h1>", "<article>"];
        var random = new Random(20220210);
        long start = TimeProvider.System.GetTimestamp();
        var reader = new ArticleReader();
        for (int round = 0; round < 400 && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(6); round++)
        {
            List<byte> page = [.. seeds[round % seeds.Length]];
            for (int change = random.Next(1, 30); change > 0; change--)
            {
                int at = random.Next(page.Count);
                int length = Math.Min(random.Next(1, 60), page.Count - at);
                switch (random.Next(4))
                {
                    case 0:
                        page.RemoveRange(at, length);
                        break;
                    case 1:
                        page.InsertRange(random.Next(page.Count), page.GetRange(at, length));
                        break;
                    case 2:
                        page[at] = (byte)random.Next(256);
                        break;
                    default:
                        page.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                        break;
                }
            }

            ReadingResult result = reader.Read(page.ToArray(), "a.html", TestContext.Current.CancellationToken);
            Assert.False(result.Problem?.Code == "R099", result.ToString());
            if (result.Article is not null)
            {
                ReadingKit.AssertSound(result.Article);
            }
        }
    }

    private static IEnumerable<ReadingResult> Read(params string[] inputs) => new ArticleReader().Read(inputs, TestContext.Current.CancellationToken);

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
