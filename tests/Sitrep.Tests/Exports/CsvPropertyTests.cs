using System.Text;
using CsCheck;
using nietras.SeparatedValues;
using Sitrep.Exports;

namespace Sitrep.Tests.Exports;

/// <summary>Whatever stands in a cell, a reader that is not ours finds the same rows and cells.</summary>
public sealed class CsvPropertyTests
{
    private static readonly string[] Pieces =
    [
        "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\t", "\0", "\uD800", "\uDC00", "\u202E", "\u200F", "\uFEFF", "\u2028", "\u0085", "=1+1", "+", "-", "@SUM(A1)", "'", "''=", "＝", "|", " ", "  ",
        "\u001B[31m", "\uFFFF", "a", "Zeylik", "Kəlbəcər", "\U0001F6A8", "=cmd|'/c calc'!A1", "<script>", "NULL", "\\", "\\N",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String, Gen.Const("x")).Array[0, 5].Select(string.Concat);
    private static readonly Gen<string[][]> Tables = Hostile.Array[3].Array[1, 8];

    [Fact]
    public void A_strict_csv_reader_finds_every_cell_as_it_was()
        => Tables.Sample(table =>
        {
            string[][] read = Strict(Written([["a", "b", "c"], .. table]))[1..];
            Assert.Equal(table.Length, read.Length);
            for (int i = 0; i < table.Length; i++)
            {
                Assert.Equal(Array.ConvertAll(table[i], c => DelimitedWriter.Clean(c, keepBreaks: true)), Array.ConvertAll(read[i], Unguarded));
                Assert.DoesNotContain(read[i], c => c.Length > 0 && "=+-@\t\r＝＋－＠".Contains(c[0], StringComparison.Ordinal));
            }
        }, iter: 500);

    [Fact]
    public void A_database_finds_every_cell_as_it_was()
        => Hostile.Array[3].Array[200].Sample(table =>
        {
            byte[] csv = [.. Encoding.UTF8.GetBytes("a,b,c\r\n"), .. Written(table)];
            List<string[]> read = Duck.Rows(csv, "csv", "read_csv('{0}', header=true, all_varchar=true, delim=',', quote='\"', escape='\"', nullstr='∅')");
            Assert.Equal(
                Array.ConvertAll(table, r => string.Join('¦', r.Select(c => DelimitedWriter.Clean(c, keepBreaks: true)))),
                Array.ConvertAll(read.ToArray()[1..], r => string.Join('¦', r.Select(c => Unguarded(c == "∅" ? string.Empty : c)))));
        }, iter: 3);

    [Fact]
    public void Tab_separated_text_keeps_rows_and_cells_apart()
        => Tables.Sample(table =>
        {
            using var stream = new MemoryStream();
            using (var writer = DelimitedWriter.Tsv(stream))
            {
                Rows(writer, table);
            }

            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
            string[][] read = [.. text.Split('\n').SkipLast(1).Select(l => l.Split('\t'))];
            Assert.Equal(table.Select(r => r.Select(c => DelimitedWriter.Clean(c, keepBreaks: false))), read);
        }, iter: 500);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-3 dead", "'-3 dead")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void A_formula_is_guarded_and_nothing_else(string text, string cell) => Assert.Equal(cell, Strict(Written([[text, "x", "y"]]))[0][0]);

    internal static string[][] Strict(byte[] csv)
    {
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(csv);
        using SepReader reader = Sep.New(',').Reader(o => o with { HasHeader = false, Unescape = true, DisableColCountCheck = false }).FromText(text[(text.StartsWith('\uFEFF') ? 1 : 0)..]);
        var rows = new List<string[]>();
        foreach (SepReader.Row row in reader)
        {
            string[] cells = new string[row.ColCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = row[i].ToString();
            }

            rows.Add(cells);
        }

        return [.. rows];
    }

    internal static string Unguarded(string cell) => cell.StartsWith('\'') && DelimitedWriter.IsFormula(cell) ? cell[1..] : cell;

    private static byte[] Written(string[][] table)
    {
        using var stream = new MemoryStream();
        using (var writer = DelimitedWriter.Csv(stream))
        {
            Rows(writer, table);
        }

        return stream.ToArray();
    }

    private static void Rows(DelimitedWriter writer, string[][] table)
    {
        foreach (string[] row in table)
        {
            foreach (string cell in row)
            {
                writer.Text(cell);
            }

            writer.End();
        }
    }
}
