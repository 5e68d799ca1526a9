using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Reading;

public sealed class PageWordsTests
{
    [Fact]
    public void The_tables_that_ship_are_whole_and_their_examples_are_read_as_they_say()
        => Assert.Empty(PageWords.Check(PackKnowledge.BesideProgram()));

    [Fact]
    public void A_table_that_is_missing_is_told_and_the_others_are_used()
    {
        var faults = new List<KnowledgeFault>();
        PageWords words = PageWords.Load(new Changed("pages/wire.tsv", null), faults);
        KnowledgeFault fault = Assert.Single(faults);
        Assert.Equal(("pages/wire.tsv", "K010"), (fault.File, fault.Code));
        ReadingResult result = new ArticleReader(words: words).Read("Two were killed on Tuesday.\n\n3452 views"u8.ToArray(), "a.txt", TestContext.Current.CancellationToken);
        Assert.Equal([BlockKind.Lead, BlockKind.Furniture], result.Article!.Blocks.Select(b => b.Kind));
    }

    [Theory]
    [InlineData("pages/wire.tsv", "list\twords\nmarks\tBT\nopens\tZCZC\ncodes\tBC\ntags\tLD\nmark\tNNNN", "pages/wire.tsv:6:1: K601 ")]
    [InlineData("pages/wire.tsv", "list\twords\nmarks\tBT\nopens\tZCZC\ncodes\tBC", "pages/wire.tsv:1:1: K602 ")]
    [InlineData("pages/wire.tsv", "list\twords\nmarks\tBT; NNNN; BT\nopens\tZCZC\ncodes\tBC\ntags\tLD; GRAF", "pages/wire.tsv:2:7: K603 ")]
    [InlineData("pages/examples.tsv", "reads\tline\ntext\t3452 views", "pages/examples.tsv:2:1: K604 ")]
    [InlineData("pages/examples.tsv", "reads\ntext", "pages/examples.tsv:1:1: K001 ")]
    public void What_is_wrong_with_a_table_is_told_with_its_place(string file, string text, string fault)
        => Assert.Contains(PageWords.Check(new Changed(file, text)), f => f.ToString().StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void Words_that_are_handed_in_are_used_instead_of_those_of_the_pack()
    {
        string clutter = new Changed("", null).TryReadText("pages/clutter.tsv")! + "\nholds\tgathered by our owl\n";
        PageWords words = PageWords.Load(new Changed("pages/clutter.tsv", clutter), []);
        byte[] page = "Two were killed on Tuesday.\n\nAll this was gathered by our owl."u8.ToArray();
        Assert.Equal(BlockKind.Furniture, new ArticleReader(words: words).Read(page, "a.txt", TestContext.Current.CancellationToken).Article!.Blocks[^1].Kind);
        Assert.Equal(BlockKind.Paragraph, new ArticleReader().Read(page, "a.txt", TestContext.Current.CancellationToken).Article!.Blocks[^1].Kind);
    }

    /// <summary>The knowledge that ships, with one file changed or taken out.</summary>
    private sealed class Changed(string file, string? text) : IKnowledgeFiles
    {
        private readonly FolderKnowledge _files = new(Path.Combine(Repository.Root, "knowledge"));

        public string Hash => _files.Hash;

        public IReadOnlyList<string> List(string prefix, string suffix) => _files.List(prefix, suffix);

        public string? TryReadText(string path) => path == file ? text : _files.TryReadText(path);

        public string? TryLocateBinary(string path) => _files.TryLocateBinary(path);
    }
}
