using System.Collections.Immutable;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep;

/// <summary>Executes the examples of <c>languages/en/roles.tsv</c>: the roleset must be found, and its roles be played by the words given.</summary>
internal static class RolesetExamples
{
    internal static IEnumerable<KnowledgeFault> Check(RolesetMap map, EnglishLanguage english)
    {
        foreach (RolesetRow row in map.Rows)
        {
            if (row.Example.Length > 0 && Fault(map, row, english) is { } message)
            {
                yield return new(RolesetMap.Path, row.Line, 1, "K610", message);
            }
        }
    }

    private static string? Fault(RolesetMap map, RolesetRow row, EnglishLanguage english)
    {
        ImmutableArray<Sentence> sentences = english.Parse(row.Example);
        ImmutableArray<Predicate> predicates = english.Model.FindRoles(sentences);
        if (predicates.FirstOrDefault(p => p.Roleset == row.Roleset) is not { } predicate)
        {
            return $"'{row.Roleset}' is not found in '{row.Example}'; found is: {string.Join(", ", predicates.Select(p => p.Roleset))}.";
        }

        (Role? Role, string Words)[] found =
        [
            .. predicate.Arguments.Select(a => (map.RoleOf(row.Roleset, a.Label), sentences[predicate.Sentence].SpanOf(a.First, a.Last).Of(row.Example))).Where(f => f.Item1 is not null),
        ];
        foreach (string part in KnowledgeTable.SplitList(row.Expect))
        {
            string[] sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !found.Any(f => string.Equals(f.Role.ToString(), sides[0], StringComparison.OrdinalIgnoreCase) && f.Words == sides[1]))
            {
                return $"'{part}' is expected of '{row.Roleset}' in '{row.Example}'; found is: {string.Join("; ", found.Select(f => $"{f.Role.ToString()!.ToLowerInvariant()} = {f.Words}"))}.";
            }
        }

        return null;
    }
}
