using System.Collections.Immutable;

namespace Sitrep.Knowledge;

/// <summary>A tab-separated knowledge file: <c>#</c> comment lines, one header line, rows that keep their line number.</summary>
/// <remarks>Immutable, thread-safe. Values are trimmed; a missing trailing column reads as empty.</remarks>
public sealed class KnowledgeTable
{
    private readonly Dictionary<string, int> _columns;

    private KnowledgeTable(string file, ImmutableArray<string> header, ImmutableArray<KnowledgeRow> rows)
    {
        File = file;
        Header = header;
        Rows = rows;
        _columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < header.Length; i++)
        {
            _columns[header[i]] = i;
        }
    }

    /// <summary>Relative path of the file.</summary>
    public string File { get; }

    /// <summary>Names of the columns.</summary>
    public ImmutableArray<string> Header { get; }

    /// <summary>The rows in file order.</summary>
    public ImmutableArray<KnowledgeRow> Rows { get; }

    /// <summary>The value of <paramref name="column"/> in <paramref name="row"/>; empty where the table has no such column.</summary>
    public string this[KnowledgeRow row, string column]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(row);
            return _columns.TryGetValue(column, out int index) && index < row.Values.Length ? row.Values[index] : string.Empty;
        }
    }

    /// <summary>Reads a table and lists what is wrong with it in <paramref name="faults"/>.</summary>
    /// <param name="file">Relative path, for the faults.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="faults">Receives what is wrong; the rows that are whole are returned all the same.</param>
    public static KnowledgeTable Parse(string file, string text, ReadOnlySpan<string> required, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(faults);
        ImmutableArray<string> header = [];
        var rows = ImmutableArray.CreateBuilder<KnowledgeRow>();
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw.TrimEnd();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            ImmutableArray<string> cells = [.. raw.ToString().Split('\t').Select(c => c.Trim())];
            if (header.IsEmpty)
            {
                header = cells;
                foreach (string column in required)
                {
                    if (!header.Contains(column, StringComparer.Ordinal))
                    {
                        faults.Add(new(file, number, 1, "K001", $"The header lacks the column '{column}'. Add it, tab-separated."));
                    }
                }

                continue;
            }

            if (cells.Length > header.Length)
            {
                faults.Add(new(file, number, 1, "K002", $"The row has {cells.Length} columns, the header {header.Length}. Look for a stray tab."));
                continue;
            }

            rows.Add(new(number, cells));
        }

        if (header.IsEmpty)
        {
            faults.Add(new(file, 1, 1, "K003", "The table has no header line. Write the column names first, tab-separated."));
        }

        return new(file, header, rows.ToImmutable());
    }

    /// <summary>The parts of a cell that lists several values, joined by <c>; </c>.</summary>
    public static ImmutableArray<string> SplitList(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
