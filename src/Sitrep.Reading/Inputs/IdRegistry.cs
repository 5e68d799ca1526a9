using System.Globalization;

namespace Sitrep.Reading.Inputs;

/// <summary>Keeps the names of articles apart within one run: the second "report" becomes "report-2". Not thread-safe.</summary>
internal sealed class IdRegistry
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    internal string Take(string wanted)
    {
        string name = string.IsNullOrWhiteSpace(wanted) ? "article" : wanted.Trim();
        string id = name;
        int number = _last.GetValueOrDefault(name, 1);
        while (!_taken.Add(id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{name}-{++number}");
        }

        _last[name] = number;
        return id;
    }

    /// <summary>The name that a file gives.</summary>
    internal static string NameOf(string source)
        => source == InputWalker.StandardInput ? "stdin" : Path.GetFileNameWithoutExtension(source.TrimEnd('/'));
}
