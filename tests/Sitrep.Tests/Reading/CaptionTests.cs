using System.Text;
using Sitrep.Documents;

namespace Sitrep.Tests.Reading;

public sealed class CaptionTests
{
    private const string Story = "Two soldiers wounded near the river\n\nTwo soldiers were wounded near the river on Tuesday, the ministry said.\n\nThe fire was returned.";

    [Theory]
    [InlineData("Photo: Ministry of Defence")]
    [InlineData("File photo")]
    [InlineData("FILE PHOTO: A gun is fired near the river, 2020")]
    [InlineData("FILE - In this photo taken on Oct. 8, 2020, a house burns by the river.")]
    [InlineData("A house burns by the river on Oct. 8, 2020. (Photo by Jane Doe / AFP)")]
    [InlineData("Residents look at the house that burnt. (Photo: Jane Doe)")]
    [InlineData("Residents look at the house that burnt. (Jane Doe/Getty Images)")]
    [InlineData("Residents look at the house that burnt [File: Jane Doe/Reuters]")]
    [InlineData("Residents look at the house that burnt. REUTERS/Jane Doe")]
    [InlineData("Residents look at the house that burnt. Photo: Jane Doe")]
    [InlineData("Residents look at the house that burnt | Getty Images")]
    [InlineData("Image source, Getty Images")]
    [InlineData("Image caption, Residents look at the house that burnt")]
    [InlineData("Illustrative photo")]
    [InlineData("Screenshot from a video of the ministry")]
    [InlineData("A gun stands by the river (file photo).")]
    [InlineData("A gun is seen by the river in this handout photo of the ministry.")]
    public void A_paragraph_under_a_picture_is_a_caption(string caption)
    {
        Article article = ReadingKit.Text($"{Story}\n\n{caption}\n\nNobody was killed.");
        Assert.Equal([caption], ReadingKit.Of(article, BlockKind.Caption));
        Assert.Equal(["The fire was returned.", "Nobody was killed."], ReadingKit.Of(article, BlockKind.Paragraph));
    }

    [Fact]
    public void The_line_over_a_credit_describes_the_picture()
    {
        Article article = ReadingKit.Text($"{Story}\n\nResidents look at a burnt house by the river, October 2020\nPhoto: Jane Doe\n\nNobody was killed.");
        Assert.Equal(2, ReadingKit.Of(article, BlockKind.Caption).Length);
        Assert.Equal(["The fire was returned.", "Nobody was killed."], ReadingKit.Of(article, BlockKind.Paragraph));
    }

    [Theory]
    [InlineData("Two soldiers were wounded, the ministry told Reuters.")]
    [InlineData("The monitors filed photos of the crater with their report.")]
    [InlineData("Police said ten were wounded (Reuters).")]
    [InlineData("In the bigger picture: the army had lost the river.")]
    [InlineData("The town was shelled for two hours (AFP).")]
    [InlineData("Most of them wanted peace, the Reuters/Ipsos poll showed.")]
    [InlineData("He showed the court a picture: Photo: three, he said, was his house.")]
    public void Running_text_that_names_an_agency_or_a_picture_is_no_caption(string sentence)
        => Assert.Equal(["The fire was returned.", sentence], ReadingKit.Of(ReadingKit.Text($"{Story}\n\n{sentence}"), BlockKind.Paragraph));

    [Fact]
    public void A_headline_over_a_credit_stays_the_headline()
        => Assert.Equal("Two soldiers wounded near the river", ReadingKit.Text("Two soldiers wounded near the river\nPhoto: Jane Doe\n\nTwo soldiers were wounded on Tuesday, the ministry said.").Title);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void Clutter_and_captions_are_known_in_every_encoding(string encoding)
    {
        const string text = "Zwei Müller, one headline: two soldiers wounded\n\nTwo soldiers were wounded near Gümri on Tuesday, the ministry said. A café was hit.\n\nRésidents look at a burnt café. (Photo by José Doe / AFP)\n\nHome » Villages » Berkaber\n\nRelated articles\nTen killed as bus falls into gorge\n";
        Encoding written = Encoding.GetEncoding(encoding);
        Article article = ReadingKit.Read([.. written.GetPreamble(), .. written.GetBytes(text)]);
        Assert.Equal([BlockKind.Headline, BlockKind.Lead, BlockKind.Caption, BlockKind.Furniture, BlockKind.Furniture, BlockKind.Furniture], article.Blocks.Select(b => b.Kind));
        Assert.Equal(text, article.Text);
    }

    [Fact]
    public void Mojibake_in_clutter_is_told_and_leaves_the_blocks_as_they_are()
    {
        Article article = ReadingKit.Text($"{Story}\n\nDonâ€™t miss\nTen killed as â€œredâ€ bus falls into gorge\n\n3452 views");
        Assert.Contains(article.Problems, p => p.Code == "R011");
        Assert.Equal("3452 views", ReadingKit.Of(article, BlockKind.Furniture)[^1]);
        Assert.Equal("Donâ€™t miss", ReadingKit.Of(article, BlockKind.Furniture)[0]);
    }
}
