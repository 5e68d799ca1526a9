using System.Globalization;
using System.Text;

namespace Sitrep.Exports;

/// <summary>Writes rows of cells: CSV after RFC 4180, or tab-separated text that knows no quotes.</summary>
/// <remarks>
/// Not thread-safe. What no reader can take becomes U+FFFD: lone surrogates and control characters other than tab and line breaks. In CSV a text that a spreadsheet would run as a
/// formula gets an apostrophe before it, and so does one that starts with apostrophes before such a sign: taking one apostrophe away gives the text back.
/// Numbers are written by <see cref="Number(double?)"/> and need no guard.
/// </remarks>
internal sealed class DelimitedWriter : IDisposable
{
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    private readonly StreamWriter _writer;
    private readonly bool _isCsv;
    private readonly char _separator;
    private readonly string _lineEnd;
    private bool _isFirst = true;

    private DelimitedWriter(Stream stream, bool isCsv, bool mark)
    {
        _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: mark), 1 << 16);
        _isCsv = isCsv;
        _separator = isCsv ? ',' : '\t';
        _lineEnd = isCsv ? "\r\n" : "\n";
    }

    internal static DelimitedWriter Csv(Stream stream, bool mark = false) => new(stream, isCsv: true, mark);

    internal static DelimitedWriter Tsv(Stream stream) => new(stream, isCsv: false, mark: false);

    /// <summary>Writes a text cell.</summary>
    internal DelimitedWriter Text(string? value)
    {
        string clean = Clean(value ?? string.Empty, keepBreaks: _isCsv);
        return Raw(_isCsv && IsFormula(clean) ? "'" + clean : clean);
    }

    /// <summary>Writes a number; nothing where there is none.</summary>
    internal DelimitedWriter Number(double? value) => Raw(value is { } number && double.IsFinite(number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : string.Empty);

    /// <summary>Writes a whole number; nothing where there is none.</summary>
    internal DelimitedWriter Number(long? value) => Raw(value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);

    /// <summary>Writes a day as yyyy-mm-dd; nothing where there is none.</summary>
    internal DelimitedWriter Day(DateOnly? value) => Raw(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty);

    /// <summary>Writes cells with nothing in them.</summary>
    internal DelimitedWriter Empty(int count = 1)
    {
        for (int i = 0; i < count; i++)
        {
            Raw(string.Empty);
        }

        return this;
    }

    /// <summary>Ends the row.</summary>
    internal void End()
    {
        _writer.Write(_lineEnd);
        _isFirst = true;
    }

    /// <summary>Writes the line of column names.</summary>
    internal void Header(ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            Raw(name);
        }

        End();
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>Takes out what no reader can take; line breaks and tabs become spaces where they cannot be quoted.</summary>
    internal static string Clean(string text, bool keepBreaks)
    {
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            char written = c is '\t' or '\n' or '\r' ? (keepBreaks ? c : ' ')
                : char.IsControl(c) || (char.IsSurrogate(c) && !isPair) || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD'
                : c;
            if (written != c)
            {
                clean ??= new StringBuilder(text.Length).Append(text, 0, i);
            }

            clean?.Append(written);
            if (isPair)
            {
                clean?.Append(text[i + 1]);
                i++;
            }
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>Whether a spreadsheet could run the text.</summary>
    internal static bool IsFormula(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart('\'');
        return !rest.IsEmpty && Formula.Contains(rest[0], StringComparison.Ordinal);
    }

    private DelimitedWriter Raw(string cell)
    {
        if (!_isFirst)
        {
            _writer.Write(_separator);
        }

        _isFirst = false;
        if (_isCsv && (cell.AsSpan().IndexOfAny("\",\r\n") >= 0 || (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])))))
        {
            _writer.Write('"');
            _writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
        else
        {
            _writer.Write(cell);
        }

        return this;
    }
}
