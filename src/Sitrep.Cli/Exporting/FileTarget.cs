using System.Globalization;
using Sitrep.Exports;

namespace Sitrep.Cli.Exporting;

/// <summary>Files of an export, written under temporary names beside their places and moved there when all are whole.</summary>
/// <remarks>Not thread-safe. Disposed without <see cref="Commit"/>, it takes away what it wrote: a broken run leaves nothing half.</remarks>
internal sealed class FileTarget : IExportTarget, IDisposable
{
    private readonly string _path;
    private readonly bool _force;
    private readonly List<(string Temporary, string Final)> _files = [];

    /// <summary>Makes a target, after a look whether all places are free.</summary>
    /// <exception cref="UsageException">A place is taken and may not be overwritten, or its folder is missing.</exception>
    internal FileTarget(string path, IEnumerable<string> parts, bool force)
    {
        _path = Path.GetFullPath(path);
        _force = force;
        if (Path.GetFileName(_path).Length == 0 || Directory.Exists(_path))
        {
            throw new UsageException($"'{path}' is a folder; name a file with --out");
        }

        if (!Directory.Exists(Path.GetDirectoryName(_path)))
        {
            throw new UsageException($"there is no folder '{Path.GetDirectoryName(_path)}' for --out; make it first");
        }

        foreach (string place in parts.Select(PathOf).Append(_path).Append(LossesPath))
        {
            if (!force && File.Exists(place))
            {
                throw new UsageException($"'{place}' is there already; --force overwrites it");
            }
        }
    }

    /// <summary>Where the losses go: the main file's name with <c>.losses.json</c> behind it.</summary>
    internal string LossesPath => _path + ".losses.json";

    /// <summary>Where a part goes: <c>events.tsv</c> has <c>events.mentions.tsv</c> beside it.</summary>
    internal string PathOf(string part)
        => part.Length == 0 ? _path : Path.Combine(Path.GetDirectoryName(_path)!, $"{Path.GetFileNameWithoutExtension(_path)}.{part}{Path.GetExtension(_path)}");

    public Stream Open(string part) => OpenFile(PathOf(part));

    /// <summary>Opens the file of losses.</summary>
    internal Stream OpenLosses() => OpenFile(LossesPath);

    /// <summary>Moves all files to their places, the main file last: where it stands, the others do.</summary>
    /// <exception cref="IOException">One could not be moved.</exception>
    internal void Commit()
    {
        foreach ((string temporary, string final) in _files.OrderBy(f => f.Final == _path).ToArray())
        {
            File.Move(temporary, final, overwrite: _force);
            _files.Remove((temporary, final));
        }
    }

    public void Dispose()
    {
        foreach ((string temporary, _) in _files)
        {
            File.Delete(temporary);
        }

        _files.Clear();
    }

    private FlushedFile OpenFile(string final)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(final)!, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(final)}.{Environment.ProcessId}.{Guid.NewGuid():N}.part"));
        var stream = new FlushedFile(temporary);
        _files.Add((temporary, final));
        return stream;
    }

    /// <summary>A file that is on the disk, not only on its way there, once it is closed.</summary>
    private sealed class FlushedFile(string path) : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16)
    {
        private bool _isClosed;

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isClosed)
            {
                _isClosed = true;
                Flush(flushToDisk: true);
            }

            base.Dispose(disposing);
        }

        public override async ValueTask DisposeAsync()
        {
            if (!_isClosed)
            {
                _isClosed = true;
                await FlushAsync();
                Flush(flushToDisk: true);
            }

            await base.DisposeAsync();
        }
    }
}
