using System.Globalization;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary>What a run of adding came to: only what is on the disk is counted. Not thread-safe.</summary>
internal sealed class AddTotals
{
    internal int Added { get; private set; }

    internal int Known { get; set; }

    internal int Failed { get; set; }

    internal int Accounts { get; private set; }

    internal int Copies { get; private set; }

    internal int Inputs => Added + Known + Failed;

    internal void Count(AddOutcome outcome)
    {
        Added += outcome.Articles;
        Known += outcome.Known;
        Accounts += outcome.Accounts;
        Copies += outcome.Copies;
    }

    /// <summary>The summary line.</summary>
    internal string Line(StoreStatus status)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{Articles(Added)} added ({Copies:#,0} of them copies), {Known:#,0} known already{(Failed > 0 ? $", {Failed:#,0} failed" : string.Empty)}; the store holds {Articles(status.Articles)}, {status.Accounts:#,0} accounts, {status.Incidents:#,0} incidents (revision {status.Revision})");

    private static string Articles(long count) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} article{(count == 1 ? string.Empty : "s")}");
}
