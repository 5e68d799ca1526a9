using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Tests.Languages;

public sealed class NamesTests
{
    [Fact]
    public void Persons_places_and_organisations_are_told_apart()
    {
        const string Text = "President Ilham Aliyev met officials of the Ministry of Defense in Baku on Monday. Aliyev then left for Moscow.";
        var found = Read(Text).Names.Select(n => (n.Kind, n.Span.Of(Text))).ToList();
        Assert.Contains((NameKind.Person, "Ilham Aliyev"), found);
        Assert.Contains((NameKind.Place, "Baku"), found);
        Assert.Contains((NameKind.Place, "Moscow"), found);
        Assert.Contains((NameKind.Person, "Aliyev"), found);
    }

    [Fact]
    public void Names_lie_in_their_sentences_in_order_and_do_not_overlap()
    {
        const string Text = "Vladimir Putin called Recep Tayyip Erdogan. Russia, Turkey and the United Nations agreed, said John Smith of Reuters.";
        ImmutableArray<Sentence> sentences = English.Language.Parse(Text);
        ImmutableArray<NameMention> names = Read(Text).Names;
        Assert.NotEmpty(names);
        for (int i = 0; i < names.Length; i++)
        {
            NameMention name = names[i];
            Assert.Equal(sentences[name.Sentence].SpanOf(name.First, name.Last), name.Span);
            Assert.InRange(name.Confidence, 0, 1);
            Assert.True(i == 0 || names[i - 1].Span.End <= name.Span.Start);
        }
    }

    [Fact]
    public void Text_without_names_has_none() => Assert.Empty(Read("The soldiers left the village in the morning.").Names);

    private static NameLayer Read(string text)
    {
        var document = new Document(new Article { Id = "a", Source = "a", Sha256 = "0", Text = text, Blocks = [new(BlockKind.Paragraph, new TextSpan(0, text.Length))] });
        foreach (IStep step in English.Language.Steps)
        {
            step.Run(document, CancellationToken.None);
        }

        return document.Get(NameLayer.Key);
    }
}
