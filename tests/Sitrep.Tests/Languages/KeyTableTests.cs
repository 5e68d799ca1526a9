using System.Runtime.InteropServices;
using Sitrep.Languages;

namespace Sitrep.Tests.Languages;

public sealed class KeyTableTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 100)]
    [InlineData(5000, 1000)]
    [InlineData(5000, 100_000)]
    public void A_table_gives_back_what_was_put_in_and_nothing_else(int count, int largest)
    {
        var random = new Random(count + largest);
        var pairs = new Dictionary<uint, int>();
        while (pairs.Count < count)
        {
            pairs[(uint)random.NextInt64(1L << 32)] = random.Next(-1, largest);
        }

        With(KeyTable.Write(pairs), table =>
        {
            Assert.All(pairs, p => Assert.Equal(p.Value, table.Find(p.Key)));
            Assert.All(Enumerable.Range(0, 5000).Select(_ => (uint)random.NextInt64(1L << 32)).Where(k => !pairs.ContainsKey(k)), k => Assert.Equal(-1, table.Find(k)));
            Assert.Equal(pairs.Keys.Order(), table.Keys.ToArray());
            var filter = new KeyFilter(table);
            Assert.All(pairs.Keys, k => Assert.True(filter.May(k)));
        });
    }

    [Fact]
    public void Neighbouring_keys_are_told_apart_across_buckets()
    {
        Dictionary<uint, int> pairs = Enumerable.Range(0, 64).ToDictionary(i => (uint)i << 26, i => i);
        With(KeyTable.Write(pairs), table =>
        {
            Assert.All(pairs, p => Assert.Equal(p.Value, table.Find(p.Key)));
            Assert.Equal(-1, table.Find(1));
            Assert.Equal(-1, table.Find(uint.MaxValue));
        });
    }

    [Fact]
    public void A_table_that_is_cut_off_or_points_outside_is_refused()
    {
        byte[] bytes = KeyTable.Write(new Dictionary<uint, int> { [7] = 3, [8] = 4 });
        Assert.Throws<InvalidDataException>(() => With(bytes[..12], _ => { }));
        Assert.Throws<InvalidDataException>(() => With(bytes[..^1], _ => { }));
        bytes[16] = 200;
        Assert.Throws<InvalidDataException>(() => With(bytes, _ => { }));
    }

    private static unsafe void With(byte[] bytes, Action<KeyTable> use)
    {
        byte* memory = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(64, bytes.Length), 64);
        try
        {
            bytes.CopyTo(new Span<byte>(memory, bytes.Length));
            use(new KeyTable(memory, bytes.Length));
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }
    }
}
