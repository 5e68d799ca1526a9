using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Accounts;
using Sitrep.Documents;
using Sitrep.Knowledge;

namespace Sitrep.Exports;

/// <summary>Writes a read article as one JSON object: the record, schema <see cref="Schema"/>.</summary>
/// <remarks>
/// Immutable, thread-safe. Spans are written in Unicode code points, end not included. A value that was not read is left out, but for those that the record writes as null.
/// Characters beyond ASCII are written as they are; line breaks are escaped, so that a record is one line.
/// </remarks>
/// <param name="ontology">The kinds, for the codes of other schemes.</param>
/// <param name="readerVersion">Version of the reader.</param>
/// <param name="knowledgeHash">Hash of the knowledge that was used, <c>Pipeline.KnowledgeHash</c>.</param>
public sealed class RecordWriter(Ontology ontology, string readerVersion, string knowledgeHash)
{
    /// <summary>Version of the record's form: changes when a field is changed or dropped, not when one is added.</summary>
    public const string Schema = "sitrep/1";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly SchemeCodes _codes = new(ontology);

    /// <summary>Writes the record of <paramref name="document"/> as UTF-8 without a line break.</summary>
    /// <param name="document">A read article; one without an account layer has no accounts.</param>
    /// <param name="output">Receives the bytes.</param>
    public void Write(Document document, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var json = new Utf8JsonWriter(output, Compact);
        var text = new RecordText(json, document.Text);
        json.WriteStartObject();
        json.WriteString("schema"u8, Schema);
        json.WriteStartObject("reader"u8);
        json.WriteString("version"u8, readerVersion);
        json.WriteString("knowledge"u8, knowledgeHash);
        json.WriteEndObject();
        WriteArticle(text, document.Article);
        WriteAccounts(text, document);
        WriteProblems(text, document.Article);
        json.WriteEndObject();
    }

    private static void WriteArticle(RecordText text, Article article)
    {
        Utf8JsonWriter json = text.Json;
        json.WriteStartObject("article"u8);
        text.Value("id"u8, article.Id);
        text.Value("source"u8, article.Source);
        text.Value("sha256"u8, article.Sha256);
        text.ValueIfAny("publisher"u8, article.Publisher);
        text.ValueIfAny("title"u8, article.Title);
        text.Value("language"u8, article.Language);
        if (article.Published is { } published)
        {
            json.WritePropertyName("published"u8);
            WriteDate(text, published.Best, published.Disagree ? published : null);
        }

        text.Value("text"u8, article.Text);
        json.WriteStartArray("blocks"u8);
        foreach (Block block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, RecordSpelling.Of(block.Kind));
            text.Span("span"u8, block.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDate(RecordText text, DateCandidate date, Published? disagreeing)
    {
        Utf8JsonWriter json = text.Json;
        json.WriteStartObject();
        json.WriteString("date"u8, date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        text.ValueOrNull("time"u8, date.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("from"u8, RecordSpelling.Of(date.From));
        text.SpanOrNull("span"u8, date.Span);
        if (disagreeing is not null)
        {
            json.WriteStartArray("candidates"u8);
            foreach (DateCandidate candidate in disagreeing.Candidates)
            {
                WriteDate(text, candidate, disagreeing: null);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteAccounts(RecordText text, Document document)
    {
        text.Json.WriteStartArray("accounts"u8);
        if (document.TryGet(AccountLayer.Key, out AccountLayer? layer))
        {
            var accounts = new AccountRecord(text);
            foreach (Account account in layer.Accounts)
            {
                accounts.Write(account, _codes.Of(account));
            }
        }

        text.Json.WriteEndArray();
    }

    private static void WriteProblems(RecordText text, Article article)
    {
        text.Json.WriteStartArray("problems"u8);
        foreach (Problem problem in article.Problems)
        {
            text.Json.WriteStartObject();
            text.Json.WriteString("code"u8, problem.Code);
            text.Value("message"u8, problem.Message);
            if (problem.Span is { } span)
            {
                text.Span("span"u8, span);
            }

            text.Json.WriteEndObject();
        }

        text.Json.WriteEndArray();
    }
}
