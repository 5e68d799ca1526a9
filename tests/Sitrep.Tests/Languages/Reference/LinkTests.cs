using Sitrep.Languages;

namespace Sitrep.Tests.Languages.Reference;

/// <summary>Each kind of link on a sentence of its own, and traps beside them.</summary>
public sealed class LinkTests
{
    [Theory]
    [InlineData("Nikol Pashinyan spoke on Monday. Pashinyan said that the talks had failed.", "Pashinyan", "Nikol Pashinyan", "part of the name")]
    [InlineData("The Ministry of Defence reported two dead. The ministry blamed the rebels.", "The ministry", "The Ministry of Defence", null)]
    [InlineData("The Ministry of Defence (MoD) reported two dead. The losses were heavy, the MoD said.", "MoD", "The Ministry of Defence", "short form in apposition")]
    [InlineData("The Azerbaijani army opened fire. Its units used mortars.", "Its", "The Azerbaijani army", null)]
    [InlineData("Three soldiers were wounded. They were taken to a hospital.", "They", "Three soldiers", null)]
    [InlineData("A soldier was killed near the border. The soldier was nineteen.", "The soldier", "A soldier", "same words")]
    [InlineData("The governor, Pavel Sorokin, left the city.", "Pavel Sorokin", "The governor", "apposition")]
    [InlineData("The commander blamed himself for the defeat.", "himself", "The commander", "reflexive")]
    [InlineData("Anna Petrova left the hospital. She thanked the doctors.", "She", "Anna Petrova", null)]
    [InlineData("President Ilham Aliyev went to Moscow. He met Vladimir Putin there.", "He", "President Ilham Aliyev", null)]
    public void What_a_mention_stands_for_is_found(string text, string words, string target, string? reason)
    {
        References read = References.Of(text);
        Assert.Equal(target, read.TargetOf(words));
        Assert.True(reason is null || read.Find(words).Reason == reason, $"'{read.Find(words).Reason}' is the reason.");
    }

    [Fact]
    public void A_pronoun_before_its_name_is_linked_ahead_and_marked()
    {
        References read = References.Of("In his speech, Pashinyan thanked the soldiers.");
        Mention his = read.Find("his");
        Assert.True(his.IsCataphoric);
        Assert.Equal("Pashinyan", read.TargetOf("his"));
        Assert.Null(read.TargetOf("Pashinyan"));
    }

    [Theory]
    [InlineData("The army left the town. It is clear that the war is over.")]
    [InlineData("The army left the town. It was raining.")]
    public void It_that_stands_for_nothing_is_linked_to_nothing(string text)
        => Assert.DoesNotContain(References.Of(text).Layer.Mentions, m => m.Kind is MentionKind.Pronoun && m.Antecedent >= 0);

    [Fact]
    public void There_that_stands_for_nothing_is_no_mention()
        => Assert.DoesNotContain(References.Of("The army left the town. There were no losses.").Layer.Mentions, m => m.Kind is MentionKind.Pronoun);

    [Theory]
    [InlineData("The Armenian Defence Ministry reported shelling. The Azerbaijani Defence Ministry denied it.", "The Armenian Defence Ministry", "The Azerbaijani Defence Ministry")]
    [InlineData("Shells fell on North District. Nobody was hurt in South District.", "North District", "South District")]
    [InlineData("Ilham Aliyev came with his wife, Mehriban Aliyeva.", "Ilham Aliyev", "Mehriban Aliyeva")]
    [InlineData("Two soldiers died. Four soldiers were wounded.", "Two soldiers", "Four soldiers")]
    public void What_only_sounds_alike_is_kept_apart(string text, string one, string other) => Assert.False(References.Of(text).AreOne(one, other));

    [Fact]
    public void The_object_of_a_verb_is_not_its_subject()
    {
        References read = References.Of("The rebels captured the soldiers and shot them.");
        Assert.Equal("the soldiers", read.TargetOf("them"));
    }

    [Fact]
    public void A_text_without_a_second_mention_has_no_links()
        => Assert.All(References.Of("Rain fell.").Layer.Mentions, m => Assert.Equal(-1, m.Antecedent));
}
