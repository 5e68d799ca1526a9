using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sitrep.Tests.Reading;

/// <summary>A small HTTP server on this machine, for tests of fetching.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, LocalServer, byte[]> _answer;
    private readonly TimeSpan _pause;

    /// <param name="answer">The bytes of the whole response to a path.</param>
    /// <param name="pause">Wait between single bytes, or null to send at once.</param>
    public LocalServer(Func<string, LocalServer, byte[]> answer, TimeSpan? pause = null)
    {
        (_answer, _pause) = (answer, pause ?? TimeSpan.Zero);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections { get; private set; }

    /// <summary>The heads of the requests in the order they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string At(string path, string host = "127.0.0.1") => string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Port}{path}");

    public static byte[] Answer(string body, string headers = "Content-Type: text/html\r\n", string status = "200 OK") => Answer(Encoding.UTF8.GetBytes(body), headers, status);

    public static byte[] Answer(byte[] body, string headers, string status = "200 OK")
        => [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n")), .. body];

    public static byte[] Moved(string location) => Answer("", $"Location: {location}\r\nSet-Cookie: a=b\r\n", "302 Found");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                _ = ServeAsync(client, _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var head = new StringBuilder();
                while (await reader.ReadLineAsync(stop) is { Length: > 0 } line)
                {
                    head.Append(line).Append('\n');
                }

                Requests.Enqueue(head.ToString());
                byte[] answer = _answer(head.ToString().Split(' ')[1], this);
                if (_pause == TimeSpan.Zero)
                {
                    await stream.WriteAsync(answer, stop);
                    return;
                }

                foreach (byte b in answer)
                {
                    await stream.WriteAsync(new[] { b }, stop);
                    await Task.Delay(_pause, stop);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException or IndexOutOfRangeException)
            {
                // The reader has left.
            }
        }
    }
}
