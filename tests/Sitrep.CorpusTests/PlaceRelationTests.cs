using Sitrep.Accounts;
using Sitrep.CorpusTests.Scoring;
using Xunit;

namespace Sitrep.CorpusTests;

/// <summary>How a place stands to what happened, as the record says it.</summary>
public sealed class PlaceRelationTests(CorpusRun run)
{
    [Theory]
    [InlineData("Azerbaijani forces shelled positions 5 km north of Kalbajar on Wednesday.", "near Kalbajar")]
    [InlineData("Clashes broke out between Sotk and Zeylik on Tuesday.", "between Sotk, between Zeylik")]
    [InlineData("Shells fell near Zeylik on Tuesday.", "near Zeylik")]
    [InlineData("Armenian troops fired in the direction of Zeylik from Sotk.", "direction Zeylik, from Sotk")]
    public void A_place_stands_as_its_words_say(string text, string expected)
    {
        Account account = Assert.Single(run.Reader.ReadText(text + "\n").Accounts);
        Assert.Equal(expected, string.Join(", ", account.At.Select(p => $"{p.Relation} {p.Mention.Place?.Name}").Concat(account.From.Select(p => $"from {p.Mention.Place?.Name}"))));
    }
}
