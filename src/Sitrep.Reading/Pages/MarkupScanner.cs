namespace Sitrep.Reading.Pages;

/// <summary>Finds the tags of raw HTML: knows comments, declarations, quoted attributes and raw text. Allocates nothing, never goes back.</summary>
internal ref struct MarkupScanner(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    /// <summary>Where the tag last found begins.</summary>
    internal int Start { get; private set; }

    internal ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The tag as written, from its name on.</summary>
    internal ReadOnlySpan<char> Tag { get; private set; }

    internal bool IsEnd { get; private set; }

    internal int Attributes { get; private set; }

    internal bool IsSelfClosing { get; private set; }

    /// <summary>Goes to the next start or end tag.</summary>
    internal bool Next()
    {
        while (_at < _html.Length)
        {
            int open = _html[_at..].IndexOf('<');
            if (open < 0 || _at + open + 1 >= _html.Length)
            {
                break;
            }

            Start = _at + open;
            char c = _html[Start + 1];
            IsEnd = c == '/';
            int name = IsEnd ? Start + 2 : Start + 1;
            if (name < _html.Length && char.IsAsciiLetter(_html[name]))
            {
                ReadTag(name);
                return true;
            }

            _at = c is '!' or '?' or '/' ? EndOfDeclaration(Start) : Start + 1;
        }

        _at = _html.Length;
        return false;
    }

    /// <summary>Passes over the text of a raw element up to its end tag, which is found next.</summary>
    internal void SkipRaw(ReadOnlySpan<char> name)
    {
        while (_at < _html.Length)
        {
            int end = _html[_at..].IndexOf("</");
            if (end < 0)
            {
                break;
            }

            _at += end;
            int after = _at + 2 + name.Length;
            if (_html[(_at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && (after >= _html.Length || _html[after] is '>' or '/' || char.IsWhiteSpace(_html[after])))
            {
                return;
            }

            _at += 2;
        }

        _at = _html.Length;
    }

    private readonly int EndOfDeclaration(int start)
    {
        if (_html[start..].StartsWith("<!--", StringComparison.Ordinal))
        {
            ReadOnlySpan<char> body = _html[(start + 4)..];
            if (body.StartsWith(">", StringComparison.Ordinal) || body.StartsWith("->", StringComparison.Ordinal))
            {
                return start + 5;
            }

            int close = body.IndexOf("-->");
            int other = body.IndexOf("--!>");
            close = close < 0 ? other : other < 0 ? close : Math.Min(close, other);
            return close < 0 ? _html.Length : start + 4 + close + 3;
        }

        int end = _html[start..].IndexOf('>');
        return end < 0 ? _html.Length : start + end + 1;
    }

    private void ReadTag(int name)
    {
        int p = name;
        while (p < _html.Length && !IsSpace(_html[p]) && _html[p] is not ('>' or '/'))
        {
            p++;
        }

        Name = _html[name..p];
        Attributes = 0;
        IsSelfClosing = false;
        while (p < _html.Length && _html[p] != '>')
        {
            IsSelfClosing = _html[p] == '/';
            p = IsSelfClosing || IsSpace(_html[p]) ? p + 1 : SkipAttribute(p);
        }

        Tag = _html[name..p];
        _at = Math.Min(p + 1, _html.Length);
    }

    private int SkipAttribute(int p)
    {
        Attributes++;
        int start = p;
        while (p < _html.Length && !IsSpace(_html[p]) && _html[p] is not ('>' or '/') && (_html[p] != '=' || p == start))
        {
            p++;
        }

        int equals = p;
        while (equals < _html.Length && IsSpace(_html[equals]))
        {
            equals++;
        }

        if (equals >= _html.Length || _html[equals] != '=')
        {
            return p;
        }

        p = equals + 1;
        while (p < _html.Length && IsSpace(_html[p]))
        {
            p++;
        }

        if (p < _html.Length && _html[p] is '"' or '\'')
        {
            int close = _html[(p + 1)..].IndexOf(_html[p]);
            return close < 0 ? _html.Length : p + 1 + close + 1;
        }

        while (p < _html.Length && !IsSpace(_html[p]) && _html[p] != '>')
        {
            p++;
        }

        return p;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
