using System.Text;
using Sitrep.Places;

namespace Sitrep.Tests.Places;

public sealed class KeyRunsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-runs").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Names_come_out_in_order_whatever_was_spilled(int capacity)
    {
        using var runs = new KeyRuns(_folder, capacity);
        var random = new Random(7);
        var expected = new SortedSet<(string Key, float Less, uint Posting)>(Comparer<(string Key, float Less, uint Posting)>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key) is var k and not 0 ? k : a.Less != b.Less ? a.Less.CompareTo(b.Less) : a.Posting.CompareTo(b.Posting)));
        for (uint i = 0; i < 200; i++)
        {
            string key = "name" + random.Next(40);
            float weight = random.Next(5);
            runs.Add(key, i << 1, weight);
            runs.Add(key, (i << 1) | 1, weight);
            expected.Add((key, -weight, i << 1));
        }

        var found = new List<(string Key, uint Posting)>();
        runs.Merge((key, posting) => found.Add((Encoding.ASCII.GetString(key.Span), posting)));
        Assert.Equal(expected.Select(e => (e.Key, e.Posting)), found);
    }
}
