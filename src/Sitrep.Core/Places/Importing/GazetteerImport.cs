using System.Text;
using Sitrep.Knowledge;

namespace Sitrep.Places.Importing;

/// <summary>Turns a list of places into a gazetteer file: a GeoNames dump (19 columns) or a table with a header, plain, <c>.gz</c> or <c>.zip</c>.</summary>
/// <remarks>
/// The format is told by content. Lines that cannot be read are counted and left out. The input is streamed: memory does not grow with it.
/// Beside a dump, <c>alternateNamesV2.txt</c> (or <c>.zip</c>) gives further names.
/// </remarks>
public static class GazetteerImport
{
    private const int FirstLines = 100;

    /// <summary>Imports a file.</summary>
    /// <param name="files">Knowledge: which features are places, the codes of states, names of divisions.</param>
    /// <param name="input">The list of places.</param>
    /// <param name="output">The gazetteer file; it appears whole or not at all, and takes the place of one of that name.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends the import; nothing is left behind.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="InvalidDataException">It is no list of places, or holds none that can be read.</exception>
    /// <exception cref="IOException">It cannot be read, or the gazetteer cannot be written.</exception>
    public static ImportReport Run(IKnowledgeFiles files, string input, string output, Action<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        IRowReader rows = Recognise(input);
        string full = Path.GetFullPath(output);
        string folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        string work = Path.Combine(folder, ".import-" + Path.GetRandomFileName());
        Directory.CreateDirectory(work);
        try
        {
            string part = Path.Combine(work, "gazetteer");
            using (var run = new ImportRun(files, rows, work, progress))
            {
                run.Read(input, cancellationToken);
                if (rows is GeoNamesRows && AlternateNames.Beside(input) is { } names)
                {
                    run.ReadNames(names, cancellationToken);
                }

                ImportReport report = run.Finish(input, part, full);
                File.Move(part, full, overwrite: true);
                return report;
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The cells of a line.</summary>
    internal static string[] Split(ReadOnlyMemory<byte> line) => Encoding.UTF8.GetString(line.Span).TrimStart('\ufeff').Split('\t');

    private static IRowReader Recognise(string input)
    {
        using GazetteerSource source = Opened(input);
        var lines = new BoundedLines(source.Content);
        bool any = false;
        for (int i = 0; i < FirstLines && Next(lines, input, out ReadOnlyMemory<byte>? line); i++)
        {
            if (line is not { Length: > 0 } bytes || bytes.Span[0] == (byte)'#')
            {
                continue;
            }

            if (bytes.Span.Contains((byte)0))
            {
                break;
            }

            string[] cells = Split(bytes);
            if (!any && TableRows.Of(cells) is { } table)
            {
                return table;
            }

            any = true;
            if (GeoNamesRows.Fits(cells))
            {
                return new GeoNamesRows();
            }
        }

        throw new InvalidDataException(any || new FileInfo(input).Length > 0
            ? $"'{input}' is no list of places: neither a GeoNames dump (19 columns with tabs between them) nor a table whose first line names the columns name, lat, lon and country. Nothing was imported."
            : $"'{input}' is empty. Nothing was imported.");
    }

    /// <summary>Opens a file, with a message that says what is wrong.</summary>
    internal static GazetteerSource Opened(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder. Name a file.");
        }

        return GazetteerSource.Open(path);
    }

    /// <summary>The next line; a broken archive is told as such.</summary>
    internal static bool Next(BoundedLines lines, string path, out ReadOnlyMemory<byte>? line)
    {
        try
        {
            return lines.TryRead(out line);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{path}' is a broken archive ({e.Message}). Nothing was imported.", e);
        }
    }
}
