using Sitrep.Documents;

namespace Sitrep.Reading.Inputs;

/// <summary>Turns what a caller names into files, folders walked through in ordinal order.</summary>
internal static class InputWalker
{
    internal const string StandardInput = "-";

    internal static IEnumerable<(string Path, Problem? Problem)> Walk(IEnumerable<string> inputs, bool fetch)
    {
        foreach (string input in inputs)
        {
            if (input == StandardInput || File.Exists(input))
            {
                yield return (input, null);
            }
            else if (IsAddress(input))
            {
                yield return (input, fetch ? null : ReadingProblems.NotFetched(input));
            }
            else if (Directory.Exists(input))
            {
                foreach ((string, Problem?) found in Folder(input))
                {
                    yield return found;
                }
            }
            else
            {
                yield return (input, ReadingProblems.NotFound(input));
            }
        }
    }

    /// <summary>Whether an input is written as an address.</summary>
    internal static bool IsAddress(string input) => input.Contains("://", StringComparison.Ordinal);

    private static IEnumerable<(string Path, Problem? Problem)> Folder(string root)
    {
        var waiting = new Stack<(string Path, bool IsFolder)>();
        waiting.Push((root, true));
        bool any = false;
        while (waiting.TryPop(out (string Path, bool IsFolder) next))
        {
            if (!next.IsFolder)
            {
                any = true;
                yield return (next.Path, null);
                continue;
            }

            if (Children(next.Path, waiting) is Problem problem)
            {
                any = true;
                yield return (next.Path, problem);
            }
        }

        if (!any)
        {
            yield return (root, ReadingProblems.NothingInFolder());
        }
    }

    // Links to folders are not followed (they may lead back), nor are hidden names, nor the folder of pictures and scripts that a browser saves beside a page.
    private static Problem? Children(string folder, Stack<(string Path, bool IsFolder)> waiting)
    {
        try
        {
            List<FileSystemInfo> children = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })];
            var names = children.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
            children.Sort((a, b) => string.CompareOrdinal(b.Name, a.Name));
            foreach (FileSystemInfo child in children)
            {
                bool isFolder = child is DirectoryInfo;
                if (child.Name[0] != '.' && !(isFolder && (child.LinkTarget is not null || IsAssets(child.Name, names))))
                {
                    waiting.Push((Path.Combine(folder, child.Name), isFolder));
                }
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ReadingProblems.NotOpened(folder, e.Message);
        }
    }

    private static bool IsAssets(string name, HashSet<string> names)
        => name.EndsWith("_files", StringComparison.Ordinal) && (names.Contains(name[..^6] + ".html") || names.Contains(name[..^6] + ".htm"));
}
