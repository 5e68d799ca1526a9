using System.Text;
using Sitrep.Exports;

namespace Sitrep.Tests.Exports;

/// <summary>Keeps what an export writes.</summary>
internal sealed class MemoryTarget : IExportTarget
{
    private readonly Dictionary<string, MemoryStream> _parts = new(StringComparer.Ordinal);

    public Stream Open(string part) => _parts[part] = new MemoryStream();

    public byte[] Bytes(string part = "") => _parts[part].ToArray();

    public string Text(string part = "") => Encoding.UTF8.GetString(Bytes(part));

    public IEnumerable<string> All => _parts.Keys.Select(Text);
}
