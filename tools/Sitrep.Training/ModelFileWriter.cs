using System.Text;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Gathers the sections of a model and writes them as <see cref="ModelFile"/> reads them.</summary>
internal sealed class ModelFileWriter
{
    private readonly SortedDictionary<ModelSection, byte[]> _sections = [];

    /// <summary>Adds a section of bytes.</summary>
    internal void Add(ModelSection section, byte[] content) => _sections[section] = content;

    /// <summary>Adds a section of lines.</summary>
    internal void Add(ModelSection section, IEnumerable<string> lines) => Add(section, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>Takes over the sections of an earlier model.</summary>
    internal unsafe void AddAll(ModelFile earlier)
    {
        foreach (ModelSection section in earlier.Sections)
        {
            byte* start = earlier.Find(section, out long length);
            _sections[section] = new ReadOnlySpan<byte>(start, (int)length).ToArray();
        }
    }

    /// <summary>Size of each section.</summary>
    internal IEnumerable<(ModelSection Section, int Length)> Sizes => _sections.Select(s => (s.Key, s.Value.Length));

    /// <summary>Writes the file.</summary>
    internal void Write(string path)
    {
        using var body = new MemoryStream();
        long offset = Align(ModelFile.HeaderLength + (_sections.Count * ModelFile.EntryLength));
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            foreach ((ModelSection section, byte[] content) in _sections)
            {
                writer.Write((int)section);
                writer.Write(0);
                writer.Write(offset);
                writer.Write((long)content.Length);
                offset = Align(offset + content.Length);
            }

            foreach ((ModelSection _, byte[] content) in _sections)
            {
                Pad(body);
                writer.Write(content);
                writer.Flush();
            }

            Pad(body);
        }

        byte[] bytes = body.ToArray();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // The file may be the one that is being read, and whoever reads it keeps what was there.
        string made = path + ".new";
        using (var file = new BinaryWriter(File.Create(made)))
        {
            file.Write(ModelFile.Magic);
            file.Write(ModelFile.Version);
            file.Write(_sections.Count);
            file.Write((long)bytes.Length + ModelFile.HeaderLength);
            file.Write(ModelFile.Checksum(bytes));
            file.Write(bytes);
        }

        File.Move(made, path, overwrite: true);
    }

    private static long Align(long offset) => (offset + 63) / 64 * 64;

    private static void Pad(MemoryStream body)
    {
        while ((body.Length + ModelFile.HeaderLength) % 64 != 0)
        {
            body.WriteByte(0);
        }
    }
}
