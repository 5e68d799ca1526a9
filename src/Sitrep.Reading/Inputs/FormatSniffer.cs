using System.Text.Json;

namespace Sitrep.Reading.Inputs;

/// <summary>Tells pages, texts and records apart by their first characters.</summary>
internal static class FormatSniffer
{
    private const int Head = 4_000;

    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<main"];
    private static readonly string[] PageTags = ["<html", "<body", "<head>", "<div", "<p>", "<p ", "<article", "<h1", "<span", "<table", "<br", "<li>"];

    /// <param name="text">The input, or its beginning.</param>
    /// <param name="whole">Whether <paramref name="text"/> is the whole input.</param>
    /// <param name="name">File name or address, for its extension.</param>
    internal static PageFormat Sniff(string text, bool whole, string name)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        string extension = Path.GetExtension(name).ToLowerInvariant();
        if (start.StartsWith("{", StringComparison.Ordinal) && Records(start, whole, extension) is PageFormat records)
        {
            return records;
        }

        if (start.StartsWith("[", StringComparison.Ordinal) && start[1..].TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            return PageFormat.Json;
        }

        if (extension is ".jsonl" or ".ndjson")
        {
            return PageFormat.JsonLines;
        }

        if (Feeds.FeedSniffer.IsFeed(start, extension))
        {
            return PageFormat.Feed;
        }

        return IsPage(start[..Math.Min(start.Length, Head)], extension) ? PageFormat.Html : PageFormat.PlainText;
    }

    private static PageFormat? Records(ReadOnlySpan<char> start, bool whole, string extension)
    {
        if (extension is ".jsonl" or ".ndjson")
        {
            return PageFormat.JsonLines;
        }

        int end = start.IndexOf('\n');
        if ((end >= 0 || whole) && IsObject(start[..(end < 0 ? start.Length : end)]))
        {
            return PageFormat.JsonLines;
        }

        // A first line longer than what was looked at can only be one record of many, or the only one.
        bool json = extension == ".json" || start[1..].TrimStart().StartsWith("\"", StringComparison.Ordinal);
        return !json ? null : end < 0 && !whole ? PageFormat.JsonLines : PageFormat.Json;
    }

    private static bool IsObject(ReadOnlySpan<char> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToString());
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsPage(ReadOnlySpan<char> head, string extension)
    {
        bool named = extension is ".html" or ".htm" or ".xhtml" or ".shtml" or ".xml" or ".php" or ".asp" or ".aspx";
        if (named && head.Contains('<'))
        {
            return true;
        }

        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!--", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (string tag in PageStarts)
        {
            if (head.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        int kinds = 0;
        foreach (string tag in PageTags)
        {
            kinds += head.Contains(tag, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return kinds >= 2 || (kinds == 1 && head.StartsWith("<", StringComparison.Ordinal));
    }
}
