using CsCheck;
using Sitrep.Languages;

namespace Sitrep.Tests.Languages.Reference;

public sealed class ReferencePropertyTests
{
    private static readonly string[] Parts =
    [
        "The ministry said that its units opened fire.", "They shelled the village of Kut for an hour.", "Nikol Pashinyan met Ilham Aliyev in Brussels.", "In his speech, Pashinyan thanked them.",
        "It is clear that it will not hold.", "\"We saw it,\" she said.", "A soldier and his brother were hurt there.", "The Ministry of Defence (MoD) denied this.", "The two sides blamed each other.",
        "Her mother, a nurse, hid herself in the cellar.", "Who did that?", "the", "and he", "Drones, drones, drones!",
    ];

    [Fact]
    public void Any_text_keeps_the_rules_of_the_layer()
        => Gen.Int[0, Parts.Length - 1].Array[1, 12].Sample(parts => Holds(References.Of(string.Join(" ", parts.Select(p => Parts[p])))), iter: 150, threads: 1);

    [Fact]
    public void Many_threads_read_the_same()
    {
        string text = string.Join(' ', Parts);
        string expected = Describe(References.Of(text));
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => Assert.Equal(expected, Describe(References.Of(text))));
    }

    private static string Describe(References read) => string.Join('\n', read.Layer.Mentions.Select(m => m.ToString()));

    private static void Holds(References read)
    {
        ReferenceLayer layer = read.Layer;
        for (int i = 0; i < layer.Mentions.Length; i++)
        {
            Mention mention = layer.Mentions[i];
            Sentence sentence = read.Sentences[mention.Sentence];
            Assert.InRange(mention.First, 0, mention.Last);
            Assert.InRange(mention.Head, mention.First, mention.Last);
            Assert.InRange(mention.Last, mention.First, sentence.Count - 1);
            Assert.Equal(sentence.SpanOf(mention.First, mention.Last), mention.Span);
            Assert.InRange(mention.Confidence, 0, 1);
            Assert.True(mention.Antecedent < i || mention.IsCataphoric, "Only cataphora refers forward.");
            Assert.NotEqual(i, mention.Antecedent);
            Assert.Equal(mention.Antecedent >= 0, mention.Reason.Length > 0);
            Assert.Contains(i, layer.Entities[mention.Entity].Mentions);
            if (mention.Antecedent >= 0)
            {
                Assert.Equal(mention.Entity, layer.Mentions[mention.Antecedent].Entity);
            }

            Antecedent? stands = layer.AntecedentOf(mention.Sentence, mention.Head);
            Assert.NotSame(mention, stands?.Mention);
            Assert.NotEqual(MentionKind.Pronoun, stands?.Mention.Kind);
            Assert.Contains(mention, layer.In(mention.Sentence).ToArray());
        }

        Assert.Equal(layer.Mentions.Length, layer.Entities.Sum(e => e.Mentions.Length));
        Assert.All(layer.Entities, entity =>
        {
            Assert.Equal(entity.Mentions.Order().Distinct(), entity.Mentions);
            Assert.Contains(entity.BestName, entity.Mentions);
        });
    }
}
