using System.Globalization;
using System.Text;
using Sitrep.Incidents;

namespace Sitrep.Reports.Text;

/// <summary>Names of places in the report that links lead to. Thread-safe.</summary>
internal static class Anchors
{
    /// <summary><c>a-ARTICLE-a1</c>.</summary>
    internal static string Of(AccountKey account) => $"a-{Safe(account.Article)}-{Safe(account.Account)}";

    /// <summary><c>i-ID</c>.</summary>
    internal static string OfIncident(string id) => "i-" + Safe(id);

    // Letters, digits and a few signs stand for themselves, the rest is written in hexadecimal, so that two names never meet.
    private static string Safe(string id)
    {
        var safe = new StringBuilder(id.Length);
        foreach (char c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_')
            {
                safe.Append(c);
            }
            else
            {
                safe.Append(CultureInfo.InvariantCulture, $"~{(int)c:x}~");
            }
        }

        return safe.ToString();
    }
}
