using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Cli.Exporting;

/// <summary>Incidents from a file of JSON Lines, as the export <c>jsonl</c> writes them, or from a store.</summary>
internal sealed class DossierSource : IDossierSource
{
    private const int LongestLine = 256 * 1024 * 1024;

    /// <summary>Opens a store and reads the incidents that are asked for, with texts where they are wanted. Null where this program has no store.</summary>
    internal Func<string, DossierFilter, bool, IEnumerable<Dossier>>? ReadStore { get; init; }

    public IEnumerable<Dossier> Read(ExportSource source, CancellationToken cancellationToken)
    {
        if (source.Database is { } database)
        {
            return ReadStore is null
                ? throw new UsageException("this program reads no stores; give incidents with --dossiers FILE")
                : ReadStore(database, source.Filter, source.WithText);
        }

        try
        {
            Stream stream = source.Dossiers == "-" ? source.Input : new FileStream(source.Dossiers!, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return Lines(stream, source.Dossiers!, source.OnBadLine, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
    }

    private static IEnumerable<Dossier> Lines(Stream stream, string name, Action<string> onBadLine, CancellationToken cancellationToken)
    {
        using (stream)
        {
            int number = 0;
            foreach (ReadOnlyMemory<byte> line in Split(stream, cancellationToken))
            {
                number++;
                if (line.Span.Trim(" \t\r"u8).IsEmpty)
                {
                    continue;
                }

                if (Parse(line.Span, $"{name}:{number}", onBadLine) is { } dossier)
                {
                    yield return dossier;
                }
            }
        }
    }

    private static Dossier? Parse(ReadOnlySpan<byte> line, string place, Action<string> onBadLine)
    {
        try
        {
            Dossier dossier = RecordJson.Dossier(line.StartsWith("\uFEFF"u8) ? line[3..] : line);
            if (DossierCheck.Fault(dossier) is not { } fault)
            {
                return dossier;
            }

            onBadLine($"{place}: this line is no whole incident and is left out: {fault}");
            return null;
        }
        catch (JsonException e)
        {
            onBadLine($"{place}: this line is no incident and is left out: {e.Message}");
            return null;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Split(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[1 << 16];
        int filled = 0, start = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n');
            if (end >= 0)
            {
                yield return buffer.AsMemory(start, end);
                start += end + 1;
                continue;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, filled - start).CopyTo(buffer);
                filled -= start;
                start = 0;
            }

            if (filled == buffer.Length)
            {
                if (filled >= LongestLine)
                {
                    throw new IOException("A line is longer than 256 MB. The file is no JSON Lines.");
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }

            int read = stream.Read(buffer.AsSpan(filled));
            if (read == 0)
            {
                if (filled > 0)
                {
                    yield return buffer.AsMemory(0, filled);
                }

                yield break;
            }

            filled += read;
        }
    }
}
