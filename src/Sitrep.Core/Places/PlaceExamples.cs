using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Spans;

namespace Sitrep.Places;

/// <summary>Reads the examples of <c>knowledge/places/examples.tsv</c> and says which are read otherwise than they state.</summary>
/// <remarks>
/// A row: the text; an expression of it; the id of its place, or its coordinates (within 5 km), or both. Without either the expression is
/// no place that is known: no mention, or, where the note starts with <c>open</c>, a mention that stays without a place.
/// </remarks>
public static class PlaceExamples
{
    /// <summary>The file's path.</summary>
    public const string File = "places/examples.tsv";

    private const double Tolerance = 5.0;

    /// <summary>Reads every example.</summary>
    /// <param name="files">Where the examples are.</param>
    /// <param name="prepare">Writes the layers that the step reads: tokens, parse, names.</param>
    /// <param name="step">The step that is tried.</param>
    /// <returns>A fault for every example that is read otherwise, and for every row that cannot be read.</returns>
    public static ImmutableArray<KnowledgeFault> Check(IKnowledgeFiles files, Action<Document> prepare, PlaceStep step)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(prepare);
        ArgumentNullException.ThrowIfNull(step);
        List<KnowledgeFault> faults = [];
        if (files.TryReadText(File) is not { } text)
        {
            return [new(File, 1, 1, "G130", "There are no examples. Put the file back.")];
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["text", "expression", "id", "lat", "lon", "note"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            int at = table[row, "text"].IndexOf(table[row, "expression"], StringComparison.Ordinal);
            if (at < 0 || table[row, "expression"].Length == 0)
            {
                faults.Add(new(File, row.Line, 1, "G131", "The text does not hold the expression. Copy it from there."));
                continue;
            }

            Document document = Read(table[row, "text"], prepare, step);
            var span = new TextSpan(at, at + table[row, "expression"].Length);
            if (Wrong(table, row, document.Get(PlaceLayer.Key), span) is { } wrong)
            {
                faults.Add(new(File, row.Line, 1, "G132", $"'{table[row, "expression"]}': {wrong}"));
            }
        }

        return [.. faults];
    }

    private static Document Read(string text, Action<Document> prepare, PlaceStep step)
    {
        var document = new Document(new()
        {
            Id = "example",
            Source = File,
            Sha256 = string.Empty,
            Text = text,
            Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
        });
        prepare(document);
        step.Run(document, CancellationToken.None);
        return document;
    }

    private static string? Wrong(KnowledgeTable table, KnowledgeRow row, PlaceLayer layer, TextSpan span)
    {
        PlaceMention? mention = layer.Places.FirstOrDefault(p => p.Span == span) ?? layer.Places.FirstOrDefault(p => p.Span.Overlaps(span));
        string id = table[row, "id"];
        bool hasPoint = double.TryParse(table[row, "lat"], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude)
            & double.TryParse(table[row, "lon"], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude);
        if (id.Length == 0 && !hasPoint)
        {
            bool isOpen = table[row, "note"].StartsWith("open", StringComparison.Ordinal);
            return mention is null ? isOpen ? "is not mentioned; it should be, without a place." : null
                : isOpen && mention.Place is null ? null
                : $"is taken for {Told(mention)}; it should not be.";
        }

        if (mention is null)
        {
            return "is no place to the reader; it should be one.";
        }

        if (mention.Span != span)
        {
            return $"stands at {span}, is read at {mention.Span}.";
        }

        bool isRight = mention.Place is { } place && (id.Length == 0 || place.Id == id) && (!hasPoint || Earth.Distance(place.Latitude, place.Longitude, latitude, longitude) <= Tolerance);
        return isRight ? null : $"is taken for {Told(mention)}; it should be {(id.Length > 0 ? id : "at " + table[row, "lat"] + ", " + table[row, "lon"])}.";
    }

    private static string Told(PlaceMention mention)
        => mention.Place is { } place
            ? string.Create(CultureInfo.InvariantCulture, $"{place.Id} {place.Name} ({place.Latitude:F3}, {place.Longitude:F3}; {mention.Why})")
            : $"nothing ({mention.Why})";
}
