using System.Collections.Immutable;
using System.Text;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Tests.Exports;

/// <summary>Names of private persons leave the house only where that is asked for.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] Private =
        ["Vardanyan", "Hakobyan", "Aliyev", "Quliyeva", "Danielyan", "vardanyan", "hakobyan", "aliyev", "quliyeva", "danielyan", "Armen ", "Gurgen", "Rashid", "rashid", "Leyla", "Serzh", "Zaruhi", "zaruhi", "Petrosova", "petrosova"];

    public static TheoryData<string> Formats => [.. Exporting.All.Select(e => e.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task No_private_name_is_in_any_file_of_an_export(string format)
    {
        foreach (ExportOptions options in (ExportOptions[])[Exporting.Team, Exporting.Team with { Profile = ExportProfile.Public }, Exporting.WithNames with { Profile = ExportProfile.Public }])
        {
            (MemoryTarget target, ExportLosses losses) = await Exporting.RunAsync(format, [.. ExportSamples.All, Everywhere()], options);
            string all = string.Concat(target.All) + Exporting.Text(losses) + (format == "parquet" ? string.Concat(Duck.Rows(target.Bytes(), "parquet").SelectMany(r => r)) : string.Empty);
            Assert.DoesNotContain(Private, name => all.Contains(name, StringComparison.Ordinal));
            Assert.Contains(losses.Changed, c => c.Key.Contains("names of private persons", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("geojson")]
    [InlineData("polecat")]
    public async Task They_are_there_where_they_are_asked_for(string format)
    {
        (MemoryTarget target, ExportLosses losses) = await Exporting.RunAsync(format, [Everywhere()], Exporting.WithNames);
        Assert.Contains("Zaruhi Petrosova", target.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(losses.Changed, c => c.Key.Contains("names", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_read_anew_names_nobody_whatever_the_reader_made_of_it()
    {
        ToldRecord record = ExportSamples.Record("""
            Zaruhi Petrosova tells of the night
            Valley Paper, June 3, 2020

            Zaruhi Petrosova, a teacher from Chinari, said that soldiers had shot her neighbour Rashid Aliyev on Tuesday.
            Leyla Quliyeva was wounded by shelling in Chinari, her brother Serzh Danielyan said.
            Commander Gurgen Hakobyan of the Valley Guard captured the village of Aygepar on Monday, resident Armen Vardanyan said.
            """, "https://valley.example/zaruhi-petrosova-speaks");
        Assert.NotEmpty(record.Accounts);
        Dossier[] dossiers = [.. record.Accounts.Select(a => IncidentSummary.Of(a.Id, [new() { Article = record.Article, Account = a, Lineage = record.Article.Id }]))];

        foreach (Exporter exporter in Exporting.All)
        {
            (MemoryTarget target, _) = await Exporting.RunAsync(exporter.Format, dossiers);
            Assert.DoesNotContain(Private, name => string.Concat(target.All).Contains(name, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("two Armenian servicemen", null, "MIL", true)]
    [InlineData("Residents of the village", null, "CVL", true)]
    [InlineData("Free Valley Army", null, "REB", true)]
    [InlineData("Ministry of Defence of Azerbaijan", "AZE.MOD", "GOV", true)]
    [InlineData("Armenian armed forces", "ARM.MIL", "MIL", true)]
    [InlineData("Rashid Aliyev", "AZE.CVL", "CVL", false)]
    [InlineData("Rashid Aliyev", null, "CVL", false)]
    [InlineData("Hunter", null, "CVL", false)]
    [InlineData("Protesters", null, "OPP", true)]
    [InlineData("Police", "ARM.COP", "COP", true)]
    [InlineData("the Aliyev family", null, "CVL", false)]
    [InlineData("Commander Gurgen's Army", null, "REB", false)]
    [InlineData("soldier Armen Vardanyan", "ARM.MIL", "MIL", false)]
    [InlineData("General Gurgen Hakobyan of the army", null, "MIL", false)]
    [InlineData("", null, "UNK", false)]
    public void A_name_is_open_only_where_no_word_of_it_could_be_a_persons(string name, string? id, string sector, bool isOpen)
        => Assert.Equal(isOpen, ExportSamples.Tables.Names.IsOpen(new() { Name = name, Id = id, Sector = sector }));

    [Theory]
    [InlineData("https://wire.example/news/4711.html", "https://wire.example/news/4711.html")]
    [InlineData("https://wire.example/eng/2022/02/shots-at-zeylik", "https://wire.example/")]
    [InlineData("https://wire.example/armen-vardanyan", "https://wire.example/")]
    [InlineData("https://armen:secret@wire.example/4711", "https://wire.example/")]
    [InlineData("https://wire.example/%41rmen", "https://wire.example/")]
    [InlineData("folder/articles/armen-vardanyan.html", "file")]
    [InlineData("folder/articles/17.html", "17.html")]
    public void An_address_goes_out_whole_only_where_it_says_nothing(string source, string open)
        => Assert.Equal(open, Addresses.WithoutNames(source, ExportSamples.Tables.Names, []));

    [Fact]
    public async Task Two_witnesses_without_names_stay_two()
    {
        (MemoryTarget target, _) = await Exporting.RunAsync("jsonl", [Everywhere()]);
        Dossier open = RecordJson.Dossier(Encoding.UTF8.GetBytes(target.Text().TrimEnd('\n')));
        Assert.Equal(2, open.Incident.Claimants.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(open.Incident.Claimants, c => Assert.StartsWith("civilian (Armenia)", c.Name, StringComparison.Ordinal));
        Assert.Equal(Everywhere().Incident.IndependentSources, open.Incident.IndependentSources);
    }

    /// <summary>An incident with a private name in every field that holds words.</summary>
    internal static Dossier Everywhere()
    {
        const string Name = "Zaruhi Petrosova";
        var span = new ToldSpan(0, Name.Length);
        ToldActor Person(string? id = null, string name = Name) => new() { Name = name, Id = id, Text = name, Span = span, Country = "ARM", Sector = "CVL", Role = Name, Org = Name };
        ToldClaim Says(string name) => new() { By = Person(name: name), Via = Person(), Stance = "states", Cue = new() { Span = span, Text = Name }, Said = new() { Text = Name, Span = span } };
        ToldAccount Account(string id, string witness) => new()
        {
            Id = id,
            Kind = "attack.fire",
            Plover = new() { Type = "ASSAULT", Mode = "firearms" },
            Cameo = "193",
            Acled = new() { Event = "Battles", SubEvent = "Armed clash" },
            Trigger = new() { Text = Name, Span = span },
            Actors = [Person("ARM.CVL")],
            Targets = [Person(), Person(name: "Rashid Aliyev")],
            At = [new() { Text = Name, Span = span, Name = "Zeylik", Id = "geonames:1", Lat = 40.02, Lon = 45.93, Country = "AZE", Admin1 = "Kalbajar", Precision = 1, Relation = "at", Why = Name }],
            From = [new() { Text = Name, Span = span, Relation = "at", Why = Name }],
            Time = new() { Text = Name, Span = span, Start = "2022-02-09", Grain = "day", Precision = 1, Anchor = "explicit" },
            Count = new() { Best = 2, Unit = "shots", Text = Name, Span = span },
            Weapons = [new() { Kind = "sniper", Text = Name, Span = span }],
            Casualties = [new() { Effect = "killed", Who = "civilian", Side = Name, Best = 1, Low = 1, High = 1, Bound = "exact", Text = Name, Span = span }],
            Damage = [new() { What = Name, Effect = "damaged", Text = Name, Span = span }],
            Status = "happened",
            Newness = "news",
            Claims = [Says(witness)],
            Sentences = [span],
            Confidence = 0.9,
        };
        DossierEntry Entry(string article, ToldAccount account) => new()
        {
            Article = new() { Id = article, Source = $"https://paper.example/{article}", Sha256 = "00", Title = Name, Publisher = "Paper", Language = "en", Text = Name, Published = new() { Date = new(2022, 2, 10), From = "url" } },
            Account = account,
            Lineage = article,
        };
        var review = new Review("accepted", ImmutableSortedDictionary<string, string>.Empty.Add("note", Name).Add("targets", Name), NeedsLook: false);
        return IncidentSummary.Of("x1", [Entry("zaruhi-petrosova-1", Account("a1", Name)), Entry("zaruhi-petrosova-2", Account("a1", "Leyla Quliyeva"))], review);
    }
}
