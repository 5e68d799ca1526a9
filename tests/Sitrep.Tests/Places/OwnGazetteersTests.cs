using Sitrep.Documents;
using Sitrep.Places;
using Sitrep.Places.Importing;

namespace Sitrep.Tests.Places;

public sealed class OwnGazetteersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-own").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_village_of_both_lists_keeps_its_built_in_id_and_gains_the_spellings()
    {
        using OwnGazetteers own = Import(
            "1\tZejlik Kendi\tZeylik,Zeilique\t40.03\t45.94\tAZ\n" // near g:3, by another name that it shares
            + "2\tZeylik\tFarzey\t39.00\t48.00\tAZ\n" // a village of its own, far away
            + "3\tNovostan\t\t40.01\t46.00\tAZ\n");
        using Gazetteer gazetteer = Gazetteer.Open(SmallTheatre.Files).With(own);
        Assert.Equal("g:3 g:4 g:5 geonames:2", string.Join(' ', gazetteer.Find("Zeylik").Select(m => m.Entry.Place.Id).Order(StringComparer.Ordinal)));
        Assert.Equal("g:3", Assert.Single(gazetteer.Find("Zejlik Kendi")).Entry.Place.Id);
        Assert.Equal("geonames:2", Assert.Single(gazetteer.Find("Farzey")).Entry.Place.Id);
        GazetteerEntry novostan = Assert.Single(gazetteer.Find("Novostan")).Entry;
        Assert.Equal((true, "own"), (novostan.IsImported, novostan.Source));
    }

    [Fact]
    public void A_division_that_bears_the_name_of_another_in_the_list_is_not_taken_for_it()
    {
        // The list calls Dashkasan by the name of its neighbour.
        File.WriteAllText(Path.Combine(_folder, "list.tsv"), "geonameid\tname\talternates\tlat\tlon\tfclass\tfcode\tcountry\n6\tDashkasan District\tKalbajar\t40.47\t46.05\tA\tADM1\tAZ\n");
        GazetteerImport.Run(KnowledgeFolder.Open(), Path.Combine(_folder, "list.tsv"), Path.Combine(_folder, "own.gaz"), null, TestContext.Current.CancellationToken);
        using OwnGazetteers own = OwnGazetteers.Open(_folder, []);
        using Gazetteer gazetteer = Gazetteer.Open(SmallTheatre.Files).With(own);
        Assert.DoesNotContain(gazetteer.Find("Kalbajar"), m => m.Entry.Place.Id is "g:6" or "geonames:6");
    }

    [Fact]
    public void Files_that_are_cut_short_or_of_another_kind_are_told_and_left_out()
    {
        Import("3\tNovostan\t\t40.01\t46.00\tAZ\n").Dispose();
        byte[] whole = File.ReadAllBytes(Path.Combine(_folder, "own.gaz"));
        File.WriteAllBytes(Path.Combine(_folder, "cut.gaz"), whole[..^8]);
        File.WriteAllText(Path.Combine(_folder, "letter.gaz"), new string('a', 500));
        File.WriteAllText(Path.Combine(_folder, "empty.gaz"), string.Empty);
        byte[] wrong = [.. whole];
        wrong.AsSpan(16, 4).Fill(0x7F);
        File.WriteAllBytes(Path.Combine(_folder, "wrong.gaz"), wrong);
        List<Problem> problems = [];
        using OwnGazetteers own = OwnGazetteers.Open(_folder, problems);
        Assert.Equal("own", Assert.Single(own.Files).Name);
        Assert.Equal(4, problems.Count);
        Assert.All(problems, p => Assert.EndsWith("It is left out.", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_hash_tells_that_an_own_gazetteer_was_used()
    {
        using OwnGazetteers none = OwnGazetteers.Open(Path.Combine(_folder, "nothing"), []);
        Assert.Equal("abc", none.Hash("abc"));
        string first, second;
        using (OwnGazetteers own = Import("3\tNovostan\t\t40.01\t46.00\tAZ\n"))
        {
            first = own.Hash("abc");
            Assert.Equal(first, own.Hash("abc"));
        }

        using (OwnGazetteers own = Import("3\tNovostan\t\t40.02\t46.00\tAZ\n"))
        {
            second = own.Hash("abc");
        }

        Assert.Equal(3, new[] { "abc", first, second }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_pipeline_reads_with_an_own_gazetteer_and_says_so()
    {
        using OwnGazetteers own = Import("3\tNovostan\t\t40.01\t46.00\tAZ\n");
        PlaceStep step = SmallTheatre.Step.With(own);
        Document document = StubLanguage.Document("Shells hit the village of Novostan in Azerbaijan .");
        StubLanguage.Prepare(document);
        step.Run(document, CancellationToken.None);
        Assert.Contains(document.Get(PlaceLayer.Key).Places, p => p.Place?.Id == "geonames:3");
    }

    private OwnGazetteers Import(string rows)
    {
        File.WriteAllText(Path.Combine(_folder, "list.tsv"), "geonameid\tname\talternates\tlat\tlon\tcountry\n" + rows);
        GazetteerImport.Run(KnowledgeFolder.Open(), Path.Combine(_folder, "list.tsv"), Path.Combine(_folder, "own.gaz"), null, TestContext.Current.CancellationToken);
        return OwnGazetteers.Open(_folder, []);
    }
}
