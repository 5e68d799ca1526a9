using Sitrep.Documents;

namespace Sitrep.Tests.Reading;

public sealed class ClutterLineTests
{
    [Theory]
    [InlineData("3452 views")]
    [InlineData("Views: 1,312")]
    [InlineData("Viewed 312 times")]
    [InlineData("Comments (12)")]
    [InlineData("12 comments")]
    [InlineData("5 min read")]
    [InlineData("Reading time: 4 minutes")]
    [InlineData("3 hours ago")]
    [InlineData("Print version  Send to friend  Found a mistake in the text? Select it and press Ctrl+Enter")]
    [InlineData("Text size: A A A")]
    [InlineData("Font size")]
    [InlineData("A- A A+")]
    [InlineData("Tags: army, river")]
    [InlineData("Keywords: army; river")]
    [InlineData("-- Follow us on Telegram and Facebook")]
    [InlineData("Follow the Border Post on Telegram")]
    [InlineData("Join our channel to get the news first!")]
    [InlineData("Sign up for our weekly letter")]
    [InlineData("Get the latest news straight to your inbox.")]
    [InlineData("Copyright © 2022 Border Post")]
    [InlineData("© Border Post, 2005-2022. All rights reserved.")]
    [InlineData("Border Post. All rights reserved")]
    [InlineData("When using materials of the site, a hyperlink to Border Post is obligatory.")]
    [InlineData("This work is under a Creative Commons licence.")]
    [InlineData("We and our partners store cookies on your device to show you advertising. By going on you agree.")]
    [InlineData("Accept all cookies")]
    [InlineData("Menu | Search")]
    [InlineData("Politics Army Economy Video AZ RU")]
    [InlineData("Politics | Society | Front line | Video | Our authors")]
    [InlineData("EN | RU")]
    [InlineData("Home » Villages » Berkaber")]
    [InlineData("Villages » Berkaber")]
    [InlineData("News > Karabakh")]
    [InlineData("By Jane Doe, Border Post")]
    [InlineData("Written by Jane Doe")]
    [InlineData("Author: Jane Doe")]
    [InlineData("Associated Press Writer")]
    [InlineData("Jane Doe contributed to this report.")]
    [InlineData("desk@borderpost.example")]
    [InlineData("Previous article | Next article")]
    public void Clutter_is_furniture_wherever_it_stands(string clutter)
    {
        Article below = ReadingKit.Text($"Two were killed on Tuesday.\n\nThe army denied it.\n\n{clutter}");
        Article between = ReadingKit.Text($"Two were killed on Tuesday.\n\n{clutter}\n\nThe army denied it.");
        Article above = ReadingKit.Text($"{clutter}\n\nTwo were killed on Tuesday.\n\nThe army denied it.");
        Assert.All([below, between, above], a =>
        {
            Assert.Equal([clutter], ReadingKit.Of(a, BlockKind.Furniture));
            Assert.Equal(["The army denied it."], ReadingKit.Of(a, BlockKind.Paragraph));
        });
    }

    [Theory]
    [InlineData("Views of the valley were shared by ten soldiers who had read the order 3 times.")]
    [InlineData("Follow-up strikes hit the depot at noon.")]
    [InlineData("Join the army, the mayor told the young men of the village.")]
    [InlineData("Armenia, Azerbaijan and Russia signed it.")]
    [InlineData("Politics played no part in the army's move, the general said.")]
    [InlineData("Home, the general said, is where the front line is.")]
    [InlineData("By noon the army had taken ten villages.")]
    [InlineData("Advertising boards near the market were hit by shrapnel.")]
    [InlineData("Reporting by monitors suggests that ten were killed.")]
    [InlineData("Signal troops were hit.")]
    [InlineData("The trucks crossed without written permission of the government.")]
    [InlineData("Copyright lawyers were among the dead.")]
    [InlineData("In 3 days the army lost ten men.")]
    [InlineData("Search parties found two bodies.")]
    [InlineData("Share your bread, the mayor told them.")]
    public void A_sentence_that_begins_like_clutter_stays(string sentence)
        => Assert.Equal([sentence], ReadingKit.Of(ReadingKit.Text($"Two were killed on Tuesday.\n\n{sentence}"), BlockKind.Paragraph));
}
