using System.CommandLine;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary><c>sitrep review ID accept|reject|set FIELD=VALUE|undo|merge OTHER|split ACCOUNT</c></summary>
internal static class ReviewCommand
{
    private static readonly string[] Fields = ["kind", "status", "days", "actors", "targets", "from", "at", "weapons", "casualties", "note"];

    internal static Command Make(Application application)
    {
        var id = new Argument<string>("ID") { Description = "The incident." };
        var action = new Argument<string>("ACTION") { Description = "accept, reject, set FIELD=VALUE, undo, merge OTHER or split ARTICLE/ACCOUNT." };
        var subject = new Argument<string?>("SUBJECT") { Description = "What set, merge and split are about.", Arity = ArgumentArity.ZeroOrOne };
        var by = new Option<string?>("--by") { Description = "Who decides (the user's name unless told).", HelpName = "NAME" };
        Option<string?> database = StoreOption.Make(), knowledge = Commands.KnowledgeOption.Make();
        Command command = new Command("review", "Decide about an incident. Decisions are only ever appended to a log; undo appends too.").With(
            (parsed, _) =>
            {
                Decision decision = Of(
                    parsed.GetRequiredValue(id), parsed.GetRequiredValue(action), parsed.GetValue(subject), parsed.GetValue(by) ?? Environment.UserName, application.Clock.GetUtcNow());
                return StoreCommand.Use(application, parsed.GetValue(database), parsed.GetValue(knowledge), StoreMode.Write, (store, files) =>
                {
                    if (decision is { Action: DecisionAction.Set, Subject: "kind" } && Ontology.Load(files, []).Find(decision.Value!) is null)
                    {
                        throw new UsageException($"'{decision.Value}' is no kind of event; knowledge/ontology/kinds.tsv lists them");
                    }

                    Incident incident = store.Decide(decision).Incident;
                    application.Terminal.Out.Write(IncidentLine.Of(incident, application.Terminal.OutIsTerminal ? application.Terminal.Width : int.MaxValue) + "\n");
                    return ExitCode.Done;
                });
            },
            by, database, knowledge);
        command.Add(id);
        command.Add(action);
        command.Add(subject);
        return command;
    }

    private static Decision Of(string id, string action, string? subject, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(by))
        {
            throw new UsageException("say who decides: --by NAME");
        }

        return (action, subject) switch
        {
            ("accept", null) => new(id, DecisionAction.Accept, by, at),
            ("reject", null) => new(id, DecisionAction.Reject, by, at),
            ("undo", null) => new(id, DecisionAction.Undo, by, at),
            ("merge", { } other) => new(id, DecisionAction.Merge, by, at) { Subject = other },
            ("split", { } account) => new(id, DecisionAction.Split, by, at) { Subject = account },
            ("set", { } assignment) => Set(id, assignment, by, at),
            ("accept" or "reject" or "undo", _) => throw new UsageException($"'{action}' stands alone; '{subject}' is one word too many"),
            ("merge", null) => throw new UsageException("say with which incident: merge OTHER"),
            ("split", null) => throw new UsageException("say which account: split ARTICLE/a1; 'sitrep show' names them"),
            ("set", null) => throw new UsageException("say what: set FIELD=VALUE"),
            _ => throw new UsageException($"'{action}' is none of accept, reject, set, undo, merge and split"),
        };
    }

    private static Decision Set(string id, string assignment, string by, DateTimeOffset at)
    {
        int equals = assignment.IndexOf('=', StringComparison.Ordinal);
        string field = equals < 0 ? assignment : assignment[..equals];
        if (equals < 0 || !Fields.Contains(field, StringComparer.Ordinal))
        {
            throw new UsageException($"'{assignment}' is not FIELD=VALUE with one of the fields {string.Join(", ", Fields)}");
        }

        return new(id, DecisionAction.Set, by, at) { Subject = field, Value = assignment[(equals + 1)..] };
    }
}
