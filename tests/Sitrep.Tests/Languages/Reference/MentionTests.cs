using Sitrep.Languages;

namespace Sitrep.Tests.Languages.Reference;

public sealed class MentionTests
{
    [Theory]
    [InlineData("The soldiers who guarded the old bridge left their posts.", "The soldiers who guarded the old bridge | the old bridge | their posts | their")]
    [InlineData("Georgia's army and its allies withdrew.", "Georgia's army and its allies | Georgia's army | Georgia's | its allies | its")]
    [InlineData("The mayor, Anna Petrova, was in the city of Kharkiv.", "The mayor | Anna Petrova | the city of Kharkiv")]
    [InlineData("There was no fire.", "no fire")]
    public void Phrases_are_bounded_as_the_guidelines_say(string text, string mentions)
        => Assert.Equal(mentions, string.Join(" | ", References.Of(text).Layer.Mentions.Select(m => m.Span.Of(text))));

    [Fact]
    public void Names_nouns_and_pronouns_are_told_apart()
    {
        References read = References.Of("Vladimir Putin called the minister. He was angry.");
        Assert.Equal(MentionKind.Name, read.Find("Vladimir Putin").Kind);
        Assert.Equal(MentionKind.Nominal, read.Find("the minister").Kind);
        Assert.Equal(MentionKind.Pronoun, read.Find("He").Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("... ? ) \ud83d\ude00 \ud83d and of the of the")]
    [InlineData("it it it it it, he, they his theirs themselves")]
    [InlineData("\"\"\" \" “ „ ” « he said «")]
    public void Odd_texts_are_read(string text) => Assert.NotNull(References.Of(text).Layer);
}
