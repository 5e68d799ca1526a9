using Sitrep.Coding;
using Sitrep.Coding.Frames;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Tests.Languages;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Coding;

public sealed class RolesetMapTests
{
    private const string Header = "roleset\tkind\teffect\targ0\targ1\targ2\targ3\targ4\texample\texpect\n";

    [Fact]
    public void The_shipped_map_is_whole_and_its_examples_hold()
    {
        var faults = new List<KnowledgeFault>();
        RolesetMap map = Load(File.ReadAllText(Path.Combine(TestKnowledge.Folder, "languages", "en", "roles.tsv")), faults);
        Assert.Empty(faults);
        Assert.True(map.Rows.Length >= 60);
        Assert.Empty(RolesetExamples.Check(map, English.Language));
    }

    [Theory]
    [InlineData("attack.01\t\t\tactor", "K601")]
    [InlineData("attack.01\tattack.picnic\t\tactor", "K602")]
    [InlineData("kill.01\t\ttickled\tactor", "K603")]
    [InlineData("attack.01\tattack\t\thero", "K605")]
    [InlineData("attack.01\tattack\t\t3", "K605")]
    public void A_row_that_names_what_there_is_not_is_a_fault(string row, string code)
    {
        var faults = new List<KnowledgeFault>();
        Load(Header + row + "\n", faults);
        Assert.Equal(code, Assert.Single(faults).Code);
    }

    [Theory]
    [InlineData("attack.01\tattack\t\tactor\ttarget\t\t\t\tRebels attacked the town.\tactor = the town")]
    [InlineData("bake.01\tattack\t\tactor\ttarget\t\t\t\tRebels attacked the town.\t")]
    public void An_example_that_is_read_otherwise_is_a_fault(string row)
        => Assert.Equal("K610", Assert.Single(RolesetExamples.Check(Load(Header + row + "\n", []), English.Language)).Code);

    [Fact]
    public void Arguments_play_the_roles_of_their_roleset_and_places_are_where_it_happened()
    {
        RolesetMap map = Load(Header + "kill.01\tattack.kill\tkilled\tactor\tpatient\tweapon\n", []);
        Assert.Equal(Role.Actor, map.RoleOf("kill.01", new RoleLabel("ARG0")));
        Assert.Equal(Role.Patient, map.RoleOf("kill.01", new RoleLabel("C-ARG1")));
        Assert.Equal(Role.At, map.RoleOf("kill.01", new RoleLabel("ARGM-LOC")));
        Assert.Null(map.RoleOf("kill.01", new RoleLabel("ARG4")));
        Assert.Null(map.RoleOf("kill.01", new RoleLabel("ARGM-TMP")));
        Assert.Null(map.RoleOf("bake.01", new RoleLabel("ARG0")));
    }

    private static RolesetMap Load(string text, List<KnowledgeFault> faults)
    {
        var shipped = new FolderKnowledge(TestKnowledge.Folder);
        return RolesetMap.Load(new OneFile(text), TestKnowledge.Ontology, FrameSet.Load(shipped, TestKnowledge.Ontology, []), faults);
    }

    private sealed class OneFile(string text) : IKnowledgeFiles
    {
        public string Hash => "0";

        public string? TryReadText(string path) => text;

        public string? TryLocateBinary(string path) => null;

        public IReadOnlyList<string> List(string folder, string extension) => [];
    }
}
