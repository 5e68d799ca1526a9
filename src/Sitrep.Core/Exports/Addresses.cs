namespace Sitrep.Exports;

/// <summary>Addresses of articles as they may go out. Thread-safe.</summary>
internal static class Addresses
{
    /// <summary>
    /// The address where each of its words is a common one or names a place of the account, else the site alone: the end of an address is often a headline,
    /// and headlines name people. Of a file on a disk no more than its name.
    /// </summary>
    internal static string WithoutNames(string source, OpenNames names, IEnumerable<string> places)
    {
        bool isAddress = Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
        string rest = isAddress ? Uri.UnescapeDataString(address!.PathAndQuery + address.Fragment) : FileName(source);
        var known = places.SelectMany(OpenNames.Split).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool open = OpenNames.Split(rest).All(w => names.IsCommon(w) || known.Contains(w) || IsNumbered(w) || IsFormal(w));
        return isAddress
            ? open && address!.UserInfo.Length == 0 ? source : $"{address!.Scheme}://{address.Host}/"
            : open ? rest : "file";
    }

    /// <summary>Host of an address, or null.</summary>
    internal static string? Host(string source) => Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? address.Host : null;

    private static string FileName(string source) => source[(source.LastIndexOfAny(['/', '\\']) + 1)..];

    // An id: digits among letters too few to be a name.
    private static bool IsNumbered(string word)
    {
        int run = 0;
        foreach (char c in word)
        {
            run = char.IsLetter(c) ? run + 1 : 0;
            if (run > 2)
            {
                return false;
            }
        }

        return word.Any(char.IsAsciiDigit);
    }

    private static bool IsFormal(string word)
        => word.ToLowerInvariant() is "html" or "htm" or "php" or "aspx" or "txt" or "json" or "jsonl" or "news" or "en" or "eng" or "world" or "article" or "articles" or "story" or "id";
}
