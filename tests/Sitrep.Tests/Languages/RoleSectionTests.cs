using System.Buffers.Binary;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Tests.Languages;

public sealed class RoleSectionTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"sitrep-{Guid.NewGuid():N}.model");

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    public void A_model_without_a_section_of_roles_still_parses_and_says_what_it_lacks(int section)
    {
        Write(section, entry => BinaryPrimitives.WriteInt32LittleEndian(entry, 9999));
        using var model = LanguageModel.Open(_file);
        Sentence sentence = model.Parse(English.Language.Cut("The rebels captured the town.")[0]);
        Assert.Equal(6, sentence.Count);
        string message = Assert.Throws<InvalidDataException>(() => model.FindRoles([sentence], TestContext.Current.CancellationToken)).Message;
        Assert.Contains(((ModelSection)section).ToString(), message, StringComparison.Ordinal);
        Assert.Contains("train it", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_roles_that_are_cut_off_are_refused()
    {
        Write((int)ModelSection.RoleWeights, entry => BinaryPrimitives.WriteInt64LittleEndian(entry[16..], 5000));
        using var model = LanguageModel.Open(_file);
        Assert.Contains("impossible sizes", Assert.Throws<InvalidDataException>(() => model.FindRoles([], TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sections_of_roles_are_small()
    {
        byte[] bytes = File.ReadAllBytes(Shipped);
        Assert.InRange(Enumerable.Range(14, 4).Sum(s => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(EntryOf(bytes, s) + 16))), 100_000, 1_500_000);
    }

    private static string Shipped => PackKnowledge.BesideProgram().TryLocateBinary("languages/en/model/en.model")!;

    private static int EntryOf(byte[] bytes, int section)
    {
        int at = ModelFile.HeaderLength;
        while (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) != section)
        {
            at += ModelFile.EntryLength;
        }

        return at;
    }

    /// <summary>Writes the model with the directory's entry of a section changed, and its checksum set right.</summary>
    private void Write(int section, EntryChange change)
    {
        byte[] bytes = File.ReadAllBytes(Shipped);
        change(bytes.AsSpan(EntryOf(bytes, section), ModelFile.EntryLength));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), ModelFile.Checksum(bytes.AsSpan(ModelFile.HeaderLength)));
        File.WriteAllBytes(_file, bytes);
    }

    private delegate void EntryChange(Span<byte> entry);
}
