using Sitrep.Languages;

namespace Sitrep.Tests.Languages;

public sealed class NameRunTests
{
    [Fact]
    public void A_word_knows_the_ends_of_the_capitalised_run_that_it_stands_in()
    {
        NameSentence read = Load("We met the Greater Orleans Housing Center yesterday.");
        NameRun run = At(read, 4);
        Assert.Equal(WordFactReader.KeyOf("Greater"), run.First);
        Assert.Equal(WordFactReader.KeyOf("Center"), run.Last);
        Assert.Equal(0u, run.Place & 3);
        Assert.Equal(1u, At(read, 3).Place & 3);
        Assert.Equal(2u, At(read, 6).Place & 3);
        Assert.Equal(default, At(read, 7));
    }

    [Fact]
    public void A_run_leads_on_over_of_and_the_to_the_last_word_of_the_name()
    {
        NameSentence read = Load("They sued the Court of the District yesterday.");
        Assert.Equal(WordFactReader.KeyOf("District"), At(read, 3).Wide);
        Assert.Equal(WordFactReader.KeyOf("Court"), At(read, 3).Last);
    }

    [Fact]
    public void Two_runs_with_a_word_between_them_are_apart()
    {
        NameSentence read = Load("In May Smith saw Baku.");
        Assert.Equal(WordFactReader.KeyOf("Smith"), At(read, 2).Wide);
        Assert.Equal(WordFactReader.KeyOf("Baku"), At(read, 4).First);
    }

    [Fact]
    public void A_sentence_without_capitals_is_known_as_one()
    {
        Assert.Equal(1u, Load("i moved from florida to paris.").Small);
        Assert.Equal(0u, Load("I moved from Florida to Paris.").Small);
        Assert.Equal(default, At(Load("i moved from florida."), 3));
    }

    [Fact]
    public void Lists_of_single_words_and_of_pairs_do_not_mix()
    {
        NameSentence read = Load("He works for Bank of America now.");
        Assert.NotEqual(0u, read.Lists[NameFeatures.Padding + 3] & ~NameSentence.OwnLists);
        Assert.Equal(0u, read.Lists[NameFeatures.Padding + 1] & ~NameSentence.OwnLists);
    }

    private static NameRun At(NameSentence read, int word) => read.Runs[NameFeatures.Padding + word];

    private static NameSentence Load(string text)
    {
        var read = new NameSentence();
        read.Load(English.One(text), English.Language.Model.NameLists, English.Language.Model.Words);
        return read;
    }
}
