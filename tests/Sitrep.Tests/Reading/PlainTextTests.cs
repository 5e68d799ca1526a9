using Sitrep.Documents;

namespace Sitrep.Tests.Reading;

public sealed class PlainTextTests
{
    private const string Crawled = """
         date 2022-03-15   1. Home
        March 15th, 2022
        Villagers stand beside a burnt car in the village of Aghtala outside the town of Vardenis on November 14, 2020, after the war. Some of them had left their houses. (Photo by Jane DOE / AFP)

        Army positions have been subjected to fire by forces across the border, the Defense Ministry said on Tuesday March 15, 2022.

        Starting from Monday evening, units in the Norabak settlement opened fire periodically, the ministry said.

        About 20% of the territory was under occupation.
        """;

    [Fact]
    public void A_crawled_text_is_cut_into_furniture_dateline_caption_lead_and_paragraphs()
    {
        Article article = ReadingKit.Text(Crawled);
        Assert.Equal(
            [BlockKind.Furniture, BlockKind.Dateline, BlockKind.Caption, BlockKind.Lead, BlockKind.Paragraph, BlockKind.Paragraph],
            article.Blocks.Select(b => b.Kind));
        Assert.Equal("date 2022-03-15   1. Home", ReadingKit.Of(article, BlockKind.Furniture)[0]);
        Assert.Equal(Crawled, article.Text);
        Assert.Equal(new DateOnly(2022, 3, 15), article.Published!.Best.Date);
        Assert.Equal("2022-03-15", article.Published.Best.Span!.Value.Of(article.Text));
        Assert.False(article.Published.Disagree);
    }

    [Fact]
    public void The_given_sample_is_read_as_it_should_be()
    {
        string folder = Path.Combine(Root(), "..", "shared", "samples");
        Assert.SkipUnless(Directory.Exists(folder), "The shared samples are not here.");
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt"))
        {
            Article article = ReadingKit.Read(File.ReadAllBytes(file), file);
            Assert.Equal([BlockKind.Furniture, BlockKind.Dateline, BlockKind.Caption, BlockKind.Lead], article.Blocks.Take(4).Select(b => b.Kind));
            Assert.All(article.Blocks.Skip(4), b => Assert.Equal(BlockKind.Paragraph, b.Kind));
            Assert.Equal(new DateOnly(2022, 2, 10), article.Published!.Best.Date);
            Assert.False(article.Published.Disagree);
        }
    }

    [Fact]
    public void A_short_first_line_over_a_paragraph_is_the_headline()
    {
        Article article = ReadingKit.Text("Two soldiers wounded in border shelling\n\nTwo soldiers were wounded on Tuesday, the ministry said.\n\nIt gave no details.");
        Assert.Equal([BlockKind.Headline, BlockKind.Lead, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
        Assert.Equal("Two soldiers wounded in border shelling", article.Title);
    }

    [Theory]
    [InlineData("BAKU, Feb 10 (Reuters) - Two soldiers were wounded.", "BAKU, Feb 10 (Reuters) -")]
    [InlineData("YEREVAN, FEBRUARY 10, ARMENPRESS. The ministry said it.", "YEREVAN, FEBRUARY 10, ARMENPRESS.")]
    [InlineData("NAIROBI, Kenya (AP) _ Bombs went off.", "NAIROBI, Kenya (AP) _")]
    [InlineData("KYIV (AP) — Russian forces shelled the city.", "KYIV (AP) —")]
    [InlineData("Moscow. February 10. INTERFAX - Troops moved.", "Moscow. February 10. INTERFAX -")]
    [InlineData("MOSCOW, February 10. /TASS/. The army fired.", "MOSCOW, February 10. /TASS/.")]
    [InlineData("SAN SALVADOR, 4 JAN 90 -- [TEXT] THE OFFICER SAID SO.", "SAN SALVADOR, 4 JAN 90 -- [TEXT]")]
    [InlineData("MIAMI _\n\nThe boy was found on Tuesday, police said.", "MIAMI _")]
    [InlineData("SAN SALVADOR, 17 JUN 89 (ACAN - EFE) -- THE ARMY SAID SO.", "SAN SALVADOR, 17 JUN 89 (ACAN - EFE) --")]
    [InlineData("BEIRUT: Rebels shelled a town.", "BEIRUT:")]
    [InlineData("TEL AVIV — The army said rockets were fired.", "TEL AVIV —")]
    [InlineData("Baku, February 10, AZERTAC", "Baku, February 10, AZERTAC")]
    public void The_dateline_is_parted_from_the_lead(string text, string dateline)
    {
        Article article = ReadingKit.Text(text);
        Assert.Equal(dateline, article.Blocks[0].Span.Of(article.Text));
        Assert.Equal(BlockKind.Dateline, article.Blocks[0].Kind);
    }

    [Theory]
    [InlineData("Armenia and Azerbaijan - both former Soviet republics - fought a war.")]
    [InlineData("THE ARMY -- WHICH HAD BEEN WARNED -- OPENED FIRE.")]
    [InlineData("On Feb. 10 troops opened fire - the first time this year.")]
    [InlineData("U.S. forces - two of them - were hit.")]
    [InlineData("UPDATE: The army said two were killed.")]
    public void A_sentence_with_a_dash_is_no_dateline(string text)
        => Assert.Equal([BlockKind.Lead], ReadingKit.Text(text).Blocks.Select(b => b.Kind));

    [Fact]
    public void Text_wrapped_at_a_column_becomes_paragraphs()
    {
        const string text = """
            Shelling resumes along the border

            BAKU, Feb 10 (Reuters) - Armenian forces opened fire at Azerbaijani army
            positions in the Kalbajar region on Wednesday evening, the Azerbaijani
            Defence Ministry said. Azerbaijani units returned fire and nobody was
            hurt.

            The ministry in Yerevan denied the report, which it called false, and
            said that its own positions near Verin Shorzha had come under fire from
            mortars at about 11 p.m. on the same day.
            The situation was stable in the morning.
            """;
        Article article = ReadingKit.Text(text);
        Assert.Equal([BlockKind.Headline, BlockKind.Dateline, BlockKind.Lead, BlockKind.Paragraph, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
        Assert.EndsWith("hurt.", ReadingKit.Of(article, BlockKind.Lead)[0], StringComparison.Ordinal);
        Assert.Equal("The situation was stable in the morning.", ReadingKit.Of(article, BlockKind.Paragraph)[1]);
    }

    [Fact]
    public void Paragraphs_of_one_line_each_stay_paragraphs()
    {
        Article article = ReadingKit.Text("Two were killed in the village.\nThe army denied that it had fired at the village on Tuesday.\nIt said that its guns were silent.\nThe talks go on.");
        Assert.Equal(4, article.Blocks.Length);
    }

    [Fact]
    public void Wire_marks_around_capital_text_are_furniture()
    {
        const string text = "ZCZC\nBC-SALVADOR-BOMB 2NDLD\nURGENT\n\nBOMB KILLS TWO IN CAPITAL\n\nSAN SALVADOR, 4 JAN 90 (AP) -- A BOMB KILLED TWO SOLDIERS TODAY.\n\nNOBODY CLAIMED IT.\n/MORE/\n\nBT\nNNNN";
        Article article = ReadingKit.Text(text);
        Assert.Equal(["ZCZC", "BC-SALVADOR-BOMB 2NDLD", "URGENT", "/MORE/", "BT", "NNNN"], ReadingKit.Of(article, BlockKind.Furniture));
        Assert.Equal(["BOMB KILLS TWO IN CAPITAL"], ReadingKit.Of(article, BlockKind.Headline));
        Assert.Equal(["A BOMB KILLED TWO SOLDIERS TODAY."], ReadingKit.Of(article, BlockKind.Lead));
        Assert.Equal(new DateOnly(1990, 1, 4), article.Published!.Best.Date);
    }

    [Theory]
    [InlineData("Home > World > Caucasus")]
    [InlineData("Read also: Ten hurt in fire")]
    [InlineData("Facebook Twitter WhatsApp")]
    [InlineData("© 2022 The Daily. All rights reserved.")]
    [InlineData("We use cookies to make this site better.")]
    [InlineData("Related: What we know")]
    [InlineData("By Jane Doe and John Roe")]
    [InlineData("(Reporting by Jane Doe; Editing by John Roe)")]
    [InlineData("3 min read")]
    [InlineData("* * *")]
    public void Clutter_between_paragraphs_is_furniture(string clutter)
    {
        Article article = ReadingKit.Text($"Two were killed on Tuesday.\n\n{clutter}\n\nThe army denied it.");
        Assert.Equal([clutter], ReadingKit.Of(article, BlockKind.Furniture));
    }

    [Theory]
    [InlineData("Related violence killed ten people in the province on Monday.")]
    [InlineData("By Friday, troops had taken the village.")]
    [InlineData("Home to 2,000 people, the village was shelled twice.")]
    [InlineData("Share prices fell after the strike.")]
    [InlineData("Supported by artillery, troops advanced.")]
    [InlineData("NAGORNO-KARABAKH CEASE-FIRE BROKEN, MINISTRY SAYS.")]
    [InlineData("Police said 10 were wounded (Reuters).")]
    public void News_that_begins_like_clutter_is_not_furniture(string sentence)
        => Assert.Equal([sentence], ReadingKit.Of(ReadingKit.Text($"Two were killed on Tuesday.\n\n{sentence}"), BlockKind.Paragraph));

    [Theory]
    [InlineData("A house burns in Shushi on Oct. 8, 2020. (Photo by A B / AFP)")]
    [InlineData("FILE PHOTO: Soldiers stand guard near Goris, 2020. REUTERS/Stringer")]
    [InlineData("Smoke rises over the town [Karen Minasyan/AFP]")]
    [InlineData("Photo: Ministry of Defence")]
    [InlineData("Soldiers patrol on Tuesday. (AP Photo/Jane Doe)")]
    [InlineData("A tank near Mardakert, 2016. [Getty]")]
    public void Words_under_a_picture_are_a_caption(string caption)
        => Assert.Equal([caption], ReadingKit.Of(ReadingKit.Text($"{caption}\n\nTwo were killed on Tuesday."), BlockKind.Caption));

    [Theory]
    [InlineData("one.\r\n\r\ntwo.\r\n")]
    [InlineData("one.\r\rtwo.\r")]
    [InlineData("one.\n\ntwo.\n")]
    public void All_line_ends_become_line_feeds(string text)
    {
        Article article = ReadingKit.Text(text);
        Assert.Equal("one.\n\ntwo.\n", article.Text);
        Assert.Equal(2, article.Blocks.Length);
    }

    [Fact]
    public void A_date_far_down_or_in_a_caption_is_not_the_published_date()
    {
        string text = "A house burns in Shushi on Oct. 8, 2020. (Photo by A B / AFP)\n\n" + string.Concat(Enumerable.Repeat("Two were killed on Tuesday. ", 40)) + "\n\nMarch 1, 2021\n";
        Assert.Null(ReadingKit.Text(text).Published);
    }

    [Fact]
    public void An_instruction_on_the_published_day_is_the_most_trusted_candidate()
    {
        var reader = new Sitrep.Reading.ArticleReader(new Sitrep.Reading.ReadingOptions { Published = new DateOnly(2022, 3, 16) });
        Article article = reader.Read(System.Text.Encoding.UTF8.GetBytes(Crawled), "a.txt", TestContext.Current.CancellationToken).Article!;
        Assert.Equal(new DateCandidate(new DateOnly(2022, 3, 16), null, DateSource.Argument, null), article.Published!.Best);
        Assert.True(article.Published.Disagree);
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sitrep.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
