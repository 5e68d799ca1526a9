using System.CommandLine;
using Sitrep.Knowledge;

namespace Sitrep.Cli.Commands;

/// <summary>The option <c>--knowledge DIR</c> of every command that reads knowledge.</summary>
internal static class KnowledgeOption
{
    internal static Option<string?> Make() => new("--knowledge")
    {
        Description = "Read the knowledge from this folder of text files instead of the pack beside the program.",
        HelpName = "DIR",
    };

    /// <summary>Opens the folder, or the pack that ships with the program.</summary>
    /// <exception cref="UsageException">Neither can be read.</exception>
    internal static IKnowledgeFiles Open(string? folder)
        => Use<IKnowledgeFiles>(() => folder is null ? PackKnowledge.BesideProgram() : new FolderKnowledge(folder));

    /// <summary>Does what needs the knowledge to be whole: its files there, its weights not cut off.</summary>
    /// <exception cref="UsageException">They are not.</exception>
    internal static T Use<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
    }
}
