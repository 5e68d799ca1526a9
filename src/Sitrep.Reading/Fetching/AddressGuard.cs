using System.Net;
using System.Net.Sockets;

namespace Sitrep.Reading.Fetching;

/// <summary>Tells addresses of the public internet from all others.</summary>
/// <remarks>Source: IANA's special-purpose address registries for IPv4 and IPv6 (RFC 6890 and what followed). What is not known to be public is not.</remarks>
internal static class AddressGuard
{
    private static readonly IPNetwork[] Closed =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    internal static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // IPv4 written as IPv6 is judged as IPv4; tunnels that carry IPv4 inside (6to4, Teredo, NAT64, ::a.b.c.d) lie outside what is let through.
            return address.IsIPv4MappedToIPv6 ? IsPublic(address.MapToIPv4()) : address.ScopeId == 0 && GlobalUnicast.Contains(address) && !IsClosed(address);
        }

        return address.AddressFamily == AddressFamily.InterNetwork && !IsClosed(address);
    }

    private static bool IsClosed(IPAddress address) => Array.Exists(Closed, n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address));
}
