using Sitrep.Languages;

namespace Sitrep.Tests.Languages;

public sealed class ParserTests
{
    [Fact]
    public void Positions_subjected_to_fire_have_subject_and_agent()
    {
        Sentence sentence = English.One("Azerbaijani army positions have been subjected to fire by Armenian forces.");
        Assert.Equal(("root", "root"), sentence.On("subjected"));
        Assert.Equal(("subjected", "nsubj:pass"), sentence.On("positions"));
        Assert.Equal(("positions", "compound"), sentence.On("army"));
        Assert.Equal(("subjected", "aux:pass"), sentence.On("been"));
        Assert.Equal("forces", sentence.On("by").Head);
        Assert.Equal(("forces", "amod"), sentence.On("Armenian"));
        Assert.Equal("subject", sentence[sentence.Find("subjected")].Lemma);
        Assert.Equal("VBN", sentence[sentence.Find("subjected")].Xpos);
    }

    [Fact]
    public void Active_sentence_has_subject_and_object()
    {
        Sentence sentence = English.One("Ukrainian troops shelled two villages near Donetsk on Monday.");
        Assert.Equal(("root", "root"), sentence.On("shelled"));
        Assert.Equal(("shelled", "nsubj"), sentence.On("troops"));
        Assert.Equal(("shelled", "obj"), sentence.On("villages"));
        Assert.Equal(("villages", "nummod"), sentence.On("two"));
    }

    [Fact]
    public void Sentence_in_capitals_keeps_its_verb()
    {
        Sentence sentence = English.One("TWO SOLDIERS WERE KILLED IN THE ATTACK ON THE VILLAGE.");
        Assert.Equal(("root", "root"), sentence.On("KILLED"));
        Assert.Equal(Upos.Verb, sentence[sentence.Find("KILLED")].Upos);
        Assert.Equal("kill", sentence[sentence.Find("KILLED")].Lemma);
        Assert.Equal(("KILLED", "nsubj:pass"), sentence.On("SOLDIERS"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public void Text_without_words_has_no_sentences(string text) => Assert.Empty(English.Language.Parse(text));

    [Theory]
    [InlineData("!")]
    [InlineData("a")]
    [InlineData("... ? ) \ud83d\ude00 \ud83d and of the of the")]
    [InlineData("to to to to to to to to to by by by by by by by by")]
    public void Every_sentence_is_a_tree_with_one_root(string text)
    {
        foreach (Sentence sentence in English.Language.Parse(text))
        {
            int root = Assert.Single(Enumerable.Range(0, sentence.Count), i => sentence[i].Head < 0);
            Assert.All(Enumerable.Range(0, sentence.Count), i => Assert.True(sentence.IsUnder(i, root)));
        }
    }

    [Fact]
    public void Many_threads_read_the_same()
    {
        const string Text = "Armenian forces opened fire on Azerbaijani positions. The ministry said that nobody was hurt.";
        string expected = Describe(English.Language.Parse(Text));
        Parallel.For(0, 200, _ => Assert.Equal(expected, Describe(English.Language.Parse(Text))));
    }

    private static string Describe(IEnumerable<Sentence> sentences)
        => string.Join('\n', sentences.SelectMany(s => s.Words).Select(w => w.ToString()));
}
