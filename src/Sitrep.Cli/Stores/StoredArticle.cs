using System.Globalization;
using Sitrep.Documents;
using Sitrep.Exports;
using Sitrep.Incidents.Records;
using Sitrep.Spans;

namespace Sitrep.Cli.Stores;

/// <summary>Makes a kept article into one that can be read again. Thread-safe.</summary>
internal static class StoredArticle
{
    internal static Article Of(ToldArticle told)
    {
        var map = new CodePointMap(told.Text);
        TextSpan Span(ToldSpan span) => new(map.ToUtf16(span.Start), map.ToUtf16(span.End));
        DateCandidate Date(ToldDate date) => new(
            date.Date,
            date.Time is { } time ? TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture) : null,
            Enum.GetValues<DateSource>().First(s => RecordSpelling.Of(s) == date.From),
            date.Span is { } span ? Span(span) : null);
        return new()
        {
            Id = told.Id,
            Source = told.Source,
            Sha256 = told.Sha256,
            Text = told.Text,
            Publisher = told.Publisher,
            Title = told.Title,
            Language = told.Language,
            Blocks = [.. told.Blocks.Select(b => new Block(Enum.GetValues<BlockKind>().First(k => RecordSpelling.Of(k) == b.Kind), Span(b.Span)))],
            Published = told.Published is { } published
                ? new(Date(published), published.Candidates.IsEmpty ? [Date(published)] : [.. published.Candidates.Select(Date)])
                : null,
        };
    }
}
