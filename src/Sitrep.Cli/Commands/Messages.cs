using Sitrep.Cli.Rendering;
using Sitrep.Cli.Terminals;
using Sitrep.Documents;

namespace Sitrep.Cli.Commands;

/// <summary>Lines on standard error: one form for all commands.</summary>
internal static class Messages
{
    /// <summary><c>sitrep: FILE: R003 message</c>.</summary>
    internal static void Failure(Terminal terminal, string source, Problem problem)
        => terminal.Error.WriteLine(SafeText.Of($"sitrep: {source}: {problem.Code} {problem.Message}"));

    /// <summary>A problem that did not stand in the way.</summary>
    internal static void Note(Terminal terminal, string source, Problem problem)
        => terminal.Error.WriteLine(SafeText.Of($"sitrep: {source}: note: {problem.Code} {problem.Message}"));

    internal static void Line(Terminal terminal, string message) => terminal.Error.WriteLine(SafeText.Of($"sitrep: {message}"));
}
