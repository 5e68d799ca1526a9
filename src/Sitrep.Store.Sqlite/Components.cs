using Sitrep.Incidents;

namespace Sitrep.Store.Sqlite;

/// <summary>Parts the accounts that a change touched into groups, and no others. Not thread-safe.</summary>
/// <remarks>
/// Groups are sought within connected components of links. A component of more than <see cref="StoreLimits.Component"/> accounts is looked at again with the weaker links left out, up to the last
/// grade, so that one long chain of daily bulletins costs no more than a short one. An account's grade is the lowest at which its component is small enough: a function of
/// the set of accounts, not of the order in which they came.
/// </remarks>
internal sealed class Components(Sql sql, FactsCache facts, IncidentLinker linker, Rulings rulings, StoreLimits limits)
{
    private static readonly double[] Grades = [IncidentLinker.Threshold, 0.6, 0.7, 0.8, 0.9];

    /// <summary>Parts what is connected with the seeds.</summary>
    /// <param name="seeds">Accounts that are new, or were ruled on.</param>
    /// <param name="loosened">Accounts that lost a link: their components may have become small again.</param>
    /// <returns>Every account that was looked at, in one group.</returns>
    internal List<List<long>> Part(IEnumerable<long> seeds, IReadOnlyCollection<long> loosened)
    {
        var groups = new List<List<long>>();
        var pending = new SortedSet<long>(seeds);
        pending.UnionWith(StartAnew(loosened));
        for (int grade = 0; grade < Grades.Length && pending.Count > 0; grade++)
        {
            var seen = new HashSet<long>();
            var higher = new SortedSet<long>();
            foreach (long seed in pending.Where(s => !seen.Contains(s)))
            {
                if (GradeOf(seed) > grade)
                {
                    // It stands in a component that was too large before.
                    seen.Add(seed);
                    higher.Add(seed);
                    continue;
                }

                (List<long> members, bool isLarge) = Collect(seed, grade, seen);
                if (isLarge && grade < Grades.Length - 1)
                {
                    SetGrade(members, grade + 1);
                    higher.UnionWith(members);
                }
                else
                {
                    SetGrade(members, grade);
                    Group(members, groups);
                }
            }

            pending = higher;
        }

        return groups;
    }

    private HashSet<long> StartAnew(IReadOnlyCollection<long> loosened)
    {
        var reached = new HashSet<long>(loosened);
        var next = new Queue<long>(loosened);
        while (next.TryDequeue(out long account))
        {
            foreach (long other in sql.Rows("SELECT b FROM link WHERE a = $1 AND score >= $2", r => r.GetInt64(0), account, Grades[0]).Where(reached.Add))
            {
                next.Enqueue(other);
            }
        }

        SetGrade(reached, 0);
        return reached;
    }

    private (List<long> Members, bool IsLarge) Collect(long seed, int grade, HashSet<long> seen)
    {
        var members = new List<long> { seed };
        bool isLarge = false;
        seen.Add(seed);
        for (int i = 0; i < members.Count; i++)
        {
            foreach (long other in sql.Rows("SELECT b FROM link WHERE a = $1 AND score >= $2", r => r.GetInt64(0), members[i], Grades[grade]))
            {
                if (seen.Contains(other))
                {
                    continue;
                }

                if (GradeOf(other) > grade)
                {
                    isLarge = true;
                    continue;
                }

                seen.Add(other);
                members.Add(other);
            }
        }

        return (members, isLarge || members.Count > limits.Component);
    }

    private void Group(List<long> members, List<List<long>> groups)
    {
        if (members.Count == 1)
        {
            groups.Add(members);
            return;
        }

        var byKey = new Dictionary<AccountKey, long>();
        foreach (long member in members)
        {
            byKey[facts.Of(member).Key] = member;
        }

        Func<AccountKey, AccountKey, Ruling>? ruling = rulings.Any() ? (a, b) => rulings.Of(byKey[a], byKey[b]) : null;
        groups.AddRange(linker.Group([.. members.Select(facts.Of)], ruling).Select(g => g.Select(k => byKey[k]).ToList()));
    }

    private long GradeOf(long account) => sql.Number("SELECT grade FROM account WHERE no = $1", account) ?? 0;

    private void SetGrade(IEnumerable<long> accounts, int grade)
    {
        foreach (long account in accounts)
        {
            sql.Run("UPDATE account SET grade = $2 WHERE no = $1 AND grade <> $2", account, (long)grade);
        }
    }
}
