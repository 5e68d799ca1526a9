using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Knowledge;

namespace Sitrep.Places;

/// <summary>All places that are known: the world, the theatre slices and the states, under one look-up.</summary>
/// <remarks>Thread-safe. Slices win over the world where both hold a place; owns the world gazetteer and closes it.</remarks>
public sealed class Gazetteer : IDisposable
{
    // Spellings that are less alike than this are other names.
    private const double LeastLikeness = 0.7, LeastBareLikeness = 0.75;

    private readonly WorldGazetteer? _world;
    private readonly FrozenDictionary<string, ImmutableArray<GazetteerMatch>> _own;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _skeletons;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _consonants;
    private readonly FrozenDictionary<string, GazetteerEntry> _ownById;
    private readonly FrozenDictionary<string, ImmutableArray<GazetteerEntry>> _ownRegions;
    private ImportedPlaces? _imported;

    private Gazetteer(WorldGazetteer? world, StateTable states, ImmutableArray<GazetteerEntry> slices, IEnumerable<GazetteerEntry> provinces, IEnumerable<KeyValuePair<string, GazetteerEntry>> demonyms)
    {
        _world = world;
        Demonyms = states.Demonyms.Concat(demonyms).DistinctBy(d => d.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        ImmutableDictionary<string, GazetteerEntry> capitals = Capitals(world, states).DistinctBy(c => c.Place.Id, StringComparer.Ordinal).ToImmutableDictionary(c => c.Place.Id, StringComparer.Ordinal);
        slices = [.. slices.Select(e => capitals.ContainsKey(e.Place.Id) ? e with { IsCapital = true } : e)];
        Entries = [.. slices, .. states.States.Select(s => s.Entry), .. provinces, .. capitals.RemoveRange(slices.Select(e => e.Place.Id)).Values.OrderBy(c => c.Place.Id, StringComparer.Ordinal)];
        _ownById = Entries.ToFrozenDictionary(e => e.Place.Id, StringComparer.Ordinal);
        _own = Entries.SelectMany(e => e.Keys.Select((k, i) => (Key: k, Match: new GazetteerMatch(e, i == 0 || IsShort(k, e) ? MatchKind.Name : MatchKind.Alias, 1.0) { Rank = i })))
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Match).ToImmutableArray(), StringComparer.Ordinal);
        _skeletons = _own.Keys.Where(k => k.Length >= WorldFormat.ShortestSkeleton)
            .GroupBy(k => NameFolding.SkeletonKey(k), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        _consonants = _own.Keys.Where(k => k.Length >= WorldFormat.ShortestSkeleton)
            .GroupBy(k => NameFolding.ConsonantKey(k), StringComparer.Ordinal)
            .Where(g => g.Key.Length >= WorldFormat.FewestConsonants)
            .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        _ownRegions = slices.Where(e => e.Place.Class == PlaceClass.Region)
            .GroupBy(e => e.Place.Country, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Entries of the slices and of the states, and capitals with their names in use; the world's are not among them.</summary>
    public ImmutableArray<GazetteerEntry> Entries { get; }

    /// <summary>The world gazetteer, where there is one.</summary>
    public WorldGazetteer? World => _world;

    /// <summary>States by folded demonym: "armenian" is no place but speaks of one.</summary>
    internal FrozenDictionary<string, GazetteerEntry> Demonyms { get; }

    /// <summary>Reads slices and states and opens the world gazetteer; rows that cannot be read are left out.</summary>
    /// <exception cref="InvalidDataException">The world gazetteer is damaged.</exception>
    public static Gazetteer Open(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<KnowledgeFault> faults = [];
        StateTable states = StateTable.Read(files, faults);
        var slices = ImmutableArray.CreateBuilder<GazetteerEntry>();
        foreach (string path in files.List("places/", ".tsv"))
        {
            if (files.TryReadText(path) is { } text && SliceTable.IsSlice(text))
            {
                slices.AddRange(SliceTable.Read(path, text, faults, states.Iso3).Select(r => r.Entry));
            }
        }

        WorldGazetteer? world = files.TryLocateBinary("places/world.gaz") is { } file ? WorldGazetteer.Open(file) : null;
        (GazetteerEntry Entry, ImmutableArray<string> Demonyms)[] areas = [.. AreaTable.Read(files, world, faults)];
        // One division may have a short name and stand among the areas: its names are joined, its point is that of the area.
        IEnumerable<GazetteerEntry> provinces = areas.Select(a => a.Entry).Concat(ShortNames.Read(files, world, faults))
            .GroupBy(e => e.Place.Id, StringComparer.Ordinal)
            .Select(g => g.First() with { Keys = [.. g.SelectMany(e => e.Keys).Distinct(StringComparer.Ordinal)] });
        return new(
            world,
            states,
            [.. slices.DistinctBy(e => e.Place.Id, StringComparer.Ordinal)],
            provinces,
            areas.SelectMany(a => a.Demonyms.Select(d => KeyValuePair.Create(NameFolding.Key(d), a.Entry))));
    }

    /// <summary>All that <paramref name="name"/> may stand for: by name or alias; where there is none, by a spelling that is only like one.</summary>
    /// <param name="name">A name as written, in Latin, Cyrillic or Armenian letters.</param>
    /// <returns>Own entries first, then the world's, the weightiest first.</returns>
    public ImmutableArray<GazetteerMatch> Find(string name)
    {
        string key = NameFolding.Key(name);
        ImmutableArray<GazetteerMatch> exact = FindExact(key);
        return exact.IsEmpty ? FindAlike(key) : exact;
    }

    /// <inheritdoc/>
    public void Dispose() => _world?.Dispose();

    /// <summary>Whether anything is named so; allocates nothing.</summary>
    internal bool Contains(string key) => _own.ContainsKey(key) || (_world?.Contains(key) ?? false) || (_imported?.Contains(key) ?? false);

    /// <summary>The same places with imported ones beside them; shares the world gazetteer.</summary>
    internal Gazetteer With(OwnGazetteers imported)
    {
        var with = (Gazetteer)MemberwiseClone();
        with._imported = imported.Files.IsEmpty ? null : new(imported, FindBuiltIn, key => FindAlike(key, withImported: false));
        return with;
    }

    internal ImmutableArray<GazetteerMatch> FindExact(string key)
    {
        ImmutableArray<GazetteerMatch> known = FindBuiltIn(key);
        if (_imported is null || !_imported.Contains(key))
        {
            return known;
        }

        ImmutableArray<GazetteerMatch>.Builder all = known.ToBuilder();
        _imported.Add(key, all);
        return all.ToImmutable();
    }

    /// <summary>What is named with a spelling like <paramref name="key"/>, the most alike first.</summary>
    internal ImmutableArray<GazetteerMatch> FindAlike(string key) => FindAlike(key, withImported: true);

    private ImmutableArray<GazetteerMatch> FindBuiltIn(string key)
    {
        ImmutableArray<GazetteerMatch> known = _own.GetValueOrDefault(key, []);
        IReadOnlyList<(int Index, bool Alias)> world = _world?.Find(key) ?? [];
        if (world.Count == 0)
        {
            return known;
        }

        var all = ImmutableArray.CreateBuilder<GazetteerMatch>(known.Length + world.Count);
        all.AddRange(known);
        foreach ((int index, bool alias) in world)
        {
            GazetteerEntry entry = _world!.Entry(index);
            if (_ownById.TryGetValue(entry.Place.Id, out GazetteerEntry? own))
            {
                // The world knows more names of it; the entry is the slice's.
                if (!all.Any(m => m.Entry.Place.Id == own.Place.Id))
                {
                    all.Add(new(own, MatchKind.Alias, 1.0) { Rank = own.Keys.Length });
                }
            }
            else if (!IsOwnRegion(entry, key))
            {
                all.Add(new(entry, alias ? MatchKind.Alias : MatchKind.Name, 1.0) { Rank = alias ? 1 : 0 });
            }
        }

        return all.ToImmutable();
    }

    private ImmutableArray<GazetteerMatch> FindAlike(string key, bool withImported)
    {
        if (key.Length < WorldFormat.ShortestSkeleton)
        {
            return [];
        }

        ImportedPlaces? imported = withImported ? _imported : null;
        IEnumerable<string> sound = _skeletons.GetValueOrDefault(NameFolding.SkeletonKey(key), []).Concat(_world?.Alike(key) ?? []).Concat(imported?.Alike(key) ?? []);
        ImmutableArray<GazetteerMatch> found = Alike(key, sound, LeastLikeness, SpellingStep.Sound, withImported);
        string consonants = NameFolding.ConsonantKey(key);
        if (consonants.Length < WorldFormat.FewestConsonants)
        {
            return found;
        }

        // Consonants alone say less: the letters must be more alike.
        IEnumerable<string> bare = _consonants.GetValueOrDefault(consonants, []).Concat(_world?.AlikeInConsonants(key) ?? []).Concat(imported?.AlikeInConsonants(key) ?? []);
        return [.. found.Concat(Alike(key, bare, LeastBareLikeness, SpellingStep.Skeleton, withImported)).DistinctBy(m => m.Entry.Place.Id, StringComparer.Ordinal)];
    }

    private ImmutableArray<GazetteerMatch> Alike(string key, IEnumerable<string> alike, double least, SpellingStep step, bool withImported)
        => [.. alike.Distinct(StringComparer.Ordinal).Select(k => (Key: k, Likeness: Likeness(key, k, step)))
            .Where(k => k.Key != key && k.Likeness >= least)
            .OrderByDescending(k => k.Likeness)
            .SelectMany(k => (withImported ? FindExact(k.Key) : FindBuiltIn(k.Key)).Select(m => m with { How = MatchKind.Spelling, Likeness = k.Likeness, Step = step }))
            .DistinctBy(m => m.Entry.Place.Id, StringComparer.Ordinal)];

    // Among names with the same consonants, articles and the like are no letters that differ.
    private static double Likeness(string key, string other, SpellingStep step)
        => step == SpellingStep.Skeleton ? Math.Min(0.95, NameFolding.Likeness(ArabicNames.Plain(key), ArabicNames.Plain(other))) : NameFolding.Likeness(key, other);

    // "Tovuz" is as good a name of Tovuz District as the whole.
    private static bool IsShort(string key, GazetteerEntry entry)
        => entry.IsRegion && entry.Keys[0].Length > key.Length && entry.Keys[0].StartsWith(key, StringComparison.Ordinal) && entry.Keys[0][key.Length] == ' ' && !entry.Keys[0][(key.Length + 1)..].Contains(' ', StringComparison.Ordinal);

    // Divisions of the world have no id to tell them by: one of the same state that carries a slice's name is that one.
    private bool IsOwnRegion(GazetteerEntry entry, string asked)
    {
        if (entry.Place.Class != PlaceClass.Region || !_ownRegions.TryGetValue(entry.Place.Country, out ImmutableArray<GazetteerEntry> regions))
        {
            return false;
        }

        string key = entry.Keys[0];
        return regions.Any(r => r.IsNamed(key) || r.IsNamed(asked) || (r.Place.Admin1 is { } admin1 && NameFolding.Key(admin1) == key));
    }

    private static IEnumerable<GazetteerEntry> Capitals(WorldGazetteer? world, StateTable states)
    {
        foreach (StateTable.State state in states.States)
        {
            GazetteerEntry? capital = state.Capital.IsEmpty || world is null
                ? null
                : world.Find(NameFolding.Key(state.Capital[0])).Select(f => world.Entry(f.Index)).FirstOrDefault(e => e.Place.Country == state.Entry.Place.Country && e.IsSettlement);
            if (capital is not null)
            {
                yield return capital with
                {
                    IsCapital = true,
                    Keys = [.. state.Capital.Select(n => NameFolding.Key(n)).Prepend(capital.Keys[0]).Distinct(StringComparer.Ordinal)],
                };
            }
        }
    }
}
