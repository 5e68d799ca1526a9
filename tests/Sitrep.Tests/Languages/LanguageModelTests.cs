using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Tests.Languages;

public sealed class LanguageModelTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"sitrep-{Guid.NewGuid():N}.model");

    private static string Shipped => PackKnowledge.BesideProgram().TryLocateBinary("languages/en/model/en.model")!;

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_missing_model_is_named()
        => Assert.Contains(_file, Assert.Throws<FileNotFoundException>(() => LanguageModel.Open(_file)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(4000)]
    public void A_model_that_is_cut_off_is_refused(int length)
    {
        File.WriteAllBytes(_file, File.ReadAllBytes(Shipped)[..length]);
        Assert.Contains(_file, Assert.Throws<InvalidDataException>(() => LanguageModel.Open(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        File.WriteAllText(_file, new string('x', 5000));
        Assert.Contains("no language model", Assert.Throws<InvalidDataException>(() => LanguageModel.Open(_file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, "version")]
    [InlineData(50, "checksum")]
    [InlineData(100_000, "checksum")]
    public void A_changed_byte_is_found(int at, string word)
    {
        byte[] bytes = File.ReadAllBytes(Shipped);
        bytes[at] ^= 0x40;
        File.WriteAllBytes(_file, bytes);
        Assert.Contains(word, Assert.Throws<InvalidDataException>(() => LanguageModel.Open(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_is_small() => Assert.InRange(new FileInfo(Shipped).Length, 1_000_000, 20_000_000);
}
