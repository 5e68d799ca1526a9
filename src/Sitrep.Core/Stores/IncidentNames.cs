using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Incidents;

namespace Sitrep.Stores;

/// <summary>Says which incident keeps its id when accounts are parted anew, so that ids last.</summary>
public static class IncidentNames
{
    private const int Digits = 10;

    /// <summary>Gives each group the former incident that it goes on: the one most of whose accounts it holds, of equals the oldest.</summary>
    /// <param name="groups">For each group the former incident of each of its accounts, as a number that is smaller for older ones; null for a new account.</param>
    /// <returns>For each group the incident that it goes on, or null where it is a new one. No incident goes on twice.</returns>
    public static ImmutableArray<long?> Keep(IReadOnlyList<IReadOnlyList<long?>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var claims = new List<(int Count, long Incident, int Group)>();
        for (int group = 0; group < groups.Count; group++)
        {
            claims.AddRange(groups[group].OfType<long>().GroupBy(i => i).Select(g => (g.Count(), g.Key, group)));
        }

        claims.Sort(static (x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : x.Incident != y.Incident ? x.Incident.CompareTo(y.Incident) : x.Group.CompareTo(y.Group));
        long?[] kept = new long?[groups.Count];
        var given = new HashSet<long>();
        foreach ((_, long incident, int group) in claims)
        {
            if (kept[group] is null && given.Add(incident))
            {
                kept[group] = incident;
            }
        }

        return [.. kept];
    }

    /// <summary>A new id: a short hash of the name of the incident's first account.</summary>
    /// <param name="first">The first account by <see cref="AccountKey.Order"/>.</param>
    /// <param name="isTaken">Whether an id is, or ever was, given to another incident.</param>
    public static string New(AccountKey first, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        for (int round = 0; ; round++)
        {
            string id = "i" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(round == 0 ? first.ToString() : $"{first}#{round}")))[..Digits];
            if (!isTaken(id))
            {
                return id;
            }
        }
    }
}
