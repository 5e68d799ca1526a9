using System.Text.Json;

namespace Sitrep.Reading.Pages;

/// <summary>What a page's JSON-LD says about its article. Hostile or broken values are left out.</summary>
internal sealed class JsonLdFacts
{
    private const int LongestBlock = 1_000_000;
    private const int MostNodes = 20_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private bool _fromArticle;

    internal List<string> Published { get; } = [];

    internal string? Headline { get; private set; }

    internal string? Publisher { get; private set; }

    /// <summary>Reads one block.</summary>
    /// <returns>Why it cannot be read, or null.</returns>
    internal string? Read(string json)
    {
        if (json.Length > LongestBlock)
        {
            return "it is too long.";
        }

        try
        {
            using var document = JsonDocument.Parse(Clean(json), Lenient);
            Walk(document.RootElement);
            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return e.Message;
        }
    }

    // Content systems write comment marks around the block and raw line ends inside its strings.
    private static string Clean(string json)
    {
        string clean = Records.LoneSurrogates.Mend(json).Trim();
        clean = clean.StartsWith("<!--", StringComparison.Ordinal) ? clean[4..] : clean;
        clean = clean.EndsWith("-->", StringComparison.Ordinal) ? clean[..^3] : clean;
        return string.Create(clean.Length, clean, static (to, from) =>
        {
            for (int i = 0; i < from.Length; i++)
            {
                to[i] = from[i] < ' ' ? ' ' : from[i];
            }
        });
    }

    private void Walk(JsonElement root)
    {
        var open = new Stack<JsonElement>();
        open.Push(root);
        for (int nodes = 0; nodes < MostNodes && open.TryPop(out JsonElement item); nodes++)
        {
            if (item.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement child in item.EnumerateArray().Take(MostNodes).Reverse())
                {
                    open.Push(child);
                }
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                Take(item);
                foreach (string name in (ReadOnlySpan<string>)["mainEntity", "mainEntityOfPage", "@graph"])
                {
                    if (item.TryGetProperty(name, out JsonElement inner))
                    {
                        open.Push(inner);
                    }
                }
            }
        }
    }

    private void Take(JsonElement item)
    {
        bool article = IsOf(item, "Article") || IsOf(item, "Posting") || IsOf(item, "Report");
        if (!article && !IsOf(item, "WebPage"))
        {
            return;
        }

        // A page's own date counts only until an article's is found.
        if (article && !_fromArticle)
        {
            _fromArticle = true;
            Published.Clear();
            Headline = null;
        }

        if (article == _fromArticle)
        {
            if (Text(item, "datePublished") is string published && Published.Count < 5)
            {
                Published.Add(published);
            }

            Headline ??= Text(item, "headline") ?? (article ? Text(item, "name") : null);
        }

        Publisher ??= item.TryGetProperty("publisher", out JsonElement publisher) ? Name(publisher) : null;
    }

    private static string? Name(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Object => Text(item, "name"),
        JsonValueKind.String => Usable(item.GetString()),
        JsonValueKind.Array when item.GetArrayLength() > 0 && item[0].ValueKind == JsonValueKind.Object => Text(item[0], "name"),
        _ => null,
    };

    private static bool IsOf(JsonElement item, string ending)
    {
        if (!item.TryGetProperty("@type", out JsonElement type))
        {
            return false;
        }

        if (type.ValueKind == JsonValueKind.Array)
        {
            return type.EnumerateArray().Take(10).Any(t => t.ValueKind == JsonValueKind.String && t.GetString()!.EndsWith(ending, StringComparison.Ordinal));
        }

        return type.ValueKind == JsonValueKind.String && type.GetString()!.EndsWith(ending, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement item, string name)
        => item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? Usable(value.GetString()) : null;

    private static string? Usable(string? value) => string.IsNullOrWhiteSpace(value) || value.Length > 500 || value.Contains("://", StringComparison.Ordinal) ? null : ShownText.Clean(value);
}
