using System.Text.RegularExpressions;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Architecture;

/// <summary>A source file of the product as the architecture tests read it.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed partial record SourceFile(string Path, string[] Lines)
{
    /// <summary>All C# files under <paramref name="folder"/>.</summary>
    public static IReadOnlyList<SourceFile> Under(string folder)
        => [.. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(f => new SourceFile(System.IO.Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), File.ReadAllLines(f)))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>The namespace it declares, or null.</summary>
    public string? Namespace => Lines.Select(l => NamespaceLine().Match(l)).FirstOrDefault(m => m.Success)?.Groups["name"].Value;

    /// <summary>The file's code with comments and the contents of strings taken out, line by line.</summary>
    public IEnumerable<(int Number, string Code)> Code()
    {
        for (int i = 0; i < Lines.Length; i++)
        {
            string code = Quoted().Replace(Lines[i], "\"\"");
            int comment = code.IndexOf("//", StringComparison.Ordinal);
            yield return (i + 1, comment < 0 ? code : code[..comment]);
        }
    }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)\s*;", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex("\"([^\"\\\\]|\\\\.)*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
