using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Places;

/// <summary>Writes a world gazetteer file; one writer writes one file.</summary>
/// <param name="admin1Names">Names of first divisions by their code.</param>
/// <param name="admin2Names">Names of second divisions by their code.</param>
internal sealed class WorldGazetteerWriter(IReadOnlyDictionary<string, string> admin1Names, IReadOnlyDictionary<string, string> admin2Names)
{
    private readonly List<byte> _strings = [];
    private readonly Dictionary<string, uint> _stringAt = new(StringComparer.Ordinal);
    private readonly List<string> _countries = [];
    private readonly List<string> _admin1 = [];
    private readonly List<string> _admin2 = [];
    private readonly Dictionary<string, ushort> _countryAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _admin1At = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _admin2At = new(StringComparer.Ordinal);

    /// <summary>The bytes of a file that holds <paramref name="places"/>.</summary>
    internal byte[] Write(IEnumerable<WorldPlace> places)
    {
        WorldPlace[] all = [.. places.OrderByDescending(Weight).ThenBy(p => p.Id).ThenBy(p => p.Name, StringComparer.Ordinal)];
        WorldFormat.Record[] records = [.. all.Select(ToRecord)];
        SortedDictionary<string, SortedDictionary<int, bool>> keys = Keys(all);
        List<byte> keyBytes = [];
        List<uint> keyStarts = [], postingStarts = [], postings = [];
        List<ulong> skeletons = [];
        foreach ((string key, SortedDictionary<int, bool> found) in keys)
        {
            if (key.Length >= WorldFormat.ShortestSkeleton)
            {
                skeletons.Add(((ulong)WorldFormat.Hash(NameFolding.SkeletonKey(key)) << 32) | (uint)keyStarts.Count);
            }

            keyStarts.Add((uint)keyBytes.Count);
            keyBytes.AddRange(Encoding.UTF8.GetBytes(key));
            postingStarts.Add((uint)postings.Count);
            postings.AddRange(found.Select(p => ((uint)p.Key << 1) | (p.Value ? 1u : 0u)));
        }

        keyStarts.Add((uint)keyBytes.Count);
        postingStarts.Add((uint)postings.Count);
        skeletons.Sort();
        byte[] countries = Positions(_countries), names = Positions([.. _admin1.Select(c => admin1Names.GetValueOrDefault(c, c))]);
        byte[] codes = Positions(_admin1), second = Positions([.. _admin2.Select(c => admin2Names.GetValueOrDefault(c, c))]), secondCodes = Positions(_admin2);
        return Join(
            [Bytes(keyStarts), keyBytes.ToArray(), Bytes(postingStarts), Bytes(postings),
            MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(skeletons)).ToArray(), MemoryMarshal.AsBytes(records.AsSpan()).ToArray(),
            countries, names, codes, second, secondCodes, _strings.ToArray()]);
    }

    // The order of a posting list, and so what a tie falls to.
    private static double Weight(WorldPlace place) => place.Population + (place.IsCapital ? 1e7 : 0) + (place.IsSeat ? 5e4 : 0);

    private static SortedDictionary<string, SortedDictionary<int, bool>> Keys(WorldPlace[] places)
    {
        var keys = new SortedDictionary<string, SortedDictionary<int, bool>>(StringComparer.Ordinal);
        for (int i = 0; i < places.Length; i++)
        {
            Add(places[i].Name, i, alias: false);
            foreach (string alias in places[i].Aliases)
            {
                Add(alias, i, alias: true);
            }
        }

        return keys;

        void Add(string name, int place, bool alias)
        {
            string key = NameFolding.Key(name);
            if (key.Length < 2 || !key.All(char.IsAscii))
            {
                return;
            }

            if (!keys.TryGetValue(key, out SortedDictionary<int, bool>? found))
            {
                keys[key] = found = [];
            }

            found.TryAdd(place, alias);
        }
    }

    private WorldFormat.Record ToRecord(WorldPlace place) => new()
    {
        Id = place.Id,
        Latitude = (int)Math.Round(place.Latitude * WorldFormat.Degree),
        Longitude = (int)Math.Round(place.Longitude * WorldFormat.Degree),
        Population = place.Population,
        Name = At(place.Name),
        Admin1 = IndexOf(place.Admin1Code, _admin1, _admin1At),
        Admin2 = IndexOf(place.Admin2Code, _admin2, _admin2At),
        Country = IndexOf(place.Country, _countries, _countryAt),
        Class = (byte)place.Class,
        Flags = (byte)((place.IsCapital ? 1 : 0) | (place.IsSeat ? 2 : 0)),
    };

    private static ushort IndexOf(string? name, List<string> list, Dictionary<string, ushort> at)
    {
        if (string.IsNullOrEmpty(name))
        {
            return ushort.MaxValue;
        }

        if (!at.TryGetValue(name, out ushort index))
        {
            at[name] = index = checked((ushort)list.Count);
            list.Add(name);
        }

        return index;
    }

    private uint At(string text)
    {
        if (!_stringAt.TryGetValue(text, out uint at))
        {
            _stringAt[text] = at = (uint)_strings.Count;
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Span<byte> length = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)bytes.Length));
            _strings.AddRange(length);
            _strings.AddRange(bytes);
        }

        return at;
    }

    private byte[] Positions(List<string> names) => Bytes([.. names.Select(At)]);

    private static byte[] Bytes(List<uint> values) => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(values)).ToArray();

    private static byte[] Join(byte[][] sections)
    {
        int length = WorldFormat.HeaderSize + sections.Sum(s => Aligned(s.Length));
        byte[] file = new byte[length];
        BinaryPrimitives.WriteUInt64LittleEndian(file, WorldFormat.Magic);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(8), length);
        int at = WorldFormat.HeaderSize;
        for (int i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16 + (8 * i)), at);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(20 + (8 * i)), sections[i].Length);
            sections[i].CopyTo(file, at);
            at += Aligned(sections[i].Length);
        }

        return file;
    }

    private static int Aligned(int length) => (length + 7) & ~7;
}
