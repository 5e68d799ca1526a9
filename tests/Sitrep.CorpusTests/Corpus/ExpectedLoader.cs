using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sitrep.Times;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>Reads <c>expected.jsonl</c>: fields may be absent or null, unknown ones are passed over.</summary>
public static class ExpectedLoader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON object; the message names file and line, never the words.</exception>
    public static ExpectedArticle Load(string path) => Parse(File.ReadLines(path), Path.GetFileName(Path.GetDirectoryName(path)) ?? path);

    /// <summary>Reads lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="name">What to call them in a message.</param>
    /// <exception cref="InvalidDataException">A line is no JSON object, or an account has no kind.</exception>
    public static ExpectedArticle Parse(IEnumerable<string> lines, string name)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var article = new ExpectedArticle(null, null, []);
        ImmutableArray<ExpectedAccount>.Builder accounts = ImmutableArray.CreateBuilder<ExpectedAccount>();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using JsonDocument json = JsonDocument.Parse(line, Lenient);
                if (json.RootElement.TryGetProperty("article", out JsonElement head))
                {
                    article = Head(head);
                }
                else
                {
                    accounts.Add(Account(json.RootElement, accounts.Count + 1));
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"{name}, line {number} of expected.jsonl cannot be read. Correct the line.", e);
            }
        }

        return article with { Accounts = accounts.ToImmutable() };
    }

    private static ExpectedArticle Head(JsonElement head)
        => new(DateOnly.TryParse(head.Text("published"), CultureInfo.InvariantCulture, out DateOnly day) ? day : null, head.Text("title"), []);

    private static ExpectedAccount Account(JsonElement e, int number) => new()
    {
        Id = e.Text("id") ?? "e" + number.ToString(CultureInfo.InvariantCulture),
        Kind = e.Text("kind") ?? throw new FormatException("no kind"),
        IsBackground = e.Text("newness") == "background",
        Status = e.Text("status") ?? "happened",
        Trigger = e.Text("trigger") ?? "",
        Actors = e.Many("actors", Actor),
        Targets = e.Many("targets", Actor),
        From = e.Many("from", Place),
        At = e.Many("at", Place),
        Time = e.Child("time") is { } time ? Time(time) : null,
        Repeated = e.Flag("repeated"),
        Count = e.Child("count")?.Number("best"),
        Weapons = e.Many("weapons", w => w.ValueKind == JsonValueKind.String ? w.GetString()! : w.Text("kind") ?? ""),
        Casualties = e.Many("casualties", c => new ExpectedCasualty(c.Text("effect") ?? "", c.Number("best"), c.Text("who"), c.Text("side"))),
        Damage = e.Many("damage", _ => 0).Length,
        Claims = e.Many("claims", c => new ExpectedClaim(c.Child("by") is { } by ? Actor(by) : null, c.Text("stance") ?? "states")),
        RespondsTo = e.Text("respondsTo"),
        Optional = e.Flag("optional"),
    };

    private static ExpectedActor Actor(JsonElement e) => new(e.Text("country"), e.Text("sector"), e.Text("name"), e.Flag("inferred"));

    private static ExpectedPlace Place(JsonElement e)
        => new(e.Text("name") ?? "", e.Text("country"), e.Number("lat"), e.Number("lon"), e.Flag("inferred"));

    private static ExpectedTime? Time(JsonElement e)
    {
        if (e.Text("start") is not { } start)
        {
            return null;
        }

        TimeGrain written = start.Length switch
        {
            <= 4 => TimeGrain.Year,
            <= 7 => TimeGrain.Month,
            <= 10 => TimeGrain.Day,
            _ => TimeGrain.Minute,
        };
        TimeGrain grain = Enum.TryParse((e.Text("grain") ?? "").Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out TimeGrain named) ? named : written;
        return new(start, e.Text("end"), e.Flag("openEnd"), grain);
    }
}
