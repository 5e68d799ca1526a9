using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Knowledge;
using Sitrep.Places.Importing;

namespace Sitrep.Places;

/// <summary>Finds what is wrong with the slices and word tables of <c>knowledge/places</c>, each fault with its line.</summary>
public static class GazetteerFaults
{
    // Degrees by which a place may lie outside the box of its state's known towns.
    private const double Slack = 0.4;

    /// <summary>All faults, file by file.</summary>
    /// <param name="files">Where knowledge is read from; without a world gazetteer the states' boxes are not checked.</param>
    /// <exception cref="InvalidDataException">The world gazetteer is damaged.</exception>
    public static ImmutableArray<KnowledgeFault> Check(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<KnowledgeFault> faults = [];
        PlaceLexicon.Read(files, faults);
        FeatureTable.Read(files, faults);
        StateTable states = StateTable.Read(files, faults);
        using WorldGazetteer? world = files.TryLocateBinary("places/world.gaz") is { } path ? WorldGazetteer.Open(path) : null;
        _ = ShortNames.Read(files, world, faults).Count();
        _ = AreaTable.Read(files, world, faults).Count();
        Dictionary<string, (double South, double West, double North, double East)?> boxes = new(StringComparer.Ordinal);
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        foreach (string file in files.List("places/", ".tsv"))
        {
            if (files.TryReadText(file) is not { } text || !SliceTable.IsSlice(text))
            {
                continue;
            }

            foreach ((int line, GazetteerEntry entry) in SliceTable.Read(file, text, faults, states.Iso3))
            {
                if (!seen.TryAdd(entry.Place.Id, string.Create(CultureInfo.InvariantCulture, $"{file}:{line}")))
                {
                    faults.Add(new(file, line, 1, "G105", $"'{entry.Place.Id}' stands at {seen[entry.Place.Id]} already. Join the rows or give one another id."));
                }

                if (!boxes.TryGetValue(entry.Place.Country, out (double South, double West, double North, double East)? box))
                {
                    boxes[entry.Place.Country] = box = world?.BoxOf(entry.Place.Country);
                }

                if (box is { } b && !IsIn(entry.Place, b))
                {
                    string told = string.Create(CultureInfo.InvariantCulture, $"{entry.Place.Name} at {entry.Place.Latitude}, {entry.Place.Longitude} lies outside {entry.Place.Country} (");
                    string bounds = string.Create(CultureInfo.InvariantCulture, $"{b.South:F1} to {b.North:F1} north, {b.West:F1} to {b.East:F1} east). Correct the point or the country.");
                    faults.Add(new(file, line, 1, "G106", told + bounds));
                }
            }
        }

        return [.. faults];
    }

    private static bool IsIn(Place place, (double South, double West, double North, double East) box)
        => place.Latitude >= box.South - Slack && place.Latitude <= box.North + Slack && place.Longitude >= box.West - Slack && place.Longitude <= box.East + Slack;
}
