using System.Text.RegularExpressions;

namespace Sitrep.Tests.Architecture;

/// <summary>Layers flow one way: a namespace uses those above it in the table of the architecture, never those beneath or beside it.</summary>
public sealed partial class LayerTests
{
    private const int FrontDoor = 11;

    // The table of ARCHITECTURE.md. Namespaces on one line are beside each other; what lies within one (Sitrep.Coding.Frames) belongs to its layer.
    private static readonly string[][] Table =
    [
        ["Spans"],
        ["Documents"],
        ["Knowledge"],
        ["Languages"],
        ["Places", "Times", "Actors", "Quantities", "Weapons"],
        ["Coding"],
        ["Claims"],
        ["Accounts"],
        ["Incidents"],
        ["Stores", "Exports", "Reports"],
    ];

    // Exceptions with their reasons. Each is a debt.
    private static readonly Dictionary<(string From, string To), string> Allowed = new()
    {
        [("Quantities", "Times")] = "a number inside a date or a clock time counts nothing",
        [("Actors", "Places")] = "a name that the gazetteer knows as a village is no person",
    };

    private static readonly HashSet<string> Types = [.. SourceFile.Under("src/Sitrep.Core").Select(f => Room(f.Namespace ?? string.Empty) + "." + Path.GetFileNameWithoutExtension(f.Path))];

    [Fact]
    public void Every_namespace_of_the_core_uses_only_layers_above_it()
    {
        var faults = new List<string>();
        foreach (SourceFile file in SourceFile.Under("src/Sitrep.Core"))
        {
            string room = Room(file.Namespace ?? string.Empty);
            int layer = LayerOf(room);
            if (layer == 0)
            {
                faults.Add($"{file.Path}: the namespace '{file.Namespace}' stands in no layer. Write it into the table of the architecture and of this test.");
                continue;
            }

            foreach ((int number, string code) in file.Code())
            {
                faults.AddRange(Mentioned(code)
                    .Where(other => other != room && LayerOf(other) >= layer && !Allowed.ContainsKey((room, other)))
                    .Select(other => $"{file.Path}:{number}: Sitrep.{room} (layer {layer}) uses Sitrep.{other} (layer {LayerOf(other)}). Move what is shared to a layer above both."));
            }
        }

        Faults.None(faults);
    }

    [Fact]
    public void The_front_door_is_used_by_no_layer()
    {
        string[] doors = [.. SourceFile.Under("src/Sitrep.Core").Where(f => f.Namespace == "Sitrep").Select(f => Path.GetFileNameWithoutExtension(f.Path))];
        var faults = new List<string>();
        foreach (SourceFile file in SourceFile.Under("src/Sitrep.Core").Where(f => f.Namespace != "Sitrep"))
        {
            faults.AddRange(file.Code()
                .SelectMany(line => doors.Where(door => Regex.IsMatch(line.Code, $@"\b{door}\b", RegexOptions.None, TimeSpan.FromSeconds(1))).Select(door => $"{file.Path}:{line.Number}: uses {door} of the front door")));
        }

        Faults.None(faults);
    }

    [Fact]
    public void The_core_has_no_packages()
        => Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(Making.Repository.Root, "src/Sitrep.Core/Sitrep.Core.csproj")), StringComparison.Ordinal);

    [Theory]
    [InlineData("using Sitrep.Accounts;", "Accounts")]
    [InlineData("using static Sitrep.Coding.Role;", "Coding")]
    [InlineData("Sitrep.Times.TimeGrain grain = default;", "Times")]
    [InlineData("Times.TimeGrain grain = default;", "Times")]
    [InlineData("layer.Times.Length", null)]
    [InlineData("Times.Length", null)]
    [InlineData("ImmutableArray<TimeMention> Times)", null)]
    [InlineData("using System.Text;", null)]
    public void The_test_sees_what_a_line_uses(string code, string? expected) => Assert.Equal(expected, Mentioned(code).SingleOrDefault());

    private static int LayerOf(string room) => room.Length == 0 ? FrontDoor : room == "Work" ? FrontDoor + 1 : Array.FindIndex(Table, line => line.Contains(room, StringComparer.Ordinal)) + 1;

    // Sitrep.Coding.Frames -> Coding; Sitrep -> empty.
    private static string Room(string name) => name.Split('.').ElementAtOrDefault(1) ?? string.Empty;

    private static IEnumerable<string> Mentioned(string code)
        => Absolute().Matches(code).Select(m => m.Groups["room"].Value)
            .Concat(Relative().Matches(code).Where(m => Types.Contains(m.Value)).Select(m => m.Groups["room"].Value))
            .Where(room => LayerOf(room) > 0)
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bSitrep\.(?<room>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Absolute();

    // Within Sitrep.X a type may be named from the common root: Times.TimeGrain. A property of a room's name is followed by no type of that room.
    [GeneratedRegex(@"(?<![\w.])(?<room>\w+)\.\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Relative();
}
