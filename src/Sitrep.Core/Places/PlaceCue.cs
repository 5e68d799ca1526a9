namespace Sitrep.Places;

/// <summary>What a word tells of a name beside it (<c>knowledge/places/cues.tsv</c>).</summary>
[Flags]
internal enum PlaceCue
{
    None = 0,
    Settlement = 1,
    Region = 2,
    Water = 4,
    Height = 8,
    Road = 16,
    Crossing = 32,
    Pass = 64,
    Near = 128,
    In = 256,
    Locative = 512,
    Before = 1024,
    Organisation = 2048,
    Title = 4096,
    Side = 8192,
    Village = 16384,
    Toward = 32768,
    Line = 65536,
    Air = 131072,
    Compass = 262144,
    Speaks = 524288,
    Relates = 1048576,

    /// <summary>Any word that says what the name is.</summary>
    Kind = Settlement | Region | Water | Height | Road | Crossing | Pass,
}
