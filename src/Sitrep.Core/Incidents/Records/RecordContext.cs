using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Incidents.Records;

/// <summary>The compiled serializers of records. Thread-safe.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ToldRecord))]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(Incident))]
internal sealed partial class RecordContext : JsonSerializerContext
{
    /// <summary>As the record is written: characters beyond ASCII as they are.</summary>
    internal static RecordContext Written { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
