using Sitrep.Incidents;

namespace Sitrep.Tests.Incidents;

public sealed class TextSketchTests
{
    private const string Bulletin = """
        The Ministry of Defence said that units of the opposing side opened fire from small arms at positions of the army in the direction of the village of Zeylik in the
        Kalbajar district on Wednesday evening. The fire was answered. There were no losses among the personnel, the statement said, and the situation on the line
        of contact was under the control of the army. The ministry added that the units had used machine guns and sniper rifles in the course of the night and that
        the command of the corps had reported to the headquarters in the morning, when work in the fields of the village began again under the eyes of the patrols.
        """;

    [Fact]
    public void A_copy_with_another_byline_and_a_word_changed_is_found()
    {
        string copy = "KHANKENDI, July 15, Caspian Wire. " + Bulletin.Replace("small arms", "rifles", StringComparison.Ordinal) + " Copyright Caspian Wire.";

        TextSketch one = TextSketch.Of(Bulletin), two = TextSketch.Of(copy);

        Assert.True(one.Similarity(two) >= TextSketch.CopyThreshold, $"{one.Similarity(two)}");
        Assert.NotEmpty(one.Bands().Intersect(two.Bands()));
    }

    [Fact]
    public void Another_telling_in_other_words_is_no_copy()
    {
        TextSketch other = TextSketch.Of("""
            Yerevan accused its neighbour of having begun the shooting near the lake on Wednesday night. A spokesman told reporters that soldiers in the trenches above the village
            had been shot at for two hours and had shot back; nobody was hurt. He called on observers to look at the place, from which one can see the road to the pass.
            """);

        Assert.True(TextSketch.Of(Bulletin).Similarity(other) < 0.2);
    }

    [Fact]
    public void Case_punctuation_and_line_breaks_do_not_matter()
        => Assert.Equal(1, TextSketch.Of(Bulletin).Similarity(TextSketch.Of(Bulletin.ToUpperInvariant().Replace(".", " -- ", StringComparison.Ordinal).Replace('\n', ' '))));

    [Fact]
    public void A_sketch_comes_back_from_its_bytes()
    {
        TextSketch sketch = TextSketch.Of(Bulletin);

        Assert.Equal(sketch.Bands(), TextSketch.FromBytes(sketch.ToBytes()).Bands());
        Assert.Throws<ArgumentException>(() => TextSketch.FromBytes([1, 2, 3]));
    }

    [Fact]
    public void A_text_of_a_few_words_is_like_nothing()
    {
        TextSketch few = TextSketch.Of("Shots near Zeylik");

        Assert.True(few.IsEmpty);
        Assert.Empty(few.Bands());
        Assert.Equal(0, few.Similarity(few));
    }
}
