using System.Net;

namespace Sitrep.Reading.Fetching;

/// <summary>Which addresses may be connected to, and how names become addresses. Immutable, thread-safe.</summary>
/// <param name="MayReach">Whether an address may be connected to.</param>
/// <param name="Resolve">The addresses of a name.</param>
internal sealed record NetworkAccess(Func<IPAddress, bool> MayReach, Func<string, CancellationToken, Task<IPAddress[]>> Resolve)
{
    /// <summary>The public internet alone: what the product uses.</summary>
    internal static NetworkAccess Public { get; } = new(AddressGuard.IsPublic, Dns.GetHostAddressesAsync);
}
