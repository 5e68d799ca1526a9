using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Times;

namespace Sitrep.Quantities;

/// <summary>Executes <c>quantities/examples.tsv</c>: what must be counted in sentences, and where nothing may be.</summary>
public static class QuantityExamples
{
    private static readonly string[] Columns = ["text", "expression", "noun", "low", "high", "best", "bound"];

    /// <summary>Reads every example and lists those that are read otherwise than written.</summary>
    /// <param name="knowledge">Where the file lies.</param>
    /// <param name="lexicon">The word data of counting.</param>
    /// <param name="grammar">The time grammar, whose expressions count nothing.</param>
    /// <param name="parse">Cuts a text into parsed sentences, with spans of that text.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <returns>The faults; none where all is read as written.</returns>
    public static ImmutableArray<KnowledgeFault> Check(
        IKnowledgeFiles knowledge, QuantityLexicon lexicon, TimeGrammar grammar, Func<string, ImmutableArray<Sentence>> parse, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(grammar);
        ArgumentNullException.ThrowIfNull(parse);
        var faults = new List<KnowledgeFault>();
        string file = $"languages/{language}/quantities/examples.tsv";
        if (knowledge.TryReadText(file) is not { } content)
        {
            return [new(file, 1, 1, "K010", "The file is missing. Put it back.")];
        }

        KnowledgeTable table = KnowledgeTable.Parse(file, content, Columns, faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            if (Fault(table, row, lexicon, grammar, parse) is { } message)
            {
                faults.Add(new(file, row.Line, 1, "K410", message));
            }
        }

        return [.. faults];
    }

    private static string? Fault(KnowledgeTable table, KnowledgeRow row, QuantityLexicon lexicon, TimeGrammar grammar, Func<string, ImmutableArray<Sentence>> parse)
    {
        string text = table[row, "text"], expression = table[row, "expression"];
        var document = new Document(new Article
        {
            Id = "example",
            Source = "example",
            Sha256 = string.Empty,
            Text = text,
            Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
        });
        var parsed = new ParseLayer(parse(text));
        document.Set(ParseLayer.Key, parsed);
        new TimeStep(grammar).Run(document, CancellationToken.None);
        new QuantityStep(lexicon).Run(document, CancellationToken.None);
        ImmutableArray<QuantityMention> found = document.Get(QuantityLayer.Key).Quantities;
        if (expression.Length == 0)
        {
            return found.IsEmpty ? null : $"Nothing should be counted, but this is: {List(found, text, parsed)}.";
        }

        if (found.FirstOrDefault(q => q.Span.Of(text) == expression) is not { } quantity)
        {
            return $"'{expression}' is not counted; counted is: {List(found, text, parsed)}.";
        }

        string wanted = string.Join(" | ", Columns[2..].Select(c => table[row, c]));
        string got = Shape(quantity, parsed);
        return wanted == got ? null : $"'{expression}' should be '{wanted}', but is '{got}'.";
    }

    private static string Shape(QuantityMention quantity, ParseLayer parsed)
    {
        string noun = quantity.Noun < 0 ? string.Empty : parsed.Sentences[quantity.Sentence][quantity.Noun].Text;
        return string.Join(" | ", noun, Number(quantity.Low), Number(quantity.High), Number(quantity.Best), Name(quantity.Bound));
    }

    private static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Name(QuantityBound bound) => bound switch
    {
        QuantityBound.AtLeast => "at-least",
        QuantityBound.AtMost => "at-most",
        QuantityBound.MoreThan => "more-than",
        _ => bound.ToString().ToLowerInvariant(),
    };

    private static string List(ImmutableArray<QuantityMention> found, string text, ParseLayer parsed)
        => found.IsEmpty ? "nothing" : string.Join(", ", found.Select(q => $"'{q.Span.Of(text)}' = {Shape(q, parsed)}"));
}
