using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Reading.Dates;
using Sitrep.Reading.Encodings;
using Sitrep.Reading.PlainTexts;
using Sitrep.Spans;

namespace Sitrep.Reading;

/// <summary>An article in the making. Not thread-safe; one a page.</summary>
internal sealed class ArticleParts
{
    internal string Text { get; set; } = "";

    internal ImmutableArray<Block> Blocks { get; set; } = [];

    internal string? Title { get; set; }

    internal string? Publisher { get; set; }

    /// <summary>As the page declares it, or null.</summary>
    internal string? Language { get; set; }

    internal PublishedBuilder Published { get; } = new();

    internal List<Problem> Problems { get; } = [];

    /// <summary>Notes what decoding the bytes lost; known once the text stands.</summary>
    internal void NoteDecoding(DecodedPage page)
    {
        if (page.Replaced > 0)
        {
            int first = Text.IndexOf('\uFFFD', StringComparison.Ordinal);
            Problems.Add(ReadingProblems.Replaced(page.Replaced, page.Encoding, first < 0 ? null : new TextSpan(first, first + 1)));
        }
    }

    internal Article ToArticle(string id, string source, string sha256)
    {
        TextDates.AddTo(Published, Text, Blocks);
        Published? published = Published.Build();
        if (published is { Disagree: true } && published.Best.From != DateSource.Argument)
        {
            Problems.Add(ReadingProblems.DatesDisagree(published));
        }

        if (MojibakeFinder.Find(Text) is Problem mojibake)
        {
            Problems.Add(mojibake);
        }

        // Pages declare their site's language, not the article's: a clear sign in the text wins.
        string language = LanguageGuess.Of(Text) ?? Language ?? "en";
        if (language != "en")
        {
            Problems.Add(ReadingProblems.NotEnglish(language));
        }

        return new Article
        {
            Id = id,
            Source = source,
            Sha256 = sha256,
            Text = Text,
            Blocks = Blocks,
            Title = Title,
            Publisher = Publisher,
            Language = language,
            Published = published,
            Problems = [.. Problems],
        };
    }
}
