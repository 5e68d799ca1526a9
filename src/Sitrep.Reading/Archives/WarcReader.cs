using System.Globalization;
using Sitrep.Documents;

namespace Sitrep.Reading.Archives;

/// <summary>Reads the records of a WARC file one after the other, never more than one of them in memory. Not thread-safe.</summary>
/// <remarks>Source: ISO 28500:2017 (WARC 1.1). A record that cannot be read is passed over by its length or, where that is missing, up to the next line that begins a record.</remarks>
internal sealed class WarcReader(WarcBytes bytes, ReadingOptions options, CancellationToken cancellation)
{
    private const string Version = "WARC/";

    // What looks like the beginning of a member so often, and never is one, is made to cost time.
    private const int MostFruitless = 1_000;

    private string? _begun;
    private long _begunAt;
    private bool _lost;
    private int _fruitless;
    private bool _ended;

    /// <summary>The next record that may hold a page, or a problem.</summary>
    /// <returns>Whether there is either; false at the end.</returns>
    internal bool Next(out WarcRecord? record, out Problem? problem)
    {
        (record, problem) = (null, null);
        while (!_ended && record is null && problem is null)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                record = One(out problem);
            }
            catch (DamagedException e)
            {
                // Damage that follows on damage, with no record between, is told by the first line.
                problem = _lost ? null : e.Problem;
                (_begun, _lost) = (null, true);
                _ended = ++_fruitless > MostFruitless || !bytes.Recover();
            }
        }

        return record is not null || problem is not null;
    }

    private WarcRecord? One(out Problem? problem)
    {
        if (!Begin(out problem))
        {
            return null;
        }

        (string version, long at) = (_begun!, _begunAt);
        _begun = null;
        if (Head(at, out problem) is not HeaderLines head)
        {
            return null;
        }

        if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            _lost = true;
            problem = ReadingProblems.BadWarcRecord(at, $"its Content-Length is '{Short(head["Content-Length"])}' and tells no length (record of {Short(version)}).");
            return null;
        }

        string type = head["WARC-Type"].ToLowerInvariant();
        bool wanted = type is "response" or "resource";
        string target = head["WARC-Target-URI"].Trim('<', '>', ' ');
        problem = !wanted ? null : target.Length == 0 ? ReadingProblems.BadWarcRecord(at, "it names no WARC-Target-URI.") : length > options.MaxBytes ? ReadingProblems.TooLarge(length, options.MaxBytes) : null;
        if (!wanted || problem is not null)
        {
            problem = bytes.Skip(length) ? problem : End();
            return null;
        }

        byte[]? block = bytes.Block((int)length);
        problem = block is null ? End() : null;
        return block is null ? null : new WarcRecord(at, type, target, head["Content-Type"].ToLowerInvariant(), block);
    }

    // Blank lines stand between records; anything else is told once, then passed over.
    private bool Begin(out Problem? problem)
    {
        problem = null;
        while (_begun is null)
        {
            long at = bytes.At;
            string? line = bytes.Line(options.MaxHeaderBytes);
            cancellation.ThrowIfCancellationRequested();
            if (line is null)
            {
                _ended = true;
                return false;
            }

            if (line.StartsWith(Version, StringComparison.Ordinal))
            {
                (_begun, _begunAt, _lost, _fruitless) = (line, at, false, 0);
            }
            else if (!_lost && !string.IsNullOrWhiteSpace(line))
            {
                _lost = true;
                problem = ReadingProblems.BadWarcRecord(at, "it does not begin with 'WARC/'; reading goes on at the next line that does.");
                return false;
            }
        }

        return true;
    }

    private HeaderLines? Head(long at, out Problem? problem)
    {
        problem = null;
        var head = new HeaderLines();
        int size = 0;
        while (true)
        {
            string? line = bytes.Line(options.MaxHeaderBytes);
            if (line is null)
            {
                problem = End();
                return null;
            }

            size += line.Length;
            if (size > options.MaxHeaderBytes)
            {
                _lost = true;
                problem = ReadingProblems.BadWarcRecord(at, string.Create(CultureInfo.InvariantCulture, $"its head is longer than {options.MaxHeaderBytes} bytes."));
                return null;
            }

            if (line.Length == 0)
            {
                return head;
            }

            head.Add(line);
        }
    }

    private Problem End()
    {
        _ended = true;
        return ReadingProblems.Damaged(bytes.At, "the last record is not whole.");
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "...";
}
