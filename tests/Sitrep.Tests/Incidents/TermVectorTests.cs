using Sitrep.Incidents;
using Sitrep.Incidents.Stories;
using Sitrep.Knowledge;

namespace Sitrep.Tests.Incidents;

public sealed class TermVectorTests
{
    private static readonly WordRarity Rarity = WordRarity.Load(PackKnowledge.BesideProgram(), []);

    [Fact]
    public void A_text_is_like_itself_and_its_bytes_and_unlike_another()
    {
        TermVector fire = TermVector.OfStory("Mortars fell on Zeylik on Wednesday evening.", Rarity);
        TermVector match = TermVector.OfStory("The visitors won the final after extra time.", Rarity);

        Assert.Equal(1, fire.Likeness(fire), 5);
        Assert.Equal(1, fire.Likeness(TermVector.FromBytes(fire.ToBytes())), 5);
        Assert.InRange(fire.Likeness(match), 0, 0.3);
        Assert.Equal(fire.Likeness(match), match.Likeness(fire));
    }

    [Fact]
    public void An_empty_text_is_like_none()
        => Assert.Equal(0, TermVector.OfStory(string.Empty, Rarity).Likeness(TermVector.OfStory("Zeylik", Rarity)));

    [Fact]
    public void Bytes_that_are_no_terms_are_refused()
        => Assert.Throws<ArgumentException>(() => TermVector.FromBytes([1, 2, 3]));

    [Fact]
    public void No_two_kinds_have_one_hash()
    {
        string[] kinds = [.. Ontology.Load(PackKnowledge.BesideProgram(), []).Kinds.Select(k => k.Name)];
        Assert.Equal(kinds.Length, kinds.Select(KinOfKinds.HashOf).Distinct().Count());
    }

    [Fact]
    public void Hashes_that_stores_keep_never_change()
    {
        Assert.Equal(0x65FF5F116C0736AEUL, StableHash.Of("zeylik"));
        Assert.Equal(0x63CBE1E459320DD7UL, StableHash.Of(7UL));
    }
}
