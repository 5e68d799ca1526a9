using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sitrep.Incidents.Records;

/// <summary>Reads and writes records, schema <c>sitrep/1</c>, as JSON.</summary>
/// <remarks>Thread-safe. Fields that this version does not know are passed over; a value that was not read is null or empty.</remarks>
public static class RecordJson
{
    /// <summary>Reads one record.</summary>
    /// <param name="json">One JSON object, UTF-8.</param>
    /// <exception cref="JsonException">It is no record; the message says where.</exception>
    public static ToldRecord Record(ReadOnlySpan<byte> json) => Read(json, RecordContext.Written.ToldRecord);

    /// <summary>Reads one account of a record.</summary>
    /// <param name="json">One JSON object, UTF-8.</param>
    /// <exception cref="JsonException">It is no account; the message says where.</exception>
    public static ToldAccount Account(ReadOnlySpan<byte> json) => Read(json, RecordContext.Written.ToldAccount);

    /// <summary>Reads one article of a record.</summary>
    /// <param name="json">One JSON object, UTF-8.</param>
    /// <exception cref="JsonException">It is no article; the message says where.</exception>
    public static ToldArticle Article(ReadOnlySpan<byte> json) => Read(json, RecordContext.Written.ToldArticle);

    /// <summary>Writes a record as UTF-8 without a line break.</summary>
    public static byte[] Bytes(ToldRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, RecordContext.Written.ToldRecord);

    /// <summary>Writes an account as UTF-8 without a line break.</summary>
    public static byte[] Bytes(ToldAccount account) => JsonSerializer.SerializeToUtf8Bytes(account, RecordContext.Written.ToldAccount);

    /// <summary>Writes an article as UTF-8 without a line break.</summary>
    public static byte[] Bytes(ToldArticle article) => JsonSerializer.SerializeToUtf8Bytes(article, RecordContext.Written.ToldArticle);

    /// <summary>Reads a dossier.</summary>
    /// <param name="json">One JSON object, UTF-8.</param>
    /// <exception cref="JsonException">It is no dossier; the message says where.</exception>
    public static Dossier Dossier(ReadOnlySpan<byte> json) => Read(json, RecordContext.Written.Dossier);

    /// <summary>Writes an incident, without its accounts' words, as UTF-8 without a line break.</summary>
    public static byte[] Bytes(Incident incident) => JsonSerializer.SerializeToUtf8Bytes(incident, RecordContext.Written.Incident);

    /// <summary>Writes a dossier as UTF-8 without a line break.</summary>
    public static byte[] Bytes(Dossier dossier) => JsonSerializer.SerializeToUtf8Bytes(dossier, RecordContext.Written.Dossier);

    private static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        => JsonSerializer.Deserialize(json, type) ?? throw new JsonException("It is null.");
}
