using System.Globalization;
using DuckDB.NET.Data;

namespace Sitrep.Tests.Exports;

/// <summary>Opens files with DuckDB, in memory and without the net: a reader that is not ours.</summary>
internal static class Duck
{
    /// <summary>Names of columns, then all rows as text; null is <c>∅</c>.</summary>
    public static List<string[]> Rows(byte[] file, string extension, string? read = null)
    {
        string path = Path.Combine(Path.GetTempPath(), $"sitrep-{Guid.NewGuid():N}.{extension}");
        File.WriteAllBytes(path, file);
        try
        {
            return Query($"select * from {(read ?? $"read_{extension}('{{0}}')").Replace("{0}", path, StringComparison.Ordinal)}");
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static List<string[]> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand settings = connection.CreateCommand();
        settings.CommandText = "set autoinstall_known_extensions=false; set autoload_known_extensions=false; set threads=1";
        settings.ExecuteNonQuery();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<string[]> { Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray() };
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "∅" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)]);
        }

        return rows;
    }
}
