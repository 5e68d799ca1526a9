using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Tests.Languages;

public sealed class RolesTests
{
    private const string Report = """
        Armenian forces shelled the village of Sotk on Monday, wounding two soldiers who had been deployed there a week before. The attack was condemned by the ministry,
        which said that the army would not withdraw its troops from the border. Rebels wanted to seize the airport and promised the residents to release the hostages.
        Killed in the blast were a teacher and her son; the houses that the rockets hit were still burning. Stop! Nobody was there.
        """;

    [Theory]
    [InlineData("The rebels captured the town on Friday.", "captured", "capture.01", "ARG0=The rebels", "ARG1=the town", "ARGM-TMP=on Friday")]
    [InlineData("The town was captured by the rebels.", "captured", "capture.01", "ARG0=by the rebels", "ARG1=The town")]
    [InlineData("The soldiers who attacked the village fled.", "attacked", "attack.01", "ARG0=The soldiers", "R-ARG0=who", "ARG1=the village")]
    [InlineData("The soldiers left the town that the army had bombed.", "bombed", "bomb.01", "ARG0=the army", "ARG1=the town", "R-ARG1=that")]
    [InlineData("The rebels wanted to seize the airport.", "seize", "seize.01", "ARG0=The rebels", "ARG1=the airport")]
    [InlineData("Police arrested three men and released two women.", "released", "release.01", "ARG0=Police", "ARG1=two women")]
    [InlineData("Three people were killed and ten wounded in the explosion.", "killed", "kill.01", "ARG1=Three people")]
    [InlineData("The army did not withdraw its troops.", "withdraw", "withdraw.01", "ARG0=The army", "ARG1=its troops", "ARGM-NEG=not")]
    [InlineData("In Mosul, gunmen kidnapped a doctor.", "kidnapped", "kidnap.01", "ARG0=gunmen", "ARG1=a doctor", "ARGM-LOC=In Mosul")]
    [InlineData("Russia could deploy its forces in the north.", "deploy", "deploy.01", "ARG0=Russia", "ARG1=its forces", "ARGM-MOD=could")]
    public void Who_does_what_to_whom_is_found_whatever_the_voice(string text, string word, string roleset, params string[] expected)
    {
        Sentence sentence = English.One(text);
        Predicate predicate = Assert.Single(English.Language.Model.FindRoles([sentence], TestContext.Current.CancellationToken), p => sentence[p.Word].Text == word);
        Assert.Equal(roleset, predicate.Roleset);
        string[] found = [.. predicate.Arguments.Select(a => $"{a.Label}={sentence.SpanOf(a.First, a.Last).Of(text)}")];
        Assert.All(expected, e => Assert.Contains(e, found, StringComparer.Ordinal));
    }

    [Fact]
    public void Arguments_lie_in_their_sentences_around_their_heads_and_never_hold_their_predicate()
    {
        ImmutableArray<Sentence> sentences = English.Language.Parse(Report);
        ImmutableArray<Predicate> predicates = English.Language.Model.FindRoles(sentences, TestContext.Current.CancellationToken);
        Assert.True(predicates.Length > 15);
        Assert.All(predicates, p => Assert.All(p.Arguments, a =>
        {
            Assert.InRange(a.First, 0, a.Head);
            Assert.InRange(a.Last, a.Head, sentences[p.Sentence].Count - 1);
            Assert.False(a.First <= p.Word && p.Word <= a.Last, $"{p.Roleset} {a}");
        }));
    }

    [Fact]
    public void A_core_role_is_played_once_at_most()
        => Assert.All(Found(Report), p => Assert.Distinct(p.Arguments.Where(a => a.Label.IsCore).Select(a => a.Label.Name), StringComparer.Ordinal));

    [Fact]
    public void Predicates_and_heads_come_in_text_order()
    {
        ImmutableArray<Predicate> predicates = Found(Report);
        Assert.Equal(predicates.Select(p => (p.Sentence, p.Word)).Order(), predicates.Select(p => (p.Sentence, p.Word)));
        Assert.All(predicates, p => Assert.Equal(p.Arguments.Select(a => a.Head).Order(), p.Arguments.Select(a => a.Head)));
    }

    [Fact]
    public void Nouns_of_doing_are_predicates_and_other_nouns_are_not()
    {
        Sentence sentence = English.One("The attack on the convoy shocked the teacher.");
        string[] words = [.. English.Language.Model.FindRoles([sentence], TestContext.Current.CancellationToken).Select(p => sentence[p.Word].Text)];
        Assert.Contains("attack", words, StringComparer.Ordinal);
        Assert.DoesNotContain("convoy", words, StringComparer.Ordinal);
        Assert.DoesNotContain("teacher", words, StringComparer.Ordinal);
    }

    [Fact]
    public void A_verb_that_training_did_not_know_has_its_first_roleset()
        => Assert.Contains(Found("The troops frobnicated the bridge."), p => p.Roleset == "frobnicate.01");

    [Fact]
    public void Given_predicates_are_answered_one_by_one_even_where_none_would_be_found()
    {
        Sentence sentence = English.One("The teacher left.");
        ImmutableArray<Predicate> predicates = English.Language.Model.FindRoles(sentence, [2, 1]);
        Assert.Equal([2, 1], predicates.Select(p => p.Word));
    }

    [Fact]
    public void A_sentence_without_words_has_no_predicates()
        => Assert.Empty(English.Language.Model.FindRoles([new Sentence(0, new TextSpan(0, 0), BlockKind.Paragraph, [])], TestContext.Current.CancellationToken));

    [Fact]
    public void The_step_writes_the_layer_from_the_parse_alone()
    {
        const string Text = "The rebels captured the town.";
        var document = new Document(new Article { Id = "a", Source = "a", Sha256 = "0", Text = Text, Blocks = [new(BlockKind.Paragraph, new TextSpan(0, Text.Length))] });
        document.Set(ParseLayer.Key, new ParseLayer(English.Language.Parse(Text)));
        English.Language.FindRoles.Run(document, CancellationToken.None);
        Predicate predicate = Assert.Single(document.Get(RoleLayer.Key).Predicates);
        Assert.Equal(1, predicate.Numbered(0)?.Head);
        Assert.Equal(4, predicate.Numbered(1)?.Head);
        Assert.Null(predicate.Numbered(4));
    }

    [Theory]
    [InlineData("ARG1", 1, true, false, false, "ARG1")]
    [InlineData("R-ARG0", 0, true, true, false, "ARG0")]
    [InlineData("C-ARG1", 1, false, false, true, "ARG1")]
    [InlineData("ARGM-TMP", -1, false, false, false, "ARGM-TMP")]
    [InlineData("C-ARGM-LOC", -1, false, false, true, "ARGM-LOC")]
    public void Labels_tell_their_parts(string name, int number, bool core, bool reference, bool continuation, string plain)
    {
        var label = new RoleLabel(name);
        Assert.Equal((number, core, reference, continuation, plain), (label.Number, label.IsCore, label.IsReference, label.IsContinuation, label.Plain));
    }

    private static ImmutableArray<Predicate> Found(string text) => English.Language.Model.FindRoles(English.Language.Parse(text), TestContext.Current.CancellationToken);
}
