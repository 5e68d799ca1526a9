using Sitrep.Accounts;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Tests.Reading;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("Two soldiers were wounded in the shelling of a village on Monday.", "en")]
    [InlineData("Двое военных ранены.", "ru")]
    [InlineData("Двоє військових поранені під час обстрілу, повідомило міністерство її області.", "uk")]
    [InlineData("Los soldados que cruzaron el río con los carros del ejército se retiraron por la noche.", "es")]
    [InlineData("Die Soldaten sind mit den Panzern in das Dorf und auf den Hügel gefahren.", "de")]
    [InlineData("Żołnierze nie byli na moście, że do wsi przez rzekę jest daleko, jak się mówi.", "pl")]
    [InlineData("İki əsgər kəndin yaxınlığında yaralanıb, nazirlik məlumat verir.", "az")]
    [InlineData("سربازان در پل زخمی شدند و گزارش چاپ شد.", "fa")]
    [InlineData("兵士二人が橋の近くで負傷したと省が発表しました。", "ja")]
    public void The_language_of_a_short_text_is_told_where_it_is_clear(string text, string language) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("Nothing of note.")]
    [InlineData("Agdam, Fuzuli, Jabrayil: 3 posts, 4 mortars, 12 shells.")]
    public void What_is_not_clear_is_left_open(string text) => Assert.Null(LanguageGuess.Of(text));

    [Fact]
    public void An_English_text_on_a_site_that_calls_itself_otherwise_is_English()
        => Assert.Equal("en", ReadingKit.Page("<html lang=\"az\"><body><p>Two soldiers were wounded in the shelling of a village on Monday, the ministry said.</p></body></html>").Language);

    [Fact]
    public void A_page_in_another_language_is_kept_and_marked_and_gives_no_accounts()
    {
        Article article = ReadingKit.Page("<html><body><h1>Обстрел</h1><p>Министерство обороны сообщило, что двое военнослужащих ранены. Armed forces opened fire at Armenian positions.</p></body></html>");
        Assert.Equal("ru", article.Language);
        Assert.StartsWith("unread: language ru", Assert.Single(article.Problems, p => p.Code == "R017").Message, StringComparison.Ordinal);
        Assert.Contains("двое военнослужащих", article.Text, StringComparison.Ordinal);
        Pipeline pipeline = new PipelineBuilder(PackKnowledge.BesideProgram()).Build();
        Assert.False(pipeline.Read(article, TestContext.Current.CancellationToken).TryGet(AccountLayer.Key, out _));
        Assert.True(pipeline.Read(article with { Language = "en" }, TestContext.Current.CancellationToken).TryGet(AccountLayer.Key, out _));
    }
}
