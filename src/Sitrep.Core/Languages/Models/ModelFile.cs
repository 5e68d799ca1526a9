using System.IO.MemoryMappedFiles;
using System.Text;

namespace Sitrep.Languages;

/// <summary>A model file mapped into memory: a header, a directory of sections, the sections.</summary>
/// <remarks>Immutable, thread-safe until disposed of. What is read from it must not be used after that.</remarks>
internal sealed unsafe class ModelFile : IDisposable
{
    /// <summary>"SITREPLM", little-endian.</summary>
    internal const ulong Magic = 0x4D4C504552544953;

    /// <summary>Version of layout and features; a model of another version is refused.</summary>
    internal const uint Version = 4;

    /// <summary>Magic, version, number of sections, length of the file, checksum of what follows.</summary>
    internal const int HeaderLength = 32;

    /// <summary>Section, 0, offset, length.</summary>
    internal const int EntryLength = 24;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly string _path;
    private readonly int _sections;
    private bool _disposed;

    private ModelFile(string path, MemoryMappedFile file, MemoryMappedViewAccessor view, byte* start)
    {
        _path = path;
        _file = file;
        _view = view;
        _start = start;
        _sections = (int)((uint*)start)[3];
    }

    /// <summary>Maps the file and checks it whole.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no model, one of another version, cut off or changed.</exception>
    internal static ModelFile Open(string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new FileNotFoundException($"The language model '{path}' is missing. Install the program again, or train it: see tools/Sitrep.Training.", path);
        }

        long length = new FileInfo(full).Length;
        if (length < HeaderLength)
        {
            throw Foreign(path, "it is shorter than a model's header");
        }

        var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        MemoryMappedViewAccessor view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        string? fault = FaultOf(start, length);
        var model = new ModelFile(path, file, view, start);
        if (fault is not null)
        {
            model.Dispose();
            throw Foreign(path, fault);
        }

        return model;
    }

    /// <summary>The sections that the file has, in its order.</summary>
    internal IEnumerable<ModelSection> Sections
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Enumerable.Range(0, _sections).Select(SectionAt);
        }
    }

    /// <summary>Where a section lies.</summary>
    /// <exception cref="InvalidDataException">The file has no such section.</exception>
    internal byte* Find(ModelSection section, out long length)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        for (int i = 0; i < _sections; i++)
        {
            byte* entry = _start + HeaderLength + (i * EntryLength);
            if (*(int*)entry == (int)section)
            {
                length = *(long*)(entry + 16);
                return _start + *(long*)(entry + 8);
            }
        }

        throw Foreign(_path, $"it has no section '{section}'");
    }

    /// <summary>The lines of a section of text.</summary>
    internal string[] Lines(ModelSection section)
    {
        byte* start = Find(section, out long length);
        return Encoding.UTF8.GetString(start, (int)length).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The weights of a section.</summary>
    internal WeightTable Weights(ModelSection section)
    {
        byte* start = Find(section, out long length);
        return new WeightTable(start, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }

    /// <summary>Checksum over bytes, eight at a time.</summary>
    internal static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        ulong sum = (ulong)bytes.Length;
        ReadOnlySpan<ulong> words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            sum = (System.Numerics.BitOperations.RotateLeft(sum, 29) ^ word) * 0x9E3779B97F4A7C15;
        }

        foreach (byte b in bytes[(words.Length * 8)..])
        {
            sum = (System.Numerics.BitOperations.RotateLeft(sum, 29) ^ b) * 0x9E3779B97F4A7C15;
        }

        return sum;
    }

    private static string? FaultOf(byte* start, long length)
    {
        if (*(ulong*)start != Magic)
        {
            return "it is no language model";
        }

        if (((uint*)start)[2] != Version)
        {
            return $"it is of version {((uint*)start)[2]}, this program reads version {Version}";
        }

        if (((long*)start)[2] != length || length > int.MaxValue)
        {
            return $"it should have {((long*)start)[2]} bytes and has {length}: it is cut off";
        }

        uint sections = ((uint*)start)[3];
        if (sections > 64 || HeaderLength + (sections * EntryLength) > length || ((ulong*)start)[3] != Checksum(new ReadOnlySpan<byte>(start + HeaderLength, (int)(length - HeaderLength))))
        {
            return "its checksum is wrong: it was changed or damaged";
        }

        for (uint i = 0; i < sections; i++)
        {
            byte* entry = start + HeaderLength + (i * EntryLength);
            long offset = *(long*)(entry + 8), size = *(long*)(entry + 16);
            if (offset < 0 || size < 0 || offset > length - size)
            {
                return "a section lies outside it";
            }
        }

        return null;
    }

    private ModelSection SectionAt(int index) => (ModelSection)(*(int*)(_start + HeaderLength + (index * EntryLength)));

    private static InvalidDataException Foreign(string path, string why)
        => new($"The language model '{path}' cannot be used: {why}. Install the program again, or train it: see tools/Sitrep.Training.");
}
