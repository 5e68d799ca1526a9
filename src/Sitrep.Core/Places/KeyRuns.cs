using System.Runtime.InteropServices;

namespace Sitrep.Places;

/// <summary>Sorts the names of a gazetteer with little memory: runs are sorted as they fill, kept on disk, and merged at the end.</summary>
/// <remarks>Not thread-safe. The files are gone once it is disposed.</remarks>
/// <param name="folder">Where runs are kept.</param>
/// <param name="capacity">Names that are held in memory at once.</param>
internal sealed class KeyRuns(string folder, int capacity = KeyRuns.Held) : IDisposable
{
    /// <summary>Longest key that a gazetteer file holds, in bytes.</summary>
    internal const int LongestKey = 128;

    private const int Held = 1 << 20;

    private readonly List<KeyRun> _runs = [];
    private readonly List<Named> _names = [];
    private readonly List<byte> _bytes = [];

    /// <summary>Adds one name of a place.</summary>
    /// <param name="key">A key of ASCII letters.</param>
    /// <param name="posting">Index of the place, shifted by one, plus 1 for an alias.</param>
    /// <param name="weight">The weightier place of a name stands before the others.</param>
    internal void Add(ReadOnlySpan<char> key, uint posting, float weight)
    {
        _names.Add(new(_bytes.Count, key.Length, posting, weight));
        int at = _bytes.Count;
        CollectionsMarshal.SetCount(_bytes, at + key.Length);
        System.Text.Ascii.FromUtf16(key, CollectionsMarshal.AsSpan(_bytes)[at..], out _);
        if (_names.Count == capacity)
        {
            Spill();
        }
    }

    /// <summary>All names in order: by key, the weightiest place first, a place once for each key.</summary>
    /// <param name="each">Receives key and posting.</param>
    internal void Merge(Action<ReadOnlyMemory<byte>, uint> each)
    {
        Sort();
        KeyRun last = KeyRun.OfMemory(CollectionsMarshal.AsSpan(_bytes), CollectionsMarshal.AsSpan(_names));
        _runs.Add(last);
        List<KeyRun> open = [.. _runs.Where(r => r.Next())];
        byte[] key = new byte[LongestKey];
        int length = -1;
        uint before = uint.MaxValue;
        while (open.Count > 0)
        {
            KeyRun least = open[0];
            foreach (KeyRun run in CollectionsMarshal.AsSpan(open)[1..])
            {
                least = run.CompareTo(least) < 0 ? run : least;
            }

            bool isSame = length == least.Key.Length && least.Key.Span.SequenceEqual(key.AsSpan(0, length));
            // A place that bears a name twice stands once, as its main name where it is that.
            if (!isSame || least.Posting >> 1 != before >> 1)
            {
                each(least.Key, least.Posting);
            }

            least.Key.Span.CopyTo(key);
            (length, before) = (least.Key.Length, least.Posting);
            if (!least.Next())
            {
                open.Remove(least);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _runs.ForEach(r => r.Dispose());

    private void Spill()
    {
        Sort();
        _runs.Add(KeyRun.OnDisk(Path.Combine(folder, $"names-{_runs.Count}"), CollectionsMarshal.AsSpan(_bytes), CollectionsMarshal.AsSpan(_names)));
        _names.Clear();
        _bytes.Clear();
    }

    private void Sort() => _names.Sort(Compare);

    private int Compare(Named a, Named b)
    {
        ReadOnlySpan<byte> bytes = CollectionsMarshal.AsSpan(_bytes);
        return Order(bytes.Slice(a.At, a.Length), a.Weight, a.Posting, bytes.Slice(b.At, b.Length), b.Weight, b.Posting);
    }

    /// <summary>The order of names.</summary>
    internal static int Order(ReadOnlySpan<byte> key, float weight, uint posting, ReadOnlySpan<byte> otherKey, float otherWeight, uint otherPosting)
    {
        int order = key.SequenceCompareTo(otherKey);
        order = order != 0 ? order : otherWeight.CompareTo(weight);
        return order != 0 ? order : posting.CompareTo(otherPosting);
    }

    /// <summary>A name while its run fills: where its bytes stand.</summary>
    internal readonly record struct Named(int At, int Length, uint Posting, float Weight);
}
