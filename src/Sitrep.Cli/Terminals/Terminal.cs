using System.Text;

namespace Sitrep.Cli.Terminals;

/// <summary>The program's surroundings: its streams, whether people look at them, and its environment variables.</summary>
/// <remarks>Tests put memory streams here. Data goes to <see cref="Out"/>, all else to <see cref="Error"/>.</remarks>
internal sealed class Terminal
{
    /// <summary>Width of lines where nobody says otherwise.</summary>
    internal const int DefaultWidth = 100;

    /// <summary>Standard input.</summary>
    internal required Stream Input { get; init; }

    /// <summary>Standard output: data only.</summary>
    internal required TextWriter Out { get; init; }

    /// <summary>Standard error: failures, progress, summaries.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Whether standard input is typed by a person.</summary>
    internal bool InputIsTerminal { get; init; }

    /// <summary>Whether a person looks at standard output.</summary>
    internal bool OutIsTerminal { get; init; }

    /// <summary>Whether a person looks at standard error.</summary>
    internal bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    internal int Width { get; init; } = DefaultWidth;

    /// <summary>The user's data folder (XDG_DATA_HOME, LocalApplicationData), or null where there is none to be used.</summary>
    internal string? DataFolder { get; init; }

    /// <summary>Environment variables.</summary>
    internal Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Whether colours may be used on standard output (https://no-color.org: any value that is not empty says no).</summary>
    internal bool Colours => OutIsTerminal && !IsSet("NO_COLOR") && Variable("TERM") is not "dumb";

    /// <summary>Whether a line that is written over and over may stand on standard error.</summary>
    internal bool ShowsProgress => ErrorIsTerminal && !IsSet("CI") && !IsSet("NO_COLOR") && Variable("TERM") is not "dumb";

    /// <summary>The streams of this process, in UTF-8 without a byte order mark.</summary>
    internal static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool redirected = Console.IsOutputRedirected;
        return new()
        {
            Input = Console.OpenStandardInput(),
            Out = new StreamWriter(StandardOutput.Open(), utf8, bufferSize: 16 * 1024) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8, bufferSize: 256) { AutoFlush = true, NewLine = "\n" },
            InputIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = !redirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = redirected ? DefaultWidth : WindowWidth(),
            DataFolder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    private bool IsSet(string name) => !string.IsNullOrEmpty(Variable(name));

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 20 and int width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
