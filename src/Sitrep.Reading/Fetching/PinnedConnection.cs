using System.Net;
using System.Net.Sockets;

namespace Sitrep.Reading.Fetching;

/// <summary>Connects to the very addresses that were checked, so that a name cannot lead elsewhere the second time it is asked.</summary>
internal sealed class PinnedConnection(NetworkAccess network)
{
    /// <exception cref="PageRefusedException">The name leads, or may lead, into a network that is not public.</exception>
    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? literal) ? [literal] : await network.Resolve(host, cancellation);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, a => network.MayReach(a)))
        {
            throw new PageRefusedException(ReadingProblems.PrivateAddress(host));
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            if (socket.RemoteEndPoint is not IPEndPoint remote || !network.MayReach(remote.Address))
            {
                throw new PageRefusedException(ReadingProblems.PrivateAddress(host));
            }

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
