using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Places;
using Sitrep.Spans;

namespace Sitrep.Tests.Places;

public sealed class GivenPlacesTests
{
    [Fact]
    public void An_expression_that_is_handed_over_is_looked_up_whatever_its_words_look_like()
    {
        PlaceMention mention = Locate("He met general Zeylik in Kalbajar, Azerbaijan.", "Zeylik");
        Assert.Equal("g:3", mention.Place?.Id);
    }

    [Fact]
    public void A_demonym_that_is_handed_over_stands_for_its_state()
        => Assert.Equal("iso:ARM", Locate("The Armenian side said so.", "Armenian").Place?.Id);

    [Fact]
    public void What_is_named_after_a_place_is_told_by_that_part_of_its_name_and_says_so()
    {
        PlaceMention mention = Locate("Water rose in Dashkasan Creek in Azerbaijan.", "Dashkasan Creek");
        Assert.Equal("g:6", mention.Place?.Id);
        Assert.Contains("named after", mention.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_nobody_knows_is_handed_back_without_a_place()
        => Assert.Null(Locate("They left Qwertabad at night.", "Qwertabad").Place);

    [Fact]
    public void Demonyms_are_told_apart_from_places()
    {
        PlaceLayer layer = SmallTheatre.Read("Armenian forces entered Kalbajar, Azerbaijan.");
        StateWord word = Assert.Single(layer.StateWords);
        Assert.Equal(("ARM", 0, 8), (word.State.Country, word.Span.Start, word.Span.End));
        Assert.DoesNotContain(layer.Places, p => p.Place?.Country == "ARM");
    }

    [Fact]
    public void A_sea_is_a_place_without_a_state()
    {
        PlaceMention mention = Locate("A drone fell into the Black Sea on Friday.", "Black Sea");
        Assert.Equal((string.Empty, PlaceClass.Lake, 7), (mention.Place?.Country, mention.Place?.Class, mention.Precision));
    }

    private static PlaceMention Locate(string text, string name)
    {
        Document document = StubLanguage.Document(text);
        StubLanguage.Prepare(document);
        int at = text.IndexOf(name, StringComparison.Ordinal);
        ImmutableArray<TextSpan> given = [new(at, at + name.Length)];
        return Assert.Single(SmallTheatre.Step.Locate(document, given, CancellationToken.None));
    }
}
