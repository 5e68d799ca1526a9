using Sitrep.Languages;
using Sitrep.Places;

namespace Sitrep.Tests.Places;

public sealed class PlaceStepTests
{
    [Fact]
    public void A_settlement_of_a_named_region_is_the_one_that_lies_there()
    {
        const string Text = "Fire was opened on positions in the Zeylik settlement of the Kalbajar region of Azerbaijan.";
        PlaceLayer layer = SmallTheatre.Read(Text);
        PlaceMention village = layer.Places[0];
        Assert.Equal("g:3", village.Place?.Id);
        Assert.Equal(1, village.Container);
        Assert.Equal("in the named region Kalbajar (13 km)", village.Why);
        Assert.Equal("g:1", layer.Places[1].Place?.Id);
        Assert.Equal(1, village.Precision);
        Assert.Equal(3, layer.Places[1].Precision);
        Assert.Equal("g:4 g:5", string.Join(' ', village.Alternatives.Select(a => a.Place.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_spelling_that_is_only_like_a_name_is_found_in_its_district()
    {
        PlaceMention village = SmallTheatre.Mention("Armenian units at the Yukhari Shorzha settlement of the Basarkechar region opened fire.", "Yukhari Shorzha");
        Assert.Equal("g:7", village.Place?.Id);
        Assert.True(village.Confidence < 1.0);
        Assert.Contains("in the named region Basarkechar", village.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_readings_that_nothing_tells_apart_are_told_and_not_chosen_from()
    {
        PlaceMention village = SmallTheatre.Mention("The village of Zaglik in Azerbaijan was shelled.", "Zaglik");
        Assert.Null(village.Place);
        Assert.Contains("nothing to tell them apart", village.Why, StringComparison.Ordinal);
        Assert.True(village.Alternatives.Length >= 2);
    }

    [Fact]
    public void A_name_is_read_one_way_throughout_the_text()
    {
        PlaceLayer layer = SmallTheatre.Read("The village of Zaglik in the Dashkasan region was shelled. Residents left Zaglik at night.");
        PlaceMention[] villages = [.. layer.Places.Where(p => p.Place?.Name == "Zaglik")];
        Assert.Equal(2, villages.Length);
        Assert.All(villages, v => Assert.Equal("g:5", v.Place?.Id));
        Assert.EndsWith("as named elsewhere in the text", villages[1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_village_that_nobody_knows_stays_with_a_reason()
    {
        PlaceLayer layer = SmallTheatre.Read("The village of Qwertabad in the Kalbajar region was shelled.");
        Assert.Null(layer.Places[0].Place);
        Assert.Equal("no place of that name is known", layer.Places[0].Why);
        Assert.Equal(1, layer.Places[0].Container);
        Assert.Equal("g:1", layer.Places[1].Place?.Id);
    }

    [Theory]
    [InlineData("Shots were fired near Kalbajar, Azerbaijan.", 2)]
    [InlineData("Shots were fired outside the town of Kalbajar, Azerbaijan.", 2)]
    [InlineData("Shots were fired in Kalbajar, Azerbaijan.", 1)]
    public void Near_a_town_is_less_exact_than_in_it(string text, int precision)
        => Assert.Equal(precision, SmallTheatre.Mention(text, "Kalbajar").Precision);

    [Theory]
    [InlineData("Armenia", 6)]
    [InlineData("Nagorno-Karabakh", 4)]
    [InlineData("Gegharkunik", 4)]
    [InlineData("Hakari river", 5)]
    public void Precision_follows_the_class(string name, int precision)
        => Assert.Equal(precision, SmallTheatre.Mention($"Troops moved through {name} on Monday.", name).Precision);

    [Theory]
    [InlineData("Martuni, in the Gegharkunik region, was quiet.", "g:10")]
    [InlineData("The town of Martuni in Nagorno-Karabakh was quiet.", "g:11")]
    [InlineData("Nagorno-Karabakh's Martuni was quiet.", "g:11")]
    [InlineData("In Martuni (Gegharkunik) it was quiet.", "g:10")]
    public void The_region_tells_namesakes_apart(string text, string id) => Assert.Equal(id, SmallTheatre.Mention(text, "Martuni").Place?.Id);

    [Fact]
    public void Names_of_a_list_share_the_region_of_the_last()
    {
        PlaceLayer layer = SmallTheatre.Read("The villages of Zaglik and Zeylik of the Dashkasan region were shelled.");
        Assert.Equal("g:5 g:5 g:6", string.Join(' ', layer.Places.Select(p => p.Place?.Id)));
    }

    [Fact]
    public void A_person_or_an_organisation_is_no_place_but_tells_of_its_state()
    {
        PlaceLayer layer = SmallTheatre.Read("The Ministry of Defence of Armenia named Martuni.", (NameKind.Organisation, "Ministry of Defence of Armenia"));
        Assert.Equal("g:10", string.Join(' ', layer.Places.Select(p => p.Place?.Id)));
        Assert.Empty(SmallTheatre.Read("Karabakh Martuni spoke.", (NameKind.Person, "Karabakh Martuni")).Places);
    }

    [Fact]
    public void An_empty_gazetteer_leaves_named_places_open()
    {
        PlaceStep step = PlaceStep.Open(new MemoryKnowledge([], KnowledgeFolderWithoutStates()));
        var document = StubLanguage.Document("The village of Zeylik was shelled.");
        StubLanguage.Prepare(document);
        step.Run(document, CancellationToken.None);
        Assert.Null(Assert.Single(document.Get(PlaceLayer.Key).Places).Place);
    }

    private static MemoryKnowledge KnowledgeFolderWithoutStates()
        => new(new(StringComparer.Ordinal)
        {
            ["places/cues.tsv"] = KnowledgeFolder.Open().TryReadText("places/cues.tsv")!,
            ["places/common-words.txt"] = KnowledgeFolder.Open().TryReadText("places/common-words.txt")!,
        });

    [Fact]
    public void What_the_text_calls_a_village_is_no_person_and_no_organisation()
    {
        const string Person = "Residents of Zeylik, a village in Azerbaijan, fled.";
        Assert.Equal("Zeylik", SmallTheatre.Read(Person, (NameKind.Person, "Zeylik")).Places[0].Span.Of(Person));
        Assert.Equal("g:3", SmallTheatre.Mention("The Kalbajar region's Zeylik village was shelled.", "Zeylik", (NameKind.Organisation, "Zeylik village")).Place?.Id);
    }

    [Theory]
    [InlineData("Shells hit Zeylik' village in the Kalbajar region.", "Zeylik", PlaceRole.At, 1)]
    [InlineData("Shots were fired from Martuni in Armenia.", "Martuni", PlaceRole.From, 1)]
    [InlineData("Shots were fired towards Martuni in Armenia.", "Martuni", PlaceRole.Toward, 2)]
    [InlineData("Shots were fired 5 km north of Martuni in Armenia.", "Martuni", PlaceRole.Near, 2)]
    [InlineData("A road between Martuni and Shorzha in Armenia was closed.", "Shorzha", PlaceRole.Between, 5)]
    [InlineData("Shots were fired at the Kalbajar section of the border.", "Kalbajar", PlaceRole.Along, 5)]
    public void Words_before_and_after_tell_how_it_stands_to_a_place(string text, string name, PlaceRole role, int precision)
    {
        PlaceMention mention = SmallTheatre.Mention(text, name, (NameKind.Place, name));
        Assert.Equal((role, precision), (mention.Role, mention.Precision));
    }
}
