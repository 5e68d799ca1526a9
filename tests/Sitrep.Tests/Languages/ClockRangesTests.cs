using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Tests.Languages;

public sealed class ClockRangesTests
{
    private const string Bulletin = "From 23:10 on April 26 to 00:25 on April 27, units of the Armenian armed forces located near the village of Paravakar, Tavush region, fired small arms at Azerbaijani positions.";

    [Fact]
    public void A_long_range_of_hours_does_not_break_the_tree_of_its_sentence()
    {
        Sentence sentence = Read(Bulletin);
        int fired = Index(sentence, "fired");
        Assert.Equal(-1, sentence[fired].Head);
        Assert.Equal(fired, sentence[Index(sentence, "units")].Head);
        Assert.Equal("nsubj", sentence[Index(sentence, "units")].Relation);
    }

    [Fact]
    public void The_range_hangs_on_the_root_and_keeps_its_words()
    {
        Sentence sentence = Read(Bulletin);
        Assert.Equal(Bulletin, sentence.Span.Of(Bulletin));
        Assert.Equal(Index(sentence, "fired"), sentence[Index(sentence, "23:10")].Head);
        Assert.Single(sentence.Words, w => w.Head < 0);
        Assert.All(sentence.Words, w => Assert.InRange(w.Head, -1, sentence.Count - 1));
    }

    [Theory]
    [InlineData("Shots were heard from 23:10 to 00:25.")]
    [InlineData("From Sotk to Goris the road was closed.")]
    [InlineData("From 23:10 on April 26 until dawn the posts were shelled.")]
    public void Other_sentences_are_parsed_whole(string text)
    {
        Sentence sentence = Read(text);
        Assert.Equal(English.Language.Model.Parse(English.Language.Tokenize.Cut(text, [new(BlockKind.Paragraph, new(0, text.Length))], CancellationToken.None)[0]).Words, sentence.Words);
    }

    private static int Index(Sentence sentence, string word) => Enumerable.Range(0, sentence.Count).First(i => sentence[i].Text == word);

    private static Sentence Read(string text)
    {
        var document = new Document(new() { Id = "a", Source = "test", Sha256 = string.Empty, Text = text, Blocks = [new(BlockKind.Paragraph, new(0, text.Length))] });
        English.Language.Tokenize.Run(document, CancellationToken.None);
        English.Language.ParseSentences.Run(document, CancellationToken.None);
        return Assert.Single(document.Get(ParseLayer.Key).Sentences);
    }
}
