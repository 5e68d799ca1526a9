using System.Globalization;
using System.Text;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Cli.Sources;

/// <summary>Reads dossiers from JSON Lines, one at a time in memory. A line that is none is told, and the rest goes on. Thread-safe.</summary>
internal static class DossierLines
{
    /// <summary>Reads them.</summary>
    /// <param name="file">The file, or - for <paramref name="input"/>.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="line">Called for every line that is not blank.</param>
    /// <param name="fault">Called with what is wrong with a line.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    internal static IEnumerable<Dossier> Read(string file, Stream input, Action line, Action<string> fault, CancellationToken cancellationToken)
    {
        using StreamReader reader = new(file == "-" ? input : Open(file), new UTF8Encoding(false));
        for (int number = 1; reader.ReadLine() is { } text; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            line();
            if (Parse(text, out string? reason) is { } dossier)
            {
                yield return dossier;
            }
            else
            {
                fault(string.Create(CultureInfo.InvariantCulture, $"{file}:{number}: no dossier: {reason}. The line is left out; write it anew."));
            }
        }
    }

    private static Dossier? Parse(string text, out string? reason)
    {
        try
        {
            reason = null;
            return RecordJson.Dossier(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException e)
        {
            reason = e.Message.TrimEnd('.');
            return null;
        }
    }

    private static FileStream Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{file} cannot be read: {e.Message}");
        }
    }
}
