using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Spans;

namespace Sitrep.Corpora;

/// <summary>Spellings of a table (<c>spellings.tsv</c>), each in a sentence that names the state, read by the whole pipeline; SITREP_PLACES is laid beside the built-in places.</summary>
/// <param name="effort">How much the parser tries.</param>
internal sealed class SpellingTask(ParsingEffort effort) : ICorpusTask
{
    // Kilometres: points of large towns differ by some.
    private const double Near = 10.0;

    /// <inheritdoc/>
    public void Run(TextReader input, TextWriter output)
    {
        var builder = new PipelineBuilder(PackKnowledge.BesideProgram(), effort);
        if (Environment.GetEnvironmentVariable("SITREP_PLACES") is { Length: > 0 } path)
        {
            builder.WithPlaces(OwnGazetteers.Open(path, []));
        }

        Pipeline pipeline = builder.Build();
        KnowledgeTable table = KnowledgeTable.Parse("spellings", input.ReadToEnd(), ["written", "state", "lat", "lon"], []);
        int right = 0;
        foreach (KnowledgeRow row in table.Rows)
        {
            string written = table[row, "written"], text = $"Shells hit the town of {written} in {table[row, "state"]} overnight.";
            Document document = pipeline.Read(new() { Id = "spelling", Source = "spelling", Sha256 = string.Empty, Text = text, Blocks = [new(BlockKind.Paragraph, new(0, text.Length))], Language = "en" });
            int at = text.IndexOf(written, StringComparison.Ordinal);
            PlaceMention? mention = document.Get(PlaceLayer.Key).Places.FirstOrDefault(p => p.Span.Overlaps(new TextSpan(at, at + written.Length)));
            double? distance = mention?.Place is { } place
                ? TheatreTask.Distance(place, double.Parse(table[row, "lat"], CultureInfo.InvariantCulture), double.Parse(table[row, "lon"], CultureInfo.InvariantCulture))
                : null;
            right += distance <= Near ? 1 : 0;
            output.Write(new JsonObject { ["written"] = written, ["right"] = distance <= Near, ["km"] = distance, ["place"] = mention?.Place?.Id, ["why"] = mention?.Why }.ToJsonString() + "\n");
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {table.Rows.Length} spellings right, {(double)right / table.Rows.Length:0.000}"));
    }
}
