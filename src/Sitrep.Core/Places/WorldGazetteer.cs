using System.Buffers.Binary;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Places;

/// <summary>A file of places, memory-mapped: looked up by folded name with a binary search.</summary>
/// <remarks>
/// Thread-safe once opened; opening reads the header only, lookups touch the pages that they need. The world's is built by the
/// knowledge tool from GeoNames (CC BY 4.0), others by <see cref="Importing.GazetteerImport"/>.
/// </remarks>
public sealed unsafe class WorldGazetteer : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly (int At, int Length)[] _sections;

    private WorldGazetteer(string path, MemoryMappedFile file, MemoryMappedViewAccessor view, byte* start, (int At, int Length)[] sections)
    {
        _file = file;
        _view = view;
        _start = start;
        _sections = sections;
        Name = Path.GetFileNameWithoutExtension(path);
        Count = sections[(int)WorldFormat.Section.Places].Length / sizeof(WorldFormat.Record);
        KeyCount = (sections[(int)WorldFormat.Section.KeyStarts].Length / sizeof(uint)) - 1;
        if (!IsWhole())
        {
            throw new InvalidDataException($"'{path}' is damaged: its sections do not fit each other. Copy or build it again.");
        }
    }

    /// <summary>Name of its file without the ending.</summary>
    public string Name { get; }

    /// <summary>How many places it holds.</summary>
    public int Count { get; }

    /// <summary>How many different folded names it holds.</summary>
    public int KeyCount { get; }

    /// <summary>Opens a gazetteer file.</summary>
    /// <exception cref="InvalidDataException">It is no gazetteer file, of another version, or cut short.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static WorldGazetteer Open(string path)
    {
        long length = new FileInfo(path).Length;
        if (length < WorldFormat.HeaderSize)
        {
            throw new InvalidDataException($"'{path}' is no gazetteer file: it has {length} bytes only. Build it with the knowledge tool.");
        }

        MemoryMappedFile file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        MemoryMappedViewAccessor? view = null;
        byte* start = null;
        try
        {
            view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            return new(path, file, view, start + view.PointerOffset, Sections(path, new(start + view.PointerOffset, WorldFormat.HeaderSize), length));
        }
        catch
        {
            if (start != null)
            {
                view!.SafeMemoryMappedViewHandle.ReleasePointer();
            }

            view?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>The places that are named <paramref name="key"/>, the weightiest first; the flag says that it is not their main name.</summary>
    /// <param name="key">A key that <see cref="NameFolding.Key"/> made.</param>
    public IReadOnlyList<(int Index, bool Alias)> Find(ReadOnlySpan<char> key)
    {
        int at = IndexOf(key);
        return at < 0 ? [] : Postings(at);
    }

    /// <summary>Whether any place is named <paramref name="key"/>; allocates nothing.</summary>
    public bool Contains(ReadOnlySpan<char> key) => IndexOf(key) >= 0;

    /// <summary>The keys that share the skeleton of <paramref name="key"/>, itself left out.</summary>
    public IReadOnlyList<string> Alike(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        string skeleton = NameFolding.SkeletonKey(key);
        return Sharing(key, WorldFormat.Hash(skeleton), other => NameFolding.SkeletonKey(other) == skeleton);
    }

    /// <summary>The keys that share the consonants of <paramref name="key"/>, itself left out; none where it has fewer than three.</summary>
    internal IReadOnlyList<string> AlikeInConsonants(string key)
    {
        string consonants = NameFolding.ConsonantKey(key);
        return consonants.Length < WorldFormat.FewestConsonants ? [] : Sharing(key, WorldFormat.HashOfConsonants(consonants), other => NameFolding.ConsonantKey(other) == consonants);
    }

    private List<string> Sharing(string key, uint hash, Func<string, bool> isSame)
    {
        ReadOnlySpan<ulong> skeletons = Of<ulong>(WorldFormat.Section.Skeletons);
        int i = skeletons.BinarySearch((ulong)hash << 32);
        List<string>? found = null;
        for (i = i < 0 ? ~i : i; i < skeletons.Length && (uint)(skeletons[i] >> 32) == hash; i++)
        {
            string other = Encoding.UTF8.GetString(KeyAt((int)(uint)skeletons[i]));
            if (!string.Equals(other, key, StringComparison.Ordinal) && isSame(other))
            {
                (found ??= []).Add(other);
            }
        }

        return found ?? [];
    }

    /// <summary>The entry at <paramref name="index"/>.</summary>
    public GazetteerEntry Entry(int index)
    {
        WorldFormat.Record record = Of<WorldFormat.Record>(WorldFormat.Section.Places)[index];
        string name = Text(record.Name);
        string? admin1 = Named(WorldFormat.Section.Admin1, record.Admin1);
        bool region = record.Id == 0, second = region && record.Admin2 != ushort.MaxValue;
        var place = new Place
        {
            Id = second ? "admin2:" + Named(WorldFormat.Section.Admin2Codes, record.Admin2)
                : region ? "admin1:" + Named(WorldFormat.Section.Admin1Codes, record.Admin1)
                : Id(record),
            Name = name,
            Latitude = record.Latitude / WorldFormat.Degree,
            Longitude = record.Longitude / WorldFormat.Degree,
            Country = Named(WorldFormat.Section.Countries, record.Country) ?? string.Empty,
            Admin1 = region && !second ? null : admin1,
            Admin2 = second ? null : Named(WorldFormat.Section.Admin2, record.Admin2),
            Class = (PlaceClass)record.Class,
            Population = record.Population,
        };
        return new() { Place = place, Keys = [NameFolding.Key(name)], IsCapital = (record.Flags & WorldFormat.Capital) != 0, IsSeat = (record.Flags & WorldFormat.Seat) != 0 };
    }

    /// <summary>South, west, north and east of all places of a state (ISO 3166 alpha-3), or null where it has none.</summary>
    public (double South, double West, double North, double East)? BoxOf(string country)
    {
        ReadOnlySpan<uint> countries = Of<uint>(WorldFormat.Section.Countries);
        (double South, double West, double North, double East)? box = null;
        for (int c = 0; c < countries.Length; c++)
        {
            if (Text(countries[c]) != country)
            {
                continue;
            }

            foreach (WorldFormat.Record record in Of<WorldFormat.Record>(WorldFormat.Section.Places))
            {
                if (record.Country == c)
                {
                    double y = record.Latitude / WorldFormat.Degree, x = record.Longitude / WorldFormat.Degree;
                    box = box is { } b ? (Math.Min(b.South, y), Math.Min(b.West, x), Math.Max(b.North, y), Math.Max(b.East, x)) : (y, x, y, x);
                }
            }
        }

        return box;
    }

    /// <summary>Names by which places are found, folded; a walk over the whole file.</summary>
    /// <param name="indices">Places of the file.</param>
    internal ILookup<int, string> KeysOf(IReadOnlySet<int> indices)
    {
        ReadOnlySpan<uint> starts = Of<uint>(WorldFormat.Section.PostingStarts), postings = Of<uint>(WorldFormat.Section.Postings);
        List<(int Index, string Key)> found = [];
        for (int key = 0; key < KeyCount; key++)
        {
            foreach (uint posting in postings[(int)starts[key]..(int)starts[key + 1]])
            {
                if (indices.Contains((int)(posting >> 1)))
                {
                    found.Add(((int)(posting >> 1), Encoding.UTF8.GetString(KeyAt(key))));
                }
            }
        }

        return found.ToLookup(f => f.Index, f => f.Key);
    }

    /// <summary>Names of first divisions by their code, as GeoNames has it (<c>UA.14</c>).</summary>
    internal Dictionary<string, string> FirstDivisions() => Names(WorldFormat.Section.Admin1Codes, WorldFormat.Section.Admin1);

    /// <summary>Names of second divisions by their code.</summary>
    internal Dictionary<string, string> SecondDivisions() => Names(WorldFormat.Section.Admin2Codes, WorldFormat.Section.Admin2);

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private static (int At, int Length)[] Sections(string path, ReadOnlySpan<byte> header, long length)
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(header) != WorldFormat.Magic)
        {
            throw new InvalidDataException($"'{path}' is no gazetteer file of this version. Build it with the knowledge tool.");
        }

        long stated = BinaryPrimitives.ReadInt64LittleEndian(header[8..]);
        if (stated != length)
        {
            throw new InvalidDataException($"'{path}' is cut short: {length} bytes of {stated}. Copy or build it again.");
        }

        var sections = new (int At, int Length)[WorldFormat.Sections];
        long end = WorldFormat.HeaderSize;
        for (int i = 0; i < sections.Length; i++)
        {
            int at = BinaryPrimitives.ReadInt32LittleEndian(header[(16 + (8 * i))..]);
            int size = BinaryPrimitives.ReadInt32LittleEndian(header[(20 + (8 * i))..]);
            if (at < end || size < 0 || (long)at + size > length)
            {
                throw new InvalidDataException($"'{path}' is damaged: section {i} does not lie in the file. Copy or build it again.");
            }

            sections[i] = (at, size);
            end = at + size;
        }

        return sections;
    }

    // A file that was written by another hand must not be read beyond what it holds.
    private bool IsWhole()
    {
        ReadOnlySpan<uint> keys = Of<uint>(WorldFormat.Section.KeyStarts), postings = Of<uint>(WorldFormat.Section.PostingStarts);
        return KeyCount >= 0 && postings.Length == keys.Length
            && keys[^1] == (uint)_sections[(int)WorldFormat.Section.KeyBytes].Length && postings[^1] == (uint)(_sections[(int)WorldFormat.Section.Postings].Length / sizeof(uint))
            && _sections[(int)WorldFormat.Section.Places].Length % sizeof(WorldFormat.Record) == 0;
    }

    private string Id(WorldFormat.Record record)
        => (IdScheme)(record.Flags & (int)(IdScheme.WhosOnFirst | IdScheme.Own)) switch
        {
            IdScheme.WhosOnFirst => string.Create(CultureInfo.InvariantCulture, $"wof:{record.Id}"),
            IdScheme.Own => string.Create(CultureInfo.InvariantCulture, $"{Name}:{record.Id}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"geonames:{record.Id}"),
        };

    private Dictionary<string, string> Names(WorldFormat.Section codes, WorldFormat.Section names)
    {
        ReadOnlySpan<uint> left = Of<uint>(codes), right = Of<uint>(names);
        Dictionary<string, string> found = new(left.Length, StringComparer.Ordinal);
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            found[Text(left[i])] = Text(right[i]);
        }

        return found;
    }

    private int IndexOf(ReadOnlySpan<char> key)
    {
        // Longer than any name: no place, and no stack spent on it.
        Span<byte> wanted = stackalloc byte[256];
        if (key.Length == 0 || key.Length > 128 || !Encoding.UTF8.TryGetBytes(key, wanted, out int length))
        {
            return -1;
        }

        wanted = wanted[..length];
        int low = 0, high = KeyCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = KeyAt(middle).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private (int Index, bool Alias)[] Postings(int key)
    {
        ReadOnlySpan<uint> starts = Of<uint>(WorldFormat.Section.PostingStarts);
        ReadOnlySpan<uint> postings = Of<uint>(WorldFormat.Section.Postings)[(int)starts[key]..(int)starts[key + 1]];
        var found = new (int Index, bool Alias)[postings.Length];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = ((int)(postings[i] >> 1), (postings[i] & 1) != 0);
        }

        return found;
    }

    private ReadOnlySpan<byte> KeyAt(int index)
    {
        ReadOnlySpan<uint> starts = Of<uint>(WorldFormat.Section.KeyStarts);
        return Of<byte>(WorldFormat.Section.KeyBytes)[(int)starts[index]..(int)starts[index + 1]];
    }

    private string? Named(WorldFormat.Section section, ushort index) => index == ushort.MaxValue ? null : Text(Of<uint>(section)[index]);

    private string Text(uint at)
    {
        ReadOnlySpan<byte> strings = Of<byte>(WorldFormat.Section.Strings)[(int)at..];
        return Encoding.UTF8.GetString(strings.Slice(2, BinaryPrimitives.ReadUInt16LittleEndian(strings)));
    }

    private ReadOnlySpan<T> Of<T>(WorldFormat.Section section)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(_start + _sections[(int)section].At, _sections[(int)section].Length));
}
