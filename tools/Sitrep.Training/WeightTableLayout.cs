using System.Buffers.Binary;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Lays rows of weights out as <see cref="WeightTable"/> reads them.</summary>
internal static class WeightTableLayout
{
    /// <summary>How many keys stand in a line on average; more make the file smaller and send more keys to the overflow.</summary>
    private const double TriplesPerLine = 11.5;
    private const double SinglesPerLine = 11.5;
    private const double RowsPerLine = 16;

    /// <summary>The bytes of a table.</summary>
    internal static byte[] Lay(List<(uint Key, (byte Class, byte Weight)[] Cells)> rows, int classes, float unit)
    {
        rows.Sort((a, b) => a.Key.CompareTo(b.Key));
        int form = classes switch { 1 => WeightTable.SingleForm, 3 => WeightTable.TripleForm, _ => 0 };
        int count = form switch
        {
            WeightTable.SingleForm => Math.Max(SingleLine.MinimumLines, (int)Math.Ceiling(rows.Count / SinglesPerLine)),
            WeightTable.TripleForm => Math.Max(TripleLine.MinimumLines, (int)Math.Ceiling(rows.Count / TriplesPerLine)),
            _ => Math.Max(RowLine.MinimumLines, (int)Math.Ceiling(rows.Count / RowsPerLine)),
        };
        var lines = new byte[count * WeightTable.LineLength];
        var overflow = new Dictionary<uint, int>();
        using var records = new MemoryStream();
        for (int first = 0; first < rows.Count;)
        {
            int line = LineOf(rows[first].Key, count), stop = first;
            while (stop < rows.Count && LineOf(rows[stop].Key, count) == line)
            {
                stop++;
            }

            Span<byte> bytes = lines.AsSpan(line * WeightTable.LineLength, WeightTable.LineLength);
            switch (form)
            {
                case WeightTable.SingleForm:
                    LaySingles(rows[first..stop], bytes, overflow);
                    break;
                case WeightTable.TripleForm:
                    LayTriples(rows[first..stop], bytes, overflow);
                    break;
                default:
                    LayRows(rows[first..stop], classes, bytes, overflow, records);
                    break;
            }

            first = stop;
        }

        byte[] elsewhere = KeyTable.Write(overflow);
        var header = new byte[WeightTable.HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, classes);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), count);
        BinaryPrimitives.WriteSingleLittleEndian(header.AsSpan(8), unit);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), form);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), elsewhere.Length);
        return [.. header, .. lines, .. elsewhere, .. records.ToArray()];
    }

    private static int LineOf(uint key, int count) => (int)(((ulong)key * (uint)count) >> 32);

    private static void LaySingles(List<(uint Key, (byte Class, byte Weight)[] Cells)> rows, Span<byte> line, Dictionary<uint, int> overflow)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (i < SingleLine.Places)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(line[(4 * i)..], SingleLine.PlaceOf(rows[i].Key, rows[i].Cells[0].Weight));
            }
            else
            {
                overflow[rows[i].Key] = rows[i].Cells[0].Weight - 1;
            }
        }
    }

    private static void LayTriples(List<(uint Key, (byte Class, byte Weight)[] Cells)> rows, Span<byte> line, Dictionary<uint, int> overflow)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            byte second = rows[i].Cells.FirstOrDefault(c => c.Class == 1).Weight, third = rows[i].Cells.FirstOrDefault(c => c.Class == 2).Weight;
            if (i < TripleLine.Places)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(line[(2 * i)..], (ushort)rows[i].Key);
                line[32 + (2 * i)] = second;
                line[33 + (2 * i)] = third;
            }
            else
            {
                overflow[rows[i].Key] = (second | (third << 8)) - 1;
            }
        }
    }

    private static void LayRows(List<(uint Key, (byte Class, byte Weight)[] Cells)> rows, int classes, Span<byte> line, Dictionary<uint, int> overflow, MemoryStream records)
    {
        var here = new List<byte[]>();
        var elsewhere = new List<(uint Key, byte[] Row)>();
        var marks = new HashSet<ushort>();
        uint start = (uint)records.Length;
        foreach ((uint key, (byte Class, byte Weight)[] cells) in rows)
        {
            byte[] row = RowOf(key, cells, classes);
            if (here.Count == RowLine.Places || !marks.Add((ushort)key))
            {
                elsewhere.Add((key, row));
                continue;
            }

            line[here.Count] = (byte)row.Length;
            BinaryPrimitives.WriteUInt16LittleEndian(line[(RowLine.MarksAt + (2 * here.Count))..], (ushort)key);
            here.Add(row);
            records.Write(row);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(line[RowLine.OffsetAt..], start | (elsewhere.Count > 0 ? RowLine.OverflowBit : 0));
        foreach ((uint key, byte[] row) in elsewhere)
        {
            records.WriteByte((byte)row.Length);
            overflow[key] = (int)records.Length;
            records.Write(row);
        }
    }

    /// <summary>Pairs where they are few, the weights of all classes where that is faster to add.</summary>
    private static byte[] RowOf(uint key, (byte Class, byte Weight)[] cells, int classes)
    {
        if (cells.Length < Math.Max(6, classes / 5))
        {
            return [RowLine.CheckOf(key), .. cells.SelectMany(c => (byte[])[c.Class, c.Weight])];
        }

        var row = new byte[RowLine.DenseStart + RowLine.Padded(classes)];
        row[0] = RowLine.CheckOf(key);
        foreach ((byte cls, byte weight) in cells)
        {
            row[RowLine.DenseStart + cls] = weight;
        }

        return row;
    }
}
