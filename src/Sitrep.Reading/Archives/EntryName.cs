namespace Sitrep.Reading.Archives;

/// <summary>Names of files in archives as they are shown. They are never used as paths: nothing is unpacked to disk.</summary>
internal static class EntryName
{
    private const int Longest = 200;

    /// <summary>The name without roots, steps upwards, drive letters and control characters.</summary>
    internal static string Of(string name)
    {
        string clean = string.Concat(name.Where(c => !char.IsControl(c)).Select(c => c == '\\' ? '/' : c));
        string[] parts = [.. clean.Split('/').Where(p => p.Length > 0 && p is not ("." or "..") && !(p.Length == 2 && p[1] == ':'))];
        string shown = string.Join('/', parts);
        return shown.Length == 0 ? "file" : shown.Length > Longest ? shown[^Longest..] : shown;
    }

    /// <summary>Whether a file belongs to the packing or to a saved page's pictures and scripts, as in folders: hidden names and <c>NAME_files</c> beside <c>NAME.html</c>.</summary>
    internal static bool IsAside(string name, IReadOnlySet<string> all)
    {
        int start = 0;
        for (int end = name.IndexOf('/', StringComparison.Ordinal); end >= 0; end = name.IndexOf('/', end + 1))
        {
            string folder = name[..end];
            if (folder.AsSpan(start) is "__MACOSX" || (start < end && name[start] == '.')
                || (folder.EndsWith("_files", StringComparison.Ordinal) && (all.Contains(folder[..^6] + ".html") || all.Contains(folder[..^6] + ".htm"))))
            {
                return true;
            }

            start = end + 1;
        }

        return start < name.Length && name[start] == '.';
    }
}
