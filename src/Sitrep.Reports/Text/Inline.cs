using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Reports.Text;

/// <summary>A piece of a line, without a form yet.</summary>
internal abstract record Inline
{
    /// <summary>Our own words.</summary>
    internal sealed record Words(string Text) : Inline;

    /// <summary>Words or names that come from outside: shown as text, whatever they hold.</summary>
    internal sealed record Foreign(string Text) : Inline;

    /// <summary>A name that is set off.</summary>
    internal sealed record Strong(string Text) : Inline;

    /// <summary>Exact words of an article.</summary>
    internal sealed record Quote(string Text) : Inline;

    /// <summary>A number, with the accounts behind it.</summary>
    internal sealed record Number(string Text, ImmutableArray<AccountKey> Accounts) : Inline;

    /// <summary>A number that leads to its accounts, where these stand at the end of the line anyhow.</summary>
    internal sealed record Bare(string Text, ImmutableArray<AccountKey> Accounts) : Inline;

    /// <summary>The accounts behind a statement.</summary>
    internal sealed record References(ImmutableArray<AccountKey> Accounts) : Inline;

    /// <summary>A short remark that is set off: disputed, attempted.</summary>
    internal sealed record Mark(string Text) : Inline;

    /// <summary>A way to another part of the report.</summary>
    internal sealed record Jump(string Anchor, string Text) : Inline;

    /// <summary>A way out of the report, where the address is one of the web; else plain text.</summary>
    internal sealed record Web(string Address) : Inline;
}
