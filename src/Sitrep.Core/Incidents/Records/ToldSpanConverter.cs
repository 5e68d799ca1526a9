using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Incidents.Records;

/// <summary>Reads and writes <see cref="ToldSpan"/> as <c>[start, end]</c>. Thread-safe.</summary>
internal sealed class ToldSpanConverter : JsonConverter<ToldSpan>
{
    public override ToldSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A span is an array of two numbers.");
        }

        int start = Number(ref reader);
        int end = Number(ref reader);
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? new(start, end) : throw new JsonException("A span has two numbers and no more.");
    }

    public override void Write(Utf8JsonWriter writer, ToldSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader)
        => reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) && number >= 0
            ? number
            : throw new JsonException("A span has two whole numbers from 0.");
}
