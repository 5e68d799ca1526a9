using System.Collections;
using System.Reflection;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Incidents.Stories;
using Sitrep.Knowledge;
using Sitrep.Store.Sqlite;

namespace Sitrep.StoreTests;

public sealed class FactsBytesTests
{
    private static readonly WordRarity Rarity = WordRarity.Load(PackKnowledge.BesideProgram(), []);

    [Fact]
    public void Every_fact_comes_back_from_its_bytes()
    {
        var facts = new LinkFacts
        {
            Key = new("0123456789ab", "a2"),
            Kind = "attack.fire",
            IsBackground = true,
            Days = new DayRange(new(2022, 2, 9), new(2022, 2, 10)),
            Hour = 18,
            Published = new DateOnly(2022, 2, 11),
            At = [new("geonames:1", "Zeylik", 40.2, 45.75, 1)],
            From = [new("geonames:2", "Shorzha", 40.1, 45.85, 2)],
            Around = [new("geonames:3", "Sotk", 40.2, 45.86, 3)],
            Names = TermVector.OfStory("Zeylik under fire", Rarity),
            Company = ["attack.air"],
            Unplaced = ["hill"],
            Actors = ["ARM", "ARM.MIL"],
            Targets = ["AZE"],
            Tolls = [new("killed", "military", "AZE", 1, 3)],
            Weapons = ["mortar"],
            Words = TermVector.OfStory("positions near Zeylik", Rarity),
            IsDenied = true,
            RespondsTo = "a1",
        };
        LinkFacts back = FactsBytes.Read(FactsBytes.Of(facts), facts.Key, facts.Names);
        foreach (PropertyInfo property in typeof(LinkFacts).GetProperties().Where(p => p.CanRead))
        {
            // A fact that is added to linking and not to the bytes fails here: give it a value above.
            object? value = property.GetValue(facts);
            Assert.False(value is null or false or ICollection { Count: 0 } or NameSet { Count: 0 } or TermVector { Count: 0 }, $"give {property.Name} a value in this test");
            Assert.Equal(Comparable(value), Comparable(property.GetValue(back)));
        }
    }

    private static object? Comparable(object? value) => value switch
    {
        string text => text,
        NameSet set => set.ToString(),
        TermVector terms => Convert.ToHexString(terms.ToBytes()),
        IEnumerable many => string.Join(' ', many.Cast<object>()),
        _ => value,
    };
}
