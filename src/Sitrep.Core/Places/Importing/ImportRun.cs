using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Sitrep.Knowledge;

namespace Sitrep.Places.Importing;

/// <summary>One import: reads rows, sorts what they tell into a file. Not thread-safe.</summary>
internal sealed class ImportRun : IDisposable
{
    private const int Told = 3;

    // Lines between two tellings of how far it is.
    private const int Stride = 4096;

    private readonly IRowReader _rows;
    private readonly Action<ImportProgress>? _progress;
    private readonly FeatureTable _features;
    private readonly StateTable _states;
    private readonly GazetteerFileWriter _writer;
    private readonly Dictionary<string, string> _admin1 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _admin2 = new(StringComparer.Ordinal);
    private readonly List<ImportFault> _faults = [];

    // GeoNames number in the upper half, index in the lower; and the weight at that index.
    private readonly List<ulong> _ids = [];
    private readonly List<float> _weights = [];
    private long _lines, _corrupt, _leftOut, _furtherNames;

    internal ImportRun(IKnowledgeFiles files, IRowReader rows, string folder, Action<ImportProgress>? progress)
    {
        List<KnowledgeFault> faults = [];
        _rows = rows;
        _progress = progress;
        _features = FeatureTable.Read(files, faults);
        _states = StateTable.Read(files, faults);
        _writer = new(folder, consonants: true);
        if (files.TryLocateBinary("places/world.gaz") is { } path)
        {
            // Divisions bear the names by which the world knows them, so that the two lists agree on what lies where.
            using WorldGazetteer world = WorldGazetteer.Open(path);
            _admin1 = world.FirstDivisions();
            _admin2 = world.SecondDivisions();
        }
    }

    /// <summary>Reads the places.</summary>
    internal void Read(string input, CancellationToken cancellationToken)
    {
        using GazetteerSource source = GazetteerImport.Opened(input);
        var lines = new BoundedLines(source.Content);
        bool isHeader = _rows is TableRows;
        while (GazetteerImport.Next(lines, input, out ReadOnlyMemory<byte>? line))
        {
            Tell(input, lines.Number, source.Share, cancellationToken);
            if (line is { Length: 0 } || (line is { } bytes && bytes.Span[0] == (byte)'#'))
            {
                continue;
            }

            if (isHeader)
            {
                isHeader = false;
                continue;
            }

            _lines++;
            if (line is not { } text)
            {
                Fault(lines.Number, string.Create(CultureInfo.InvariantCulture, $"it is longer than {BoundedLines.Longest} bytes"));
            }
            else if (_rows.Read(GazetteerImport.Split(text), out string reason) is not { } row)
            {
                Fault(lines.Number, reason);
            }
            else
            {
                Take(row, lines.Number);
            }
        }
    }

    /// <summary>Reads further names of the places that were read.</summary>
    internal void ReadNames(string file, CancellationToken cancellationToken)
    {
        _ids.Sort();
        ReadOnlySpan<ulong> ids = CollectionsMarshal.AsSpan(_ids);
        using GazetteerSource source = GazetteerImport.Opened(file);
        var lines = new BoundedLines(source.Content);
        while (GazetteerImport.Next(lines, file, out ReadOnlyMemory<byte>? line))
        {
            Tell(file, lines.Number, source.Share, cancellationToken);
            if (line is not { } text || AlternateNames.Read(GazetteerImport.Split(text)) is not { } found)
            {
                continue;
            }

            int at = ids.BinarySearch((ulong)found.Id << 32);
            at = at < 0 ? ~at : at;
            if (at < ids.Length && ids[at] >> 32 == found.Id)
            {
                int index = (int)(uint)ids[at];
                _writer.AddName(index, found.Name, _weights[index], isAlias: true);
                _furtherNames++;
            }
        }
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="InvalidDataException">There is no place to write.</exception>
    internal ImportReport Finish(string input, string part, string output)
    {
        if (_writer.Count == 0)
        {
            string why = _lines == 0 ? "it has a header and no rows"
                : _corrupt > 0 ? string.Create(CultureInfo.InvariantCulture, $"none of its {_lines} lines could be read; line {_faults[0].Line}: {_faults[0].Reason}")
                : string.Create(CultureInfo.InvariantCulture, $"none of its {_lines} places is of a kind that is read (settlements, divisions, heights, waters, roads, crossings, posts)");
            throw new InvalidDataException($"'{input}' gives no places: {why}. Nothing was imported.");
        }

        using (FileStream file = File.Create(part))
        {
            _writer.Finish(file, _admin1, _admin2);
        }

        return new()
        {
            Output = output,
            Format = _rows.Format,
            Lines = _lines,
            Places = _writer.Count,
            Names = _writer.KeyCount,
            LeftOut = _leftOut,
            Corrupt = _corrupt,
            Faults = [.. _faults],
            FurtherNames = _furtherNames,
            Bytes = new FileInfo(part).Length,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Take(PlaceRow row, long line)
    {
        if (_features.Of(row.Group, row.Code, row.Population) is not { } kind)
        {
            _leftOut++;
            return;
        }

        if (row.Country.Length > 0 && _states.Iso3(row.Country) is null)
        {
            Fault(line, $"there is no state '{Cells.Short(row.Country)}'");
            return;
        }

        bool isFirst = row.Code.StartsWith("ADM1", StringComparison.Ordinal) || row.Group == "region";
        bool isSecond = !isFirst && kind is PlaceClass.Region or PlaceClass.FormerRegion;
        Name(row, isFirst, isSecond);
        var place = new WorldPlace
        {
            Id = row.Id > 0 ? row.Id : (uint)line,
            Scheme = row.Id > 0 ? row.Scheme : IdScheme.Own,
            Name = row.Name,
            Aliases = row.Aliases,
            Latitude = row.Latitude,
            Longitude = row.Longitude,
            Country = row.Country.Length == 0 ? string.Empty : _states.Iso3(row.Country)!,
            Admin1Code = isFirst || row.Admin1.Length == 0 ? null : row.Admin1Code,
            Admin2Code = isFirst || isSecond || row.Admin2.Length == 0 || !_admin2.ContainsKey(row.Admin2Code) ? null : row.Admin2Code,
            Class = kind,
            Population = (uint)row.Population,
            IsCapital = row.Code == "PPLC",
            IsSeat = row.Code == "PPLA",
        };
        int index = _writer.Add(place);
        _weights.Add((float)GazetteerFileWriter.Weight(place));
        if (place.Scheme == IdScheme.GeoNames)
        {
            _ids.Add(((ulong)place.Id << 32) | (uint)index);
        }
    }

    // What the codes of divisions stand for: the world's names, else those of the list itself.
    private void Name(PlaceRow row, bool isFirst, bool isSecond)
    {
        if (!row.HasCodes)
        {
            _admin1.TryAdd(row.Admin1Code, row.Admin1);
            if (row.Admin2.Length > 0)
            {
                _admin2.TryAdd(row.Admin2Code, row.Admin2);
            }
        }
        else if (isFirst)
        {
            _admin1.TryAdd(row.Admin1Code, row.Name);
        }
        else if (row.Admin2.Length > 0)
        {
            // The division may come later than what lies in it: its code stands in for its name until then.
            bool isNamed = _admin2.TryGetValue(row.Admin2Code, out string? known) && known != row.Admin2;
            _admin2[row.Admin2Code] = isNamed ? known! : isSecond ? row.Name : row.Admin2;
        }
    }

    private void Fault(long line, string reason)
    {
        _corrupt++;
        if (_faults.Count < Told)
        {
            _faults.Add(new(line, reason));
        }
    }

    private void Tell(string file, long line, double share, CancellationToken cancellationToken)
    {
        if (line % Stride == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _progress?.Invoke(new(file, line, share));
        }
    }
}
