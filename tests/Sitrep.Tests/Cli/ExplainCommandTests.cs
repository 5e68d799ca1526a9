using Sitrep.Accounts;
using Sitrep.Cli;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Tests.Making;
using Sitrep.Times;

namespace Sitrep.Tests.Cli;

public sealed class ExplainCommandTests
{
    private const string Text = "Units opened fire overnight. Nobody was hurt.";

    [Fact]
    public async Task Words_tree_and_mentions_are_shown_as_approved()
    {
        ProgramRun run = Run();
        Assert.Equal(ExitCode.Done, await run.RunAsync("explain", "a.txt"));
        Approval.Match("explain.txt", run.Out);
    }

    [Fact]
    public async Task One_sentence_alone_is_shown_where_it_is_asked_for()
    {
        ProgramRun run = Run();
        Assert.Equal(ExitCode.Done, await run.RunAsync("explain", "a.txt", "--sentence", "2"));
        Assert.Contains("Sentence 2 of 2", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Sentence 1 of 2", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("first")]
    public async Task A_sentence_that_is_not_there_is_a_mistake_of_the_command_line(string number)
        => Assert.Equal(ExitCode.Usage, await Run().RunAsync("explain", "a.txt", "--sentence", number));

    [Fact]
    public async Task An_article_that_nothing_has_cut_says_so()
    {
        var run = new ProgramRun { Documents = { ["calm.txt"] = ProgramRun.Empty("calm.txt") } };
        Assert.Equal(ExitCode.Done, await run.RunAsync("explain", "calm.txt"));
        Assert.Contains("No sentences", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_gives_code_3()
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Unreadable, await run.RunAsync("explain", "missing.txt"));
        Assert.StartsWith("sitrep: missing.txt: R001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_mentions_refer_to_is_shown_with_the_reason()
    {
        ProgramRun run = Run();
        Mention units = new() { Kind = MentionKind.Nominal, Sentence = 0, First = 0, Last = 0, Head = 0, Span = Make.At(Text, "Units"), Entity = 0 };
        Mention nobody = new() { Kind = MentionKind.Pronoun, Sentence = 1, First = 0, Last = 0, Head = 0, Span = Make.At(Text, "Nobody"), Entity = 0, Antecedent = 0, Confidence = 0.5, Reason = "only plural before" };
        run.Documents["a.txt"].Set(ReferenceLayer.Key, new([units, nobody], [new([0, 1], 0)]));
        Assert.Equal(ExitCode.Done, await run.RunAsync("explain", "a.txt"));
        Assert.Contains("pronoun  Nobody  Units (1)  0.50  only plural before", run.Out, StringComparison.Ordinal);
        Assert.Contains("nominal  Units  first named here", run.Out, StringComparison.Ordinal);
    }

    private static ProgramRun Run()
    {
        Account account = Make.Account() with { Trigger = Make.At(Text, "opened fire"), Sentences = [Make.At(Text, "Units opened fire overnight.")], Rules = ["open-fire"] };
        Document document = Make.Document(Make.Article(Text, "a.txt"), account);
        document.Set(ParseLayer.Key, new(
        [
            new(0, Make.At(Text, "Units opened fire overnight."), BlockKind.Lead,
            [
                Word("Units", Upos.Noun, "NNS", "unit", 1, "nsubj"),
                Word("opened", Upos.Verb, "VBD", "open", -1, "root"),
                Word("fire", Upos.Noun, "NN", "fire", 1, "obj"),
                Word("overnight", Upos.Adv, "RB", "overnight", 1, "advmod"),
                Word(".", Upos.Punct, ".", ".", 1, "punct"),
            ]),
            new(1, Make.At(Text, "Nobody was hurt."), BlockKind.Paragraph,
            [
                Word("Nobody", Upos.Pron, "NN", "nobody", 2, "nsubj:pass"),
                Word("was", Upos.Aux, "VBD", "be", 2, "aux:pass"),
                Word("hurt", Upos.Verb, "VBN", "hurt", -1, "root"),
            ]),
        ]));
        document.Set(NameLayer.Key, new([new(NameKind.Organisation, 0, 0, 0, Make.At(Text, "Units"), 0.5)]));
        document.Set(RoleLayer.Key, new([new(0, 1, "open.01", [new(new("ARG0"), 0, 0, 0), new(new("ARG1"), 2, 2, 2)]), new(1, 1, "be.03", [])]));
        document.Set(TimeLayer.Key, new([Make.Time(Text, "overnight", new(2022, 2, 9, 22, 0, 0, DateTimeKind.Unspecified), TimeGrain.PartOfDay)]));
        document.Set(Sitrep.Weapons.WeaponLayer.Key, new([]));
        return new() { Documents = { ["a.txt"] = document } };
    }

    private static Word Word(string text, Upos upos, string xpos, string lemma, int head, string relation)
        => new(Make.At(Text, text), text, upos, xpos, lemma, head, relation);
}
