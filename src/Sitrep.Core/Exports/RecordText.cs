using System.Text.Json;
using Sitrep.Spans;

namespace Sitrep.Exports;

/// <summary>What all parts of a record write alike: strings, numbers, and spans in code points with their words.</summary>
/// <remarks>Serves one article; not thread-safe, as its writer is not.</remarks>
internal sealed class RecordText(Utf8JsonWriter json, string text)
{
    private readonly CodePointMap _map = new(text);

    internal Utf8JsonWriter Json => json;

    /// <summary>Writes a string; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD, so that code points keep their count.</summary>
    internal void Value(ReadOnlySpan<byte> name, string value) => json.WriteString(name, WellFormed(value));

    internal void ValueIfAny(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Value(name, value);
        }
    }

    internal void ValueOrNull(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            Value(name, value);
        }
    }

    internal void Span(ReadOnlySpan<byte> name, TextSpan span)
    {
        json.WritePropertyName(name);
        SpanValue(span);
    }

    internal void SpanValue(TextSpan span)
    {
        (int start, int end) = _map.ToCodePoints(span);
        json.WriteStartArray();
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
    }

    internal void SpanOrNull(ReadOnlySpan<byte> name, TextSpan? span)
    {
        if (span is { } value)
        {
            Span(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The words at a span and the span itself: what every value that is read carries.</summary>
    internal void Words(TextSpan span)
    {
        Value("text"u8, span.Of(text));
        Span("span"u8, span);
    }

    /// <summary>An object of words alone, or null.</summary>
    internal void WordsOrNull(ReadOnlySpan<byte> name, TextSpan? span)
    {
        if (span is not { } value)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Words(value);
        json.WriteEndObject();
    }

    /// <summary>A number, whole where it is whole.</summary>
    internal void NumberIfAny(ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return;
        }

        if (number == Math.Truncate(number) && Math.Abs(number) < 1e15)
        {
            json.WriteNumber(name, (long)number);
        }
        else
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>A confidence or a score, to three decimals.</summary>
    internal void Score(ReadOnlySpan<byte> name, double value) => json.WriteNumber(name, double.IsFinite(value) ? Math.Round(value, 3) : 0);

    private static string WellFormed(string value)
    {
        ReadOnlySpan<char> rest = value;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int at)
        {
            if (!char.IsHighSurrogate(rest[at]) || at + 1 == rest.Length || !char.IsLowSurrogate(rest[at + 1]))
            {
                return Repair(value);
            }

            rest = rest[(at + 2)..];
        }

        return value;
    }

    private static string Repair(string value)
    {
        char[] characters = value.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(characters[i]))
            {
                characters[i] = '\uFFFD';
            }
        }

        return new(characters);
    }
}
