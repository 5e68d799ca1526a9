using System.Runtime.InteropServices;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>A weight table over bytes in memory, for models that are used while others are trained.</summary>
internal sealed unsafe class PinnedTable : IDisposable
{
    private readonly byte* _memory;

    /// <summary>Copies the bytes where they do not move.</summary>
    internal PinnedTable(byte[] bytes)
    {
        _memory = (byte*)NativeMemory.AlignedAlloc((nuint)bytes.Length, 64);
        bytes.CopyTo(new Span<byte>(_memory, bytes.Length));
        Start = (nint)_memory;
        Length = bytes.Length;
    }

    /// <summary>Address of the first byte.</summary>
    internal nint Start { get; }

    /// <summary>How many bytes there are.</summary>
    internal int Length { get; }

    /// <summary>The bytes as weights.</summary>
    internal WeightTable Table => new(_memory, Length);

    /// <summary>The bytes as a map of keys.</summary>
    internal KeyTable Keys => new(_memory, Length);

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.AlignedFree(_memory);
}
