using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Places;

/// <summary>Writes a gazetteer file, place by place; what does not fit into memory lies in a folder beside it meanwhile.</summary>
/// <remarks>Not thread-safe; one writer writes one file. The same places in the same order give the same bytes.</remarks>
internal sealed class GazetteerFileWriter : IDisposable
{
    // Names beyond these are stored again where they come again: the file grows a little, the memory does not.
    private const int Remembered = 400_000;

    private readonly string _folder;
    private readonly bool _consonants;
    private readonly KeyRuns _keys;
    private readonly FileStream _records;
    private readonly FileStream _strings;
    private readonly Dictionary<string, uint> _stringAt = new(StringComparer.Ordinal);
    private readonly DivisionList _countries = new(), _admin1 = new(), _admin2 = new();

    /// <summary>Starts a file.</summary>
    /// <param name="folder">An empty folder for what lies on disk meanwhile.</param>
    /// <param name="consonants">Whether names are found by their consonants too; the world's is without, for its size.</param>
    internal GazetteerFileWriter(string folder, bool consonants)
    {
        _folder = folder;
        _consonants = consonants;
        _keys = new(folder);
        _records = Spool("places");
        _strings = Spool("strings");
    }

    /// <summary>How many places it has.</summary>
    internal int Count { get; private set; }

    /// <summary>How many different names the finished file has.</summary>
    internal int KeyCount { get; private set; }

    /// <summary>Writes places at once, the weightiest first.</summary>
    /// <param name="file">The file; one of that name is written over.</param>
    /// <param name="places">What it holds.</param>
    /// <param name="admin1Names">Names of first divisions by their code.</param>
    /// <param name="admin2Names">Names of second divisions by their code.</param>
    internal static void Write(string file, IEnumerable<WorldPlace> places, IReadOnlyDictionary<string, string> admin1Names, IReadOnlyDictionary<string, string> admin2Names)
    {
        string folder = Directory.CreateTempSubdirectory("sitrep-").FullName;
        try
        {
            using var writer = new GazetteerFileWriter(folder, consonants: false);
            foreach (WorldPlace place in places.OrderByDescending(Weight).ThenBy(p => p.Id).ThenBy(p => p.Name, StringComparer.Ordinal))
            {
                writer.Add(place);
            }

            using FileStream output = File.Create(file);
            writer.Finish(output, admin1Names, admin2Names);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Adds a place.</summary>
    /// <returns>Its index.</returns>
    internal int Add(WorldPlace place)
    {
        WorldFormat.Record record = new()
        {
            Id = place.Id,
            Latitude = (int)Math.Round(place.Latitude * WorldFormat.Degree),
            Longitude = (int)Math.Round(place.Longitude * WorldFormat.Degree),
            Population = place.Population,
            Name = At(place.Name),
            Admin1 = _admin1.IndexOf(place.Admin1Code),
            Admin2 = _admin2.IndexOf(place.Admin2Code),
            Country = _countries.IndexOf(place.Country),
            Class = (byte)place.Class,
            Flags = (byte)((place.IsCapital ? WorldFormat.Capital : 0) | (place.IsSeat ? WorldFormat.Seat : 0) | (int)place.Scheme),
        };
        _records.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<WorldFormat.Record>(in record)));
        int index = Count++;
        AddName(index, place.Name, (float)Weight(place), isAlias: false);
        foreach (string alias in place.Aliases)
        {
            AddName(index, alias, (float)Weight(place), isAlias: true);
        }

        return index;
    }

    /// <summary>Adds a name to a place that has been added.</summary>
    internal void AddName(int index, string name, float weight, bool isAlias)
    {
        string key = NameFolding.Key(name);
        if (key.Length is >= 2 and <= KeyRuns.LongestKey && Ascii.IsValid(key))
        {
            _keys.Add(key, ((uint)index << 1) | (isAlias ? 1u : 0u), weight);
        }
    }

    /// <summary>The order of a posting list, and so what a tie falls to.</summary>
    internal static double Weight(WorldPlace place) => place.Population + (place.IsCapital ? 1e7 : 0) + (place.IsSeat ? 5e4 : 0);

    /// <summary>Writes the whole file.</summary>
    internal void Finish(Stream output, IReadOnlyDictionary<string, string> admin1Names, IReadOnlyDictionary<string, string> admin2Names)
    {
        using FileStream keyStarts = Spool("key-starts"), keyBytes = Spool("keys"), postingStarts = Spool("posting-starts"), postings = Spool("postings");
        uint posting = 0;
        byte[] before = [];
        _keys.Merge((key, place) =>
        {
            if (KeyCount == 0 || !key.Span.SequenceEqual(before))
            {
                before = key.ToArray();
                Number(keyStarts, (uint)keyBytes.Length);
                Number(postingStarts, posting);
                keyBytes.Write(before);
                KeyCount++;
            }

            Number(postings, place);
            posting++;
        });
        Number(keyStarts, (uint)keyBytes.Length);
        Number(postingStarts, posting);
        byte[] countries = Positions(_countries.All), first = Positions(_admin1.All.Select(c => admin1Names.GetValueOrDefault(c, c)));
        byte[] codes = Positions(_admin1.All), second = Positions(_admin2.All.Select(c => admin2Names.GetValueOrDefault(c, c))), secondCodes = Positions(_admin2.All);
        using FileStream skeletons = Skeletons(keyBytes, keyStarts);
        Join(output, [keyStarts, keyBytes, postingStarts, postings, skeletons, _records, new MemoryStream(countries), new MemoryStream(first), new MemoryStream(codes), new MemoryStream(second), new MemoryStream(secondCodes), _strings]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _keys.Dispose();
        _records.Dispose();
        _strings.Dispose();
    }

    private FileStream Skeletons(Stream keyBytes, Stream keyStarts)
    {
        keyBytes.Position = keyStarts.Position = 0;
        using var starts = new BinaryReader(keyStarts, Encoding.UTF8, leaveOpen: true);
        var found = new List<ulong>(_consonants ? 2 * KeyCount : KeyCount);
        byte[] key = new byte[KeyRuns.LongestKey];
        uint start = starts.ReadUInt32();
        for (int i = 0; i < KeyCount; i++)
        {
            uint end = starts.ReadUInt32();
            int length = (int)(end - start);
            keyBytes.ReadExactly(key, 0, length);
            start = end;
            if (length >= WorldFormat.ShortestSkeleton)
            {
                string name = Encoding.ASCII.GetString(key, 0, length), consonants = _consonants ? NameFolding.ConsonantKey(name) : string.Empty;
                found.Add(((ulong)WorldFormat.Hash(NameFolding.SkeletonKey(name)) << 32) | (uint)i);
                if (consonants.Length >= WorldFormat.FewestConsonants)
                {
                    found.Add(((ulong)WorldFormat.HashOfConsonants(consonants) << 32) | (uint)i);
                }
            }
        }

        found.Sort();
        FileStream skeletons = Spool("skeletons");
        skeletons.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(found)));
        return skeletons;
    }

    private uint At(string text)
    {
        if (_stringAt.TryGetValue(text, out uint at))
        {
            return at;
        }

        at = checked((uint)_strings.Length);
        if (_stringAt.Count < Remembered)
        {
            _stringAt[text] = at;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)bytes.Length));
        _strings.Write(length);
        _strings.Write(bytes);
        return at;
    }

    private byte[] Positions(IEnumerable<string> names) => MemoryMarshal.AsBytes<uint>(names.Select(At).ToArray()).ToArray();

    private FileStream Spool(string name)
        => new(Path.Combine(_folder, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    private static void Number(Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private static void Join(Stream output, Stream[] sections)
    {
        Span<byte> header = stackalloc byte[WorldFormat.HeaderSize];
        BinaryPrimitives.WriteUInt64LittleEndian(header, WorldFormat.Magic);
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], WorldFormat.HeaderSize + sections.Sum(s => Aligned(s.Length)));
        long at = WorldFormat.HeaderSize;
        for (int i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header[(16 + (8 * i))..], checked((int)at));
            BinaryPrimitives.WriteInt32LittleEndian(header[(20 + (8 * i))..], checked((int)sections[i].Length));
            at += Aligned(sections[i].Length);
        }

        output.Write(header);
        foreach (Stream section in sections)
        {
            section.Position = 0;
            section.CopyTo(output, 1 << 20);
            for (long i = section.Length; i < Aligned(section.Length); i++)
            {
                output.WriteByte(0);
            }
        }
    }

    private static long Aligned(long length) => (length + 7) & ~7L;

    /// <summary>States or divisions by their code, in the order in which they come.</summary>
    private sealed class DivisionList
    {
        private readonly Dictionary<string, ushort> _at = new(StringComparer.Ordinal);

        internal List<string> All { get; } = [];

        /// <summary>Its index; none (0xFFFF) for no code, and for those beyond what an index can tell.</summary>
        internal ushort IndexOf(string? code)
        {
            if (string.IsNullOrEmpty(code))
            {
                return ushort.MaxValue;
            }

            if (!_at.TryGetValue(code, out ushort index))
            {
                if (All.Count == ushort.MaxValue)
                {
                    return ushort.MaxValue;
                }

                _at[code] = index = (ushort)All.Count;
                All.Add(code);
            }

            return index;
        }
    }
}
