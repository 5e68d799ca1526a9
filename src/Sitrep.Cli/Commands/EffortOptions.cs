using System.CommandLine;
using Sitrep.Languages;

namespace Sitrep.Cli.Commands;

/// <summary>The options <c>--quick</c> and <c>--accurate</c> of every command that reads articles.</summary>
internal sealed class EffortOptions
{
    /// <summary>Fewer trees are tried.</summary>
    internal Option<bool> Quick { get; } = new("--quick") { Description = "Try fewer trees of a sentence: faster, and a little less right." };

    /// <summary>What is done where neither is asked for.</summary>
    internal Option<bool> Accurate { get; } = new("--accurate") { Description = "Try more trees of a sentence, as is done unless told otherwise." };

    /// <summary>Refuses both at once.</summary>
    internal void AddTo(Command command) => command.Validators.Add(result =>
    {
        if (result.GetValue(Quick) && result.GetValue(Accurate))
        {
            result.AddError("--quick and --accurate are two ways to read; name one of them");
        }
    });

    /// <summary>What was asked for.</summary>
    internal ParsingEffort Of(ParseResult parsed) => parsed.GetValue(Quick) ? ParsingEffort.Quick : ParsingEffort.Accurate;
}
