using System.Globalization;

namespace Sitrep.Cli.Work;

/// <summary>What a run over inputs came to. Not thread-safe.</summary>
internal sealed class RunTotals
{
    internal int Articles { get; set; }

    internal int News { get; set; }

    internal int Background { get; set; }

    internal int Failed { get; set; }

    internal int Inputs => Articles + Failed;

    /// <summary>The summary line of a run over several inputs.</summary>
    public override string ToString()
    {
        string failed = Failed == 0 ? string.Empty : $", {Count(Failed, "input")} failed";
        return $"{Count(Articles, "article")}, {Count(News + Background, "account")} ({Text(News)} news, {Text(Background)} background){failed}";
    }

    private static string Count(int number, string noun) => $"{Text(number)} {noun}{(number == 1 ? string.Empty : "s")}";

    private static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
