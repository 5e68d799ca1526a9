using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>The log of decisions: rows are appended, never changed. Not thread-safe.</summary>
internal sealed class ReviewTable(Sql sql)
{
    private static readonly string[] States = ["unreviewed", "accepted", "rejected"];

    /// <summary>How a state of review is kept in an incident's row.</summary>
    internal static int StateOf(string state) => Math.Max(0, Array.IndexOf(States, state));

    internal bool Any() => sql.Number("SELECT 1 FROM decision LIMIT 1") is not null;

    /// <summary>Decisions on an incident and on those merged into it, the oldest first.</summary>
    internal ImmutableArray<LoggedDecision> Log(string incident)
        => [.. sql.Rows(
            """
            WITH RECURSIVE line(id) AS (SELECT $1 UNION SELECT tombstone.id FROM tombstone JOIN line ON heir = line.id)
            SELECT no, incident, action, subject, value, by, at, basis, EXISTS(SELECT 1 FROM decision AS back WHERE back.undoes = decision.no)
            FROM decision WHERE incident IN (SELECT id FROM line) ORDER BY no
            """,
            Row,
            incident)];

    internal long Append(Decision decision, string basis, long? undoes)
        => sql.Insert(
            "INSERT INTO decision(incident, action, subject, value, by, at, basis, undoes) VALUES($1, $2, $3, $4, $5, $6, $7, $8)",
            decision.Incident, (long)decision.Action, decision.Subject, decision.Value, decision.By, decision.At.ToString("O", CultureInfo.InvariantCulture), basis, undoes);

    /// <summary>Brings the state in an incident's row up to its log.</summary>
    internal void Settle(long incident)
    {
        string id = sql.Text("SELECT id FROM incident WHERE no = $1", incident)!;
        sql.Run("UPDATE incident SET review = $2 WHERE no = $1 AND review <> $2", incident, (long)StateOf(DecisionLog.Review(Log(id), string.Empty).State));
    }

    private static LoggedDecision Row(SqliteDataReader r)
        => new(
            r.GetInt64(0),
            new(r.GetString(1), (DecisionAction)r.GetInt32(2), r.GetString(5), DateTimeOffset.Parse(r.GetString(6), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))
            {
                Subject = r.IsDBNull(3) ? null : r.GetString(3),
                Value = r.IsDBNull(4) ? null : r.GetString(4),
            },
            r.GetString(7),
            r.GetInt64(8) == 1);
}
