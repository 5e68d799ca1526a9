using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>Executes <c>times/examples.tsv</c>: what the time grammar must read in sentences, and where it must read nothing.</summary>
public static class TimeExamples
{
    private static readonly string[] Columns = ["published", "text", "expression", "start", "end", "openEnd", "grain", "anchor"];

    /// <summary>Reads every example and lists those that are read otherwise than written.</summary>
    /// <param name="knowledge">Where the file lies.</param>
    /// <param name="grammar">The grammar.</param>
    /// <param name="parse">Cuts a text into parsed sentences, with spans of that text.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <returns>The faults; none where all is read as written.</returns>
    public static ImmutableArray<KnowledgeFault> Check(IKnowledgeFiles knowledge, TimeGrammar grammar, Func<string, ImmutableArray<Sentence>> parse, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(grammar);
        ArgumentNullException.ThrowIfNull(parse);
        var faults = new List<KnowledgeFault>();
        string file = $"languages/{language}/times/examples.tsv";
        if (knowledge.TryReadText(file) is not { } content)
        {
            return [new(file, 1, 1, "K010", "The file is missing. Put it back.")];
        }

        KnowledgeTable table = KnowledgeTable.Parse(file, content, Columns, faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            if (Fault(table, row, grammar, parse) is { } message)
            {
                faults.Add(new(file, row.Line, 1, "K310", message));
            }
        }

        return [.. faults];
    }

    /// <summary>Reads all times of <paramref name="text"/>.</summary>
    internal static ImmutableArray<TimeMention> Read(string text, DateCandidate? published, TimeGrammar grammar, Func<string, ImmutableArray<Sentence>> parse)
    {
        var document = new Document(new Article
        {
            Id = "example",
            Source = "example",
            Sha256 = string.Empty,
            Text = text,
            Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
            Published = published is null ? null : new(published, [published]),
        });
        document.Set(ParseLayer.Key, new ParseLayer(parse(text)));
        new TimeStep(grammar).Run(document, CancellationToken.None);
        return document.Get(TimeLayer.Key).Times;
    }

    private static string? Fault(KnowledgeTable table, KnowledgeRow row, TimeGrammar grammar, Func<string, ImmutableArray<Sentence>> parse)
    {
        string text = table[row, "text"], expression = table[row, "expression"];
        if (!TryPublished(table[row, "published"], out DateCandidate? published))
        {
            return $"'{table[row, "published"]}' is no date. Write 2022-02-10 or 2022-02-10T14:05, or leave it empty.";
        }

        ImmutableArray<TimeMention> times = Read(text, published, grammar, parse);
        if (expression.Length == 0)
        {
            return times.IsEmpty ? null : $"Nothing should be read, but this is: {List(times, text)}.";
        }

        TimeMention? found = times.FirstOrDefault(t => t.Span.Of(text) == expression);
        if (found is null)
        {
            return $"'{expression}' is not read; read is: {List(times, text)}.";
        }

        string wanted = string.Join(" | ", table[row, "start"], table[row, "end"], table[row, "openEnd"], table[row, "grain"], table[row, "anchor"]);
        string got = string.Join(" | ", Shape(found, table[row, "anchor"].Length > 0));
        return wanted == got ? null : $"'{expression}' should be '{wanted}', but is '{got}' ({found.Rule}).";
    }

    private static string[] Shape(TimeMention time, bool anchor)
    {
        string start = time.Kind is TimeKind.Duration ? time.Days?.ToString("0.###", CultureInfo.InvariantCulture) ?? string.Empty : time.Start?.ToString() ?? string.Empty;
        string grain = time.Kind switch
        {
            TimeKind.Duration => "duration",
            TimeKind.Set => "set",
            _ => time.Start is { } at ? Name(at.Grain) : "none",
        };
        return [start, time.End?.ToString() ?? string.Empty, time.OpenEnd ? "yes" : string.Empty, grain, anchor ? Name(time.Anchor) : string.Empty];
    }

    private static string Name(TimeGrain grain) => grain switch
    {
        TimeGrain.PartOfDay => "part-of-day",
        _ => grain.ToString().ToLowerInvariant(),
    };

    private static string Name(TimeAnchor anchor) => anchor switch
    {
        TimeAnchor.PreviousDate => "previous-date",
        _ => anchor.ToString().ToLowerInvariant(),
    };

    private static string List(ImmutableArray<TimeMention> times, string text)
        => times.IsEmpty ? "nothing" : string.Join(", ", times.Select(t => $"'{t.Span.Of(text)}' = {string.Join(" | ", Shape(t, true))} ({t.Rule})"));

    private static bool TryPublished(string cell, out DateCandidate? published)
    {
        published = null;
        if (cell.Length == 0)
        {
            return true;
        }

        bool timed = cell.Length > 10;
        if (!DateTime.TryParseExact(cell, timed ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at))
        {
            return false;
        }

        published = new(DateOnly.FromDateTime(at), timed ? TimeOnly.FromDateTime(at) : null, DateSource.Argument, null);
        return true;
    }
}
