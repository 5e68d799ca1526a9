using System.CommandLine;
using Sitrep.Cli.Terminals;
using Sitrep.Knowledge;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep check</c></summary>
internal static class CheckCommand
{
    internal static Command Make(Application application)
    {
        Option<string?> knowledge = KnowledgeOption.Make();
        var command = new Command("check", "Check the knowledge files: print every fault as file:line:col: code message.") { knowledge };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(application, parsed.GetValue(knowledge), cancellationToken)));
        return command;
    }

    private static int Run(Application application, string? folder, CancellationToken cancellationToken)
    {
        Terminal terminal = application.Terminal;
        IKnowledgeFiles files = application.OpenKnowledge(folder);
        // Paths that open from where the user stands, as compilers print them.
        KnowledgeFault[] faults = [.. KnowledgeOption.Use(() => application.Check(files, cancellationToken))
            .Select(f => folder is null ? f : f with { File = Path.Combine(folder, f.File) })
            .Distinct()
            .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];
        foreach (KnowledgeFault fault in faults)
        {
            terminal.Out.WriteLine(Rendering.SafeText.Of(fault.ToString()));
        }

        terminal.Out.Flush();
        Messages.Line(terminal, faults.Length switch { 0 => "no faults", 1 => "1 fault", int count => $"{count} faults" });
        return faults.Length == 0 ? ExitCode.Done : ExitCode.Faults;
    }
}
