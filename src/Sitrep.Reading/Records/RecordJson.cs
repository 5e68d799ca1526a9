using System.Text.Json;

namespace Sitrep.Reading.Records;

/// <summary>Reads the JSON of records, with limits.</summary>
internal static class RecordJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Reads one line: a single object.</summary>
    internal static ArticleRecord? TryLine(string json, out string why)
    {
        try
        {
            using var document = JsonDocument.Parse(LoneSurrogates.Mend(json), Lenient);
            why = "it is not an object.";
            return document.RootElement.ValueKind == JsonValueKind.Object ? ArticleRecord.Of(document.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            why = e.Message;
            return null;
        }
    }

    /// <summary>Reads a whole file: an object or an array of objects; null stands for an item that is no object.</summary>
    internal static List<ArticleRecord?>? TryWhole(string json, PageBudget budget, out string why)
    {
        why = "";
        try
        {
            using var document = JsonDocument.Parse(LoneSurrogates.Mend(json), Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return [ArticleRecord.Of(document.RootElement)];
            }

            var records = new List<ArticleRecord?>();
            foreach (JsonElement item in document.RootElement.EnumerateArray())
            {
                budget.Node("records");
                records.Add(item.ValueKind == JsonValueKind.Object ? ArticleRecord.Of(item) : null);
            }

            return records;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            why = e.Message;
            return null;
        }
    }
}
