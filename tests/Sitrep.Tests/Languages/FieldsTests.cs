using System.Buffers.Binary;
using System.Collections.Immutable;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Tests.Languages;

public sealed class FieldsTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"sitrep-{Guid.NewGuid():N}.model");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Mentions_by_name_and_by_description_are_told_apart()
    {
        const string Text = "Near Mosul, Iraqi security forces destroyed a heavy machine gun. Tobias Ellwood welcomed it.";
        var found = Find(Text).Select(m => (m.Kind, m.Span.Of(Text))).ToList();
        Assert.Contains((FieldKind.Place, "Mosul"), found);
        Assert.Contains((FieldKind.Organisation, "Iraqi security forces"), found);
        Assert.Contains((FieldKind.Weapon, "a heavy machine gun"), found);
        Assert.Contains((FieldKind.Person, "Tobias Ellwood"), found);
    }

    [Fact]
    public void Mentions_lie_in_their_sentences_in_order()
    {
        const string Text = "The Coalition conducted strikes near Ar Raqqah. ISIL terrorists fled to northern Iraq.";
        ImmutableArray<Sentence> sentences = English.Language.Parse(Text);
        ImmutableArray<FieldMention> found = Find(Text);
        Assert.NotEmpty(found);
        Assert.All(found, m => Assert.Equal(sentences[m.Sentence].SpanOf(m.First, m.Last), m.Span));
        Assert.Equal(found.OrderBy(m => m.Span.Start), found);
    }

    [Fact]
    public void Text_without_words_has_no_mentions() => Assert.Empty(Find(string.Empty));

    [Fact]
    public void A_phrase_has_its_noun_and_its_ends()
    {
        Sentence sentence = English.One("The new government of Iraq fell.");
        FieldPhrase[] near = FieldPhrase.Of(sentence, wide: false), wide = FieldPhrase.Of(sentence, wide: true);
        Assert.Equal((2, 0, 2), (near[0].Head, near[0].First, near[0].Last));
        Assert.Equal((2, 0, 4), (wide[4].Head, wide[4].First, wide[4].Last));
        Assert.Equal(1u, near[0].PlaceOf(0));
        Assert.Equal(6u, near[2].PlaceOf(2));
        Assert.Equal(10u, wide[4].PlaceOf(4));
    }

    [Fact]
    public void A_model_without_field_weights_still_finds_names_and_says_what_it_lacks()
    {
        byte[] bytes = File.ReadAllBytes(Shipped);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(EntryOf(bytes, ModelSection.FieldWeights)), 9999);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), ModelFile.Checksum(bytes.AsSpan(ModelFile.HeaderLength)));
        File.WriteAllBytes(_file, bytes);
        using var model = LanguageModel.Open(_file);
        ImmutableArray<Sentence> sentences = English.Language.Parse("Putin met Aliyev in Moscow.");
        Assert.NotEmpty(model.FindNames(sentences, TestContext.Current.CancellationToken));
        string message = Assert.Throws<InvalidDataException>(() => model.FindFieldMentions(sentences, TestContext.Current.CancellationToken)).Message;
        Assert.Contains(nameof(ModelSection.FieldWeights), message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sections_of_names_and_fields_are_small()
    {
        byte[] bytes = File.ReadAllBytes(Shipped);
        Assert.InRange(Length(bytes, ModelSection.NameWeights) + Length(bytes, ModelSection.NameAgainWeights), 100_000, 2_900_000);
        Assert.InRange(Length(bytes, ModelSection.FieldWeights), 10_000, 700_000);
    }

    private static string Shipped => PackKnowledge.BesideProgram().TryLocateBinary("languages/en/model/en.model")!;

    private static ImmutableArray<FieldMention> Find(string text)
        => English.Language.Model.FindFieldMentions(English.Language.Parse(text), TestContext.Current.CancellationToken);

    private static long Length(byte[] bytes, ModelSection section) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(EntryOf(bytes, section) + 16));

    private static int EntryOf(byte[] bytes, ModelSection section)
    {
        int at = ModelFile.HeaderLength;
        while (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) != (int)section)
        {
            at += ModelFile.EntryLength;
        }

        return at;
    }
}
