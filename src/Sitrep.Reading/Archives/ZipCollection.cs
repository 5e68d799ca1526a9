using System.IO.Compression;
using Sitrep.Documents;
using Sitrep.Reading.Inputs;

namespace Sitrep.Reading.Archives;

/// <summary>Reads the files of a zip archive one after the other, each as if it stood in a folder. Nothing is unpacked to disk.</summary>
internal static class ZipCollection
{
    internal static IEnumerable<ReadingResult> Read(Stream archive, string source, int depth, ContentReader contents, ReadingRun run)
    {
        using ZipArchive? zip = Open(archive, run.Options.MaxEntries, out Problem? problem);
        if (zip is null)
        {
            yield return ReadingResult.Failed(source, problem!);
            yield break;
        }

        var allowance = new ZipAllowance(run.Options, archive.Length);
        var names = zip.Entries.Select(e => EntryName.Of(e.FullName)).ToHashSet(StringComparer.Ordinal);
        bool any = false;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            string name = EntryName.Of(entry.FullName);
            if (entry.FullName.EndsWith('/') || EntryName.IsAside(name, names))
            {
                continue;
            }

            foreach (ReadingResult result in Guard.Over(ReadEntry(entry, $"{source}/{name}", depth, allowance, contents, run), $"{source}/{name}"))
            {
                any = true;
                yield return result;
            }

            if (allowance.Spent is not null)
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return ReadingResult.Failed(source, ReadingProblems.NothingInside("zip archive"));
        }
    }

    private static IEnumerable<ReadingResult> ReadEntry(ZipArchiveEntry entry, string place, int depth, ZipAllowance allowance, ContentReader contents, ReadingRun run)
    {
        if (entry.IsEncrypted)
        {
            yield return ReadingResult.Failed(place, ReadingProblems.BadItem("it is encrypted; unpack it with its password first."));
            yield break;
        }

        using Stream unpacker = entry.Open();
        using var stream = new EntryStream(unpacker, entry.CompressedLength, allowance, run.Options);
        foreach (ReadingResult result in contents.Read(stream, place, null, depth + 1))
        {
            yield return result;
        }
    }

    private static ZipArchive? Open(Stream archive, int mostEntries, out Problem? problem)
    {
        try
        {
            int count = ZipDirectory.Count(archive, mostEntries);
            problem = count < 0 ? Broken() : count > mostEntries ? ReadingProblems.TooManyEntries(mostEntries) : null;
            if (problem is not null)
            {
                return null;
            }

            archive.Position = 0;
            var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            problem = Broken();
            return null;
        }
    }

    private static Problem Broken() => ReadingProblems.Binary("a zip archive that is cut off or damaged", "Copy or download it again.");
}
