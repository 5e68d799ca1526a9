using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>Turns a query into SQL and gives the numbers of incidents. Not thread-safe.</summary>
/// <remarks>One condition drives and the others are asked of each account that it gives, so that the first results come at once whatever the store's size.</remarks>
internal sealed class Search(SqliteConnection connection)
{
    /// <summary>Incidents that fulfil the query, each once: by nearness where a place is asked for, the newest article first where words are, else the newest days first.</summary>
    internal List<long> Incidents(StoreQuery query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Text(query, command);
        var found = new List<long>();
        var seen = new HashSet<long>();
        using SqliteDataReader reader = command.ExecuteReader();
        while ((query.Limit is not { } limit || found.Count < limit) && reader.Read())
        {
            if (seen.Add(reader.GetInt64(0)))
            {
                found.Add(reader.GetInt64(0));
            }
        }

        return found;
    }

    /// <summary>The search text as FTS5 takes it: words and phrases, all of which must be there, nothing that could be taken for an operator.</summary>
    internal static string Match(string text)
    {
        var terms = new List<string>();
        string[] parts = text.Split('"');
        for (int i = 0; i < parts.Length; i++)
        {
            // Within quotes a phrase, outside single words.
            IEnumerable<string> pieces = i % 2 == 1 ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            terms.AddRange(pieces.Where(p => p.Any(char.IsLetterOrDigit)).Select(p => $"\"{p}\""));
        }

        return string.Join(" AND ", terms);
    }

    private string Text(StoreQuery query, SqliteCommand command)
    {
        var where = new List<string>();
        string Add(object value)
        {
            string name = "$" + (command.Parameters.Count + 1).ToString(CultureInfo.InvariantCulture);
            command.Parameters.AddWithValue(name, value);
            return name;
        }

        Conditions(query, where, Add);
        string from, order;
        if (query.Near is { } near)
        {
            from = $"json_each({Add(Spots(near))}) AS near CROSS JOIN scene ON scene.spot = near.value CROSS JOIN account ON account.no = scene.account";
            order = string.Empty;
            if (query.Text is { } text)
            {
                where.Add($"account.article IN (SELECT rowid FROM words WHERE words MATCH {Add(Match(text))})");
            }
        }
        else if (query.Text is { } text)
        {
            from = "words CROSS JOIN account ON account.article = words.rowid";
            where.Add($"words MATCH {Add(Match(text))}");
            order = " ORDER BY words.rowid DESC";
        }
        else if (query.Actor is not null || query.Claimant is not null)
        {
            (from, order) = ("party CROSS JOIN account ON account.no = party.account", " ORDER BY party.account DESC");
            where.Add($"party.key = {Add(ArticleTable.KeyOf((query.Actor ?? query.Claimant)!))} AND party.speaks = {Add(query.Actor is null ? 1 : 0)}");
        }
        else if (query.From is not null || query.To is not null || query.Kind is not null || query.Newness is not null)
        {
            from = query.Kind is not null && query.From is null && query.To is null ? "account INDEXED BY account_kind" : "account INDEXED BY account_days";
            order = query.Kind is not null && query.From is null && query.To is null ? string.Empty : " ORDER BY account.first DESC";
        }
        else
        {
            return $"SELECT no FROM incident{(where.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", where))} ORDER BY {(query.Since is null ? "day DESC, no" : "revision, no")}";
        }

        var sql = new StringBuilder($"SELECT account.incident FROM {from}");
        if (query.Since is not null || query.Review is not null)
        {
            sql.Append(" CROSS JOIN incident ON incident.no = account.incident");
        }

        return sql.Append(where.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", where)).Append(order).ToString();
    }

    private static void Conditions(StoreQuery query, List<string> where, Func<object, string> add)
    {
        if (query.From is { } from)
        {
            where.Add($"account.last >= {add(from.DayNumber)}");
        }

        if (query.To is { } to)
        {
            where.Add($"account.first <= {add(to.DayNumber)}");
        }

        if (query.Kind is { } kind)
        {
            // A family is what stands before a dot.
            where.Add($"(account.kind = {add(kind)} OR (account.kind > {add(kind + ".")} AND account.kind < {add(kind + "/")}))");
        }

        if (query.Newness is { } newness)
        {
            where.Add($"account.background = {add(newness == "background" ? 1 : 0)}");
        }

        if (query.Actor is { } actor)
        {
            where.Add($"EXISTS(SELECT 1 FROM party AS actor WHERE actor.key = {add(ArticleTable.KeyOf(actor))} AND actor.speaks = 0 AND actor.account = account.no)");
        }

        if (query.Claimant is { } claimant)
        {
            where.Add($"EXISTS(SELECT 1 FROM party AS claimant WHERE claimant.key = {add(ArticleTable.KeyOf(claimant))} AND claimant.speaks = 1 AND claimant.account = account.no)");
        }

        if (query.Review is { } review)
        {
            where.Add($"incident.review = {add(ReviewTable.StateOf(review))}");
        }

        if (query.Since is { } since)
        {
            where.Add($"incident.revision > {add(since)}");
        }
    }

    // The R*Tree gives a box, the distance cuts it round; the nearest first.
    private string Spots(NearPlace near)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT spot.no, lat, lon FROM spots JOIN spot ON spot.no = spots.no WHERE north >= $1 AND south <= $2 AND east >= $3 AND west <= $4";
        var spots = new List<(double Distance, long No)>();
        // Where the circle reaches over the date line, its other side is asked for too.
        foreach (double turn in new[] { 0.0, -360.0, 360.0 })
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$1", near.Latitude - near.LatitudeReach);
            command.Parameters.AddWithValue("$2", near.Latitude + near.LatitudeReach);
            command.Parameters.AddWithValue("$3", near.Longitude + turn - near.LongitudeReach);
            command.Parameters.AddWithValue("$4", near.Longitude + turn + near.LongitudeReach);
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                double distance = near.DistanceTo(reader.GetDouble(1), reader.GetDouble(2));
                if (distance <= near.Kilometres)
                {
                    spots.Add((distance, reader.GetInt64(0)));
                }
            }
        }

        spots.Sort();
        return "[" + string.Join(',', spots.Select(s => s.No).Distinct()) + "]";
    }
}
