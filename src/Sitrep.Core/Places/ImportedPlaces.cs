using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sitrep.Places;

/// <summary>What own gazetteers add to the built-in places: places of their own, and further spellings of those that are built in.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="own">The gazetteers.</param>
/// <param name="builtIn">Built-in places by key.</param>
/// <param name="alike">Built-in places by a spelling that is like a key.</param>
internal sealed class ImportedPlaces(OwnGazetteers own, Func<string, ImmutableArray<GazetteerMatch>> builtIn, Func<string, ImmutableArray<GazetteerMatch>> alike)
{
    // Kilometres within which two entries of one name are one place, by what they are; a spelling that is only like the name must lie nearer.
    private const double SettlementReach = 5.0, ProvinceReach = 120.0, RegionReach = 20.0, OtherReach = 25.0, AlikeReach = 2.5;

    // Places whose counterpart is remembered.
    private const int Remembered = 100_000;

    private readonly ConcurrentDictionary<(int File, int Index), GazetteerEntry> _entries = new();

    /// <summary>Whether any is named so.</summary>
    internal bool Contains(string key)
    {
        foreach (WorldGazetteer file in own.Files)
        {
            if (file.Contains(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Keys spelled like one.</summary>
    internal IEnumerable<string> Alike(string key) => own.Files.SelectMany(f => f.Alike(key));

    /// <summary>Keys with the same consonants.</summary>
    internal IEnumerable<string> AlikeInConsonants(string key) => own.Files.SelectMany(f => f.AlikeInConsonants(key));

    /// <summary>Adds what is named so and does not stand among the others.</summary>
    internal void Add(string key, ImmutableArray<GazetteerMatch>.Builder all)
    {
        for (int f = 0; f < own.Files.Length; f++)
        {
            foreach ((int index, bool alias) in own.Files[f].Find(key))
            {
                GazetteerEntry entry = Entry(f, index, key, all);
                if (!all.Any(m => m.Entry.Place.Id == entry.Place.Id) && !IsTaken(entry, all))
                {
                    all.Add(entry.IsImported
                        ? new(entry, alias ? MatchKind.Alias : MatchKind.Name, 1.0) { Rank = alias ? 1 : 0 }
                        : new(entry, MatchKind.Alias, 1.0) { Rank = entry.Keys.Length });
                }
            }
        }
    }

    // Divisions of a state have names of their own: one that bears another's is wrongly named in its list.
    private static bool IsTaken(GazetteerEntry entry, IEnumerable<GazetteerMatch> all)
        => entry is { IsImported: false, Place.Class: PlaceClass.Region } && all.Any(m => !m.Entry.IsImported && m.Entry.Place.Class == PlaceClass.Region && m.Entry.Place.Country == entry.Place.Country);

    private GazetteerEntry Entry(int file, int index, string key, ImmutableArray<GazetteerMatch>.Builder all)
    {
        if (_entries.TryGetValue((file, index), out GazetteerEntry? known))
        {
            return known.IsImported && !known.IsNamed(key) ? known with { Keys = known.Keys.Add(key) } : known;
        }

        GazetteerEntry entry = own.Files[file].Entry(index);
        entry = entry with { IsImported = true, Source = own.Files[file].Name };
        string name = entry.Keys[0];
        GazetteerEntry found = Twin(entry, all) ?? (name == key ? null : Twin(entry, builtIn(name))) ?? Twin(entry, alike(name), AlikeReach) ?? entry;
        if (_entries.Count < Remembered)
        {
            _entries[(file, index)] = found;
        }

        return found.IsImported && !found.IsNamed(key) ? found with { Keys = found.Keys.Add(key) } : found;
    }

    // The built-in place that an imported one is: by its number, else by what it is and where.
    private static GazetteerEntry? Twin(GazetteerEntry entry, IEnumerable<GazetteerMatch> others, double most = double.PositiveInfinity)
    {
        (GazetteerEntry? Entry, double Distance) nearest = (null, Math.Min(most, Reach(entry)));
        foreach (GazetteerMatch match in others)
        {
            if (match.Entry.Place.Id == entry.Place.Id)
            {
                return match.Entry;
            }

            bool isKin = match.Entry.Place.Country == entry.Place.Country
                && (match.Entry.Place.Class == entry.Place.Class || (match.Entry.IsSettlement && entry.IsSettlement) || (match.Entry.IsRegion && entry.IsRegion));
            double distance = isKin ? Earth.Distance(match.Entry.Place, entry.Place) : double.PositiveInfinity;
            if (distance <= nearest.Distance)
            {
                nearest = (match.Entry, distance);
            }
        }

        return nearest.Entry;
    }

    private static double Reach(GazetteerEntry entry) => entry.IsSettlement ? SettlementReach : !entry.IsRegion ? OtherReach : entry.Place.Admin1 is null ? ProvinceReach : RegionReach;
}
