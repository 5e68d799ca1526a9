using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sitrep.Knowledge;
using Sitrep.Places;

namespace Sitrep.Benchmarks;

/// <summary>Opening the world gazetteer, and looking names up in all that is built in. SITREP_PLACES, where it is set, names a gazetteer to open as well.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class PlaceBenchmarks
{
    // Villages, towns, cities with a region of their name, other scripts, counties.
    private static readonly string[] Names = ["Kalbajar", "Zeylik", "Kharkiv", "Aleppo", "Goris", "Deir ez-Zor", "Кельбаджар", "Oneida County"];

    private readonly PackKnowledge _knowledge = PackKnowledge.BesideProgram();
    private readonly string[] _keys = [.. Names.Select(n => NameFolding.Key(n))];
    private string _world = string.Empty;
    private Gazetteer _gazetteer = null!;
    private WorldGazetteer _open = null!;

    /// <summary>Opens what names are looked up in.</summary>
    [GlobalSetup]
    public void Open()
    {
        _world = _knowledge.TryLocateBinary("places/world.gaz") ?? throw new FileNotFoundException("The world gazetteer is missing.");
        _gazetteer = Gazetteer.Open(_knowledge);
        _open = WorldGazetteer.Open(Environment.GetEnvironmentVariable("SITREP_PLACES") is { Length: > 0 } own ? own : _world);
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close()
    {
        _gazetteer.Dispose();
        _open.Dispose();
    }

    /// <summary>Opens and closes the file of the world.</summary>
    [Benchmark]
    public int OpenWorld()
    {
        using WorldGazetteer world = WorldGazetteer.Open(_world);
        return world.Count;
    }

    /// <summary>Opens the world, the slices, the states and the areas.</summary>
    [Benchmark]
    public int OpenAll()
    {
        using Gazetteer all = Gazetteer.Open(_knowledge);
        return all.Entries.Length;
    }

    /// <summary>Folds one name and looks it up in everything.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int LookUp()
    {
        int found = 0;
        foreach (string name in Names)
        {
            found += _gazetteer.Find(name).Length;
        }

        return found;
    }

    /// <summary>Looks one folded name up in the file of the world: what the scanner asks of every capital.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int IsKnown()
    {
        int found = 0;
        foreach (string name in _keys)
        {
            found += _open.Contains(name) ? 1 : 0;
        }

        return found;
    }

    /// <summary>Looks for a name that nothing bears, by sound and by consonants.</summary>
    [Benchmark]
    public int LookUpUnknown() => _gazetteer.Find("Kelbedjarabad").Length;

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
