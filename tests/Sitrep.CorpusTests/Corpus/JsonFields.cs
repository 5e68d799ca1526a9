using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>Fields of a JSON object that may be absent, null or of a neighbouring type.</summary>
internal static class JsonFields
{
    internal static JsonElement? Child(this JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    internal static string? Text(this JsonElement element, string name) => element.Child(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    internal static double? Number(this JsonElement element, string name)
        => double.TryParse(element.Text(name), CultureInfo.InvariantCulture, out double value) ? value : null;

    internal static bool Flag(this JsonElement element, string name) => element.Child(name) is { ValueKind: JsonValueKind.True };

    internal static ImmutableArray<T> Many<T>(this JsonElement element, string name, Func<JsonElement, T> read)
        => element.Child(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Where(e => e.ValueKind != JsonValueKind.Null).Select(read)] : [];
}
