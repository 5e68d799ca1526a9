using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Actors;

/// <summary>Reads <c>*.actors</c> files: blocks of <c>actor ID</c> with indented <c>key value</c> lines.</summary>
internal static class ActorFile
{
    internal static IEnumerable<(Actor Actor, int Line, ImmutableArray<(int Line, string Text)> Examples)> Read(string file, string text, ICollection<KnowledgeFault> faults)
    {
        Actor? actor = null;
        int start = 0, number = 0;
        var examples = ImmutableArray.CreateBuilder<(int, string)>();
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int gap = line.IndexOfAny([' ', '\t']);
            string key = gap < 0 ? line : line[..gap], value = gap < 0 ? string.Empty : line[gap..].Trim();
            if (string.Equals(key, "actor", StringComparison.Ordinal))
            {
                if (actor is not null)
                {
                    yield return (actor, start, examples.ToImmutable());
                }

                examples.Clear();
                start = number;
                actor = new Actor { Id = value, Name = value, Sector = "UNK" };
            }
            else if (actor is null)
            {
                faults.Add(new(file, number, 1, "K201", "The line stands before the first 'actor ID' line. Move it beneath one."));
            }
            else if (string.Equals(key, "yes", StringComparison.Ordinal))
            {
                examples.Add((number, value));
            }
            else
            {
                actor = With(actor, key, value, file, number, faults);
            }
        }

        if (actor is not null)
        {
            yield return (actor, start, examples.ToImmutable());
        }
    }

    private static Actor With(Actor actor, string key, string value, string file, int line, ICollection<KnowledgeFault> faults)
    {
        switch (key)
        {
            case "name": return actor with { Name = value };
            case "country": return actor with { Country = value };
            case "sector": return actor with { Sector = value };
            case "org": return actor with { Org = value };
            case "role": return actor with { Role = value };
            case "kind": return actor with { Kind = value };
            case "parent": return actor;
            case "alias": return actor with { Aliases = [.. actor.Aliases, .. KnowledgeTable.SplitList(value)] };
            case "bare": return actor with { Bare = [.. actor.Bare, .. KnowledgeTable.SplitList(value)] };
            case "from" or "until":
                if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                {
                    faults.Add(new(file, line, 1, "K202", $"'{value}' is no day. Write it as 2020-11-10."));
                    return actor;
                }

                return string.Equals(key, "from", StringComparison.Ordinal) ? actor with { From = day } : actor with { Until = day };
            default:
                faults.Add(new(file, line, 1, "K203", $"'{key}' is no part of an actor. Parts are name, country, sector, org, role, kind, from, until, parent, alias, bare, yes."));
                return actor;
        }
    }
}
