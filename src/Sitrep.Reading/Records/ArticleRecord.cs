using System.Text.Json;
using Sitrep.Documents;

namespace Sitrep.Reading.Records;

/// <summary>One article as a JSON record gives it; other fields are passed over.</summary>
internal sealed record ArticleRecord
{
    internal string? Id { get; init; }

    internal string? Url { get; init; }

    internal string? Title { get; init; }

    internal string? Published { get; init; }

    /// <summary>Who says when it was published.</summary>
    internal DateSource PublishedFrom { get; init; } = DateSource.Argument;

    internal string? Publisher { get; init; }

    internal string? Language { get; init; }

    internal string? Text { get; init; }

    internal string? Html { get; init; }

    /// <summary>Reads an object; corpora's usual other names of the fields are taken too.</summary>
    internal static ArticleRecord Of(JsonElement item) => new()
    {
        Id = Field(item, "id", "docid"),
        Url = Field(item, "url"),
        Title = Field(item, "title", "headline"),
        Published = Field(item, "published", "date", "dct"),
        Publisher = Field(item, "publisher"),
        Language = Field(item, "language"),
        Text = Field(item, "text"),
        Html = Field(item, "html"),
    };

    private static string? Field(JsonElement item, string name, string? second = null, string? third = null)
    {
        foreach (string? candidate in (ReadOnlySpan<string?>)[name, second, third])
        {
            if (candidate is not null && item.TryGetProperty(candidate, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
                if (text.Length > 0)
                {
                    return text;
                }
            }
        }

        return null;
    }
}
