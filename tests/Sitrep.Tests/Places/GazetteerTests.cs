using Sitrep.Places;

namespace Sitrep.Tests.Places;

public sealed class GazetteerTests
{
    [Fact]
    public void A_name_in_any_script_finds_its_place()
    {
        using Gazetteer gazetteer = Gazetteer.Open(SmallTheatre.Files);
        Assert.All(["Kalbajar", "Kəlbəcər", "KELBAJAR", "Քարվաճառ", "Кельбаджар"], n => Assert.Contains(gazetteer.Find(n), m => m.Entry.Place.Id == "g:2"));
        Assert.Equal(MatchKind.Name, gazetteer.Find("Verin Shorzha")[0].How);
        Assert.Equal(MatchKind.Alias, gazetteer.Find("Karvachar")[0].How);
        Assert.Equal(MatchKind.Spelling, gazetteer.Find("Verin Shorja")[0].How);
        Assert.Empty(gazetteer.Find("Atlantis"));
        Assert.Empty(gazetteer.Find(string.Empty));
    }

    [Fact]
    public void States_answer_to_their_aliases()
    {
        using Gazetteer gazetteer = Gazetteer.Open(SmallTheatre.Files);
        Assert.Equal("iso:USA", gazetteer.Find("U.S.")[0].Entry.Place.Id);
        Assert.Equal("AZE", gazetteer.Find("Azerbaijan")[0].Entry.Place.Country);
    }

    [Fact]
    public void Faults_of_a_slice_name_their_line()
    {
        string slice = SmallTheatre.Slice
            + "g:1\tTwice\t\t\t\t\t\t40\t46\tAZ\t\t\tsettlement\t\t\t\n"
            + "g:90\tWrong class\t\t\t\t\t\t40\t46\tAZ\t\t\tvilage\t\t\t\n"
            + "g:91\tNo point\t\t\t\t\t\t400\t46\tAZ\t\t\tsettlement\t\t\t\n"
            + "g:92\tNo state\t\t\t\t\t\t40\t46\tQQ\t\t\tsettlement\t\t\t\n"
            + "g:93\tFar away\t\t\t\t\t\t10\t46\tAZ\t\t\tsettlement\t\t\t\n";
        var files = new MemoryKnowledge(
            new(StringComparer.Ordinal) { ["places/slice.tsv"] = slice, ["actors/states.tsv"] = SmallTheatre.States }, KnowledgeFolder.Open(), Path.Combine(KnowledgeFolder.Root, "places", "world.gaz"));
        Assert.Equal(
            [(16, "G105"), (17, "G102"), (18, "G104"), (19, "G103"), (20, "G106")],
            GazetteerFaults.Check(files).Select(f => (f.Line, f.Code)));
    }

    [Fact]
    public void The_shipped_tables_have_no_faults() => Assert.Empty(GazetteerFaults.Check(KnowledgeFolder.Open()).Select(f => f.ToString()));

    [Fact]
    public void Faults_of_the_features_name_their_line()
    {
        var files = new MemoryKnowledge(new(StringComparer.Ordinal) { ["places/features.tsv"] = "feature\tclass\nP\tsettlement\nS.INN\ttavern\nP\ttown\n" }, KnowledgeFolder.Open());
        Assert.Equal([(3, "G141"), (4, "G142")], GazetteerFaults.Check(files).Where(f => f.File == "places/features.tsv").Select(f => (f.Line, f.Code)));
    }
}
