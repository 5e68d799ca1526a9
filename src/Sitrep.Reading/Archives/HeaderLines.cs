namespace Sitrep.Reading.Archives;

/// <summary>Header fields as WARC and HTTP write them. Not thread-safe while filled.</summary>
internal sealed class HeaderLines
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private string? _last;

    /// <summary>The value of a field, or an empty string.</summary>
    internal string this[string name] => _fields.GetValueOrDefault(name, "");

    /// <summary>Adds one line; a line that begins with white space goes on with the one before, other lines without a colon are passed over.</summary>
    internal void Add(string line)
    {
        if (line.Length > 0 && line[0] is ' ' or '\t')
        {
            if (_last is not null)
            {
                _fields[_last] += " " + line.Trim();
            }

            return;
        }

        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            _last = line[..colon].Trim();
            string value = line[(colon + 1)..].Trim();
            _fields[_last] = _fields.TryGetValue(_last, out string? before) && _last.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase) ? before + ", " + value : value;
        }
    }
}
