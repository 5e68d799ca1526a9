using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Reading.Dates;
using Sitrep.Spans;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Finds published dates that stand in the text itself, near its top.</summary>
internal static class TextDates
{
    private const int Top = 600;

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Adds the dates of crawl headers, date lines and datelines; and of a lead that names the weekday too ("on Thursday Feb. 10, 2022").</summary>
    internal static void AddTo(PublishedBuilder published, string text, ImmutableArray<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (block.Span.Start > Top)
            {
                break;
            }

            if (block.Kind is BlockKind.Dateline or BlockKind.Furniture && DateText.TryFind(text, block.Span, out FoundDate found, shortYears: block.Kind == BlockKind.Dateline))
            {
                published.Add(found.Date, found.Time, DateSource.Text, found.Span);
            }
        }

        foreach (Block block in blocks)
        {
            var range = new TextSpan(block.Span.Start, Math.Min(block.Span.End, Top));
            if (block.Kind == BlockKind.Lead && !range.IsEmpty && DateText.TryFind(text, range, out FoundDate found) && FollowsItsWeekday(text, found))
            {
                published.Add(found.Date, null, DateSource.Text, found.Span);
            }
        }
    }

    // A date that agrees with the weekday before it is how agencies write the day of the report; other dates of a lead are the past's.
    private static bool FollowsItsWeekday(string text, FoundDate found)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, found.Span.Start - 14), Math.Min(14, found.Span.Start)).TrimEnd(" ,(");
        string day = Days[((int)found.Date.DayOfWeek + 6) % 7];
        return before.EndsWith(day, StringComparison.OrdinalIgnoreCase);
    }
}
