using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Stores;

/// <summary>The ids of kept articles: a function of address and bytes, so that one page added twice is one article.</summary>
public static class ArticleId
{
    private const int Digits = 12;

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of the address, a line feed, and the SHA-256 of the page.</summary>
    /// <param name="source">Address or file as given.</param>
    /// <param name="sha256">SHA-256 of the page's bytes, lower-case hexadecimal.</param>
    public static string Of(string source, string sha256)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sha256);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{sha256}")))[..Digits];
    }
}
