using CsCheck;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Tests.Languages;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't, he's, we'll and it's Baku's.", "They do n't , he 's , we 'll and it 's Baku 's .")]
    [InlineData("The Nagorno-Karabakh war, a 44-day war.", "The Nagorno - Karabakh war , a 44 - day war .")]
    [InlineData("a non-avian, pro-Russian, re-elected mid-August", "a non-avian , pro-Russian , re-elected mid-August")]
    [InlineData("At 23:40 on Feb. 10, Lt. Gen. A. B. Petrov (U.S. Army) said 1,200.5 km.", "At 23:40 on Feb. 10 , Lt. Gen. A. B. Petrov ( U.S. Army ) said 1,200.5 km .")]
    [InlineData("from 10-15 tanks, 5km away, at 7:30PM", "from 10 - 15 tanks , 5 km away , at 7:30 PM")]
    [InlineData("an 82-mm D-30 and AK-47 at $5 or 10%", "an 82 - mm D - 30 and AK - 47 at $ 5 or 10 %")]
    [InlineData("He said: “We don’t know…” and left", "He said : “ We do n’t know … ” and left")]
    [InlineData("See https://example.org/a?b=1. Mail me@example.org, #Baku", "See https://example.org/a?b=1 . | Mail me@example.org , #Baku")]
    [InlineData("the forces' positions; and/or O'Brien", "the forces ' positions ; and / or O'Brien")]
    [InlineData("cannot stop!!! What?!", "can not stop !!! | What ?!")]
    [InlineData("BAKU, Azerbaijan, Feb. 12 — Two soldiers died.", "BAKU , Azerbaijan , Feb. 12 — Two soldiers died .")]
    public void Text_is_cut_as_the_treebank_cuts_it(string text, string tokens) => Assert.Equal(tokens, English.Cut(text));

    [Theory]
    [InlineData("It was shelled. The army said so.", 2)]
    [InlineData("Gen. Petrov and Mr. Smith met at 5 p.m. on Sept. 3.", 1)]
    [InlineData("They fought the U.S. The war ended.", 2)]
    [InlineData("The U.S. President came.", 1)]
    [InlineData("\"They fired at us.\" He was wounded.", 2)]
    [InlineData("\"Stop!\" he said.", 1)]
    [InlineData("“We were hit.” The mayor left.", 2)]
    [InlineData("No. 5 Battery fired 3.5 tons. Nobody died.", 2)]
    [InlineData("Two were killed.Three were wounded.", 2)]
    [InlineData("First line\n\nSecond line", 2)]
    [InlineData("One line\nwrapped", 1)]
    [InlineData("Is it over? Yes! (It is.) Good.", 4)]
    public void Sentences_end_where_a_reader_ends_them(string text, int count) => Assert.Equal(count, English.Language.Cut(text).Length);

    [Fact]
    public void Tokens_tile_the_text()
        => Gen.OneOf(Gen.String, Gen.String[Gen.Char[" \n.,'’-:!?\"“”()ab1AZé٣…\u200d\ud83d\ude00\ufeff\u00ad"]], Gen.String[Gen.Char["U.S n't5:30-,km"]])
            .Sample(Tiles, iter: 3000);

    [Fact]
    public void Furniture_is_left_out_and_blocks_are_split_on_their_own()
    {
        const string Text = "Fire on the border\nRead also\nTwo died";
        var document = new Document(new Article
        {
            Id = "a",
            Source = "a",
            Sha256 = "0",
            Text = Text,
            Blocks = [new(BlockKind.Headline, new TextSpan(0, 18)), new(BlockKind.Furniture, new TextSpan(19, 28)), new(BlockKind.Paragraph, new TextSpan(29, 37))],
        });
        English.Language.Tokenize.Run(document, CancellationToken.None);
        Assert.Equal(["Fire on the border", "Two died"], document.Get(TokenLayer.Key).Sentences.Select(s => s.Span.Of(Text)), StringComparer.Ordinal);
    }

    private static bool Tiles(string text)
    {
        int at = 0;
        foreach (Token token in English.Language.Cut(text).SelectMany(s => s.Tokens))
        {
            if (token.Span.IsEmpty || token.Span.Start < at || !string.IsNullOrWhiteSpace(text[at..token.Span.Start]) || token.Span.Of(text) != token.Text)
            {
                return false;
            }

            at = token.Span.End;
        }

        return string.IsNullOrWhiteSpace(text[at..]);
    }
}
