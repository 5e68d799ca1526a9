using Microsoft.Data.Sqlite;

namespace Sitrep.Store.Sqlite;

/// <summary>Statements of one connection, each prepared once. Parameters are <c>$1</c>, <c>$2</c> ... Not thread-safe.</summary>
internal sealed class Sql(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    internal SqliteConnection Connection => connection;

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    internal int Run(string text, params ReadOnlySpan<object?> values) => Prepared(text, values).ExecuteNonQuery();

    /// <summary>Inserts a row.</summary>
    /// <returns>Its rowid.</returns>
    internal long Insert(string text, params ReadOnlySpan<object?> values)
    {
        Prepared(text, values).ExecuteNonQuery();
        return SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle);
    }

    /// <summary>The first value of the first row as a number, or null where there is no row or it is null.</summary>
    internal long? Number(string text, params ReadOnlySpan<object?> values) => Prepared(text, values).ExecuteScalar() is long number ? number : null;

    /// <summary>The first value of the first row as text, or null.</summary>
    internal string? Text(string text, params ReadOnlySpan<object?> values) => Prepared(text, values).ExecuteScalar() as string;

    /// <summary>All rows, each made into a value before the next is read.</summary>
    internal List<T> Rows<T>(string text, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using SqliteDataReader reader = Prepared(text, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Goes through rows until one says to stop.</summary>
    internal void Each(string text, Func<SqliteDataReader, bool> goesOn, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Prepared(text, values).ExecuteReader();
        while (reader.Read() && goesOn(reader))
        {
        }
    }

    /// <summary>Runs text that is not worth keeping prepared.</summary>
    internal void Script(string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _prepared.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepared(string text, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(text, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = text;
            for (int i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) });
            }

            _prepared.Add(text, command);
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
