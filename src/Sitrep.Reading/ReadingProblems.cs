using System.Globalization;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Reading;

/// <summary>All problems that reading can tell of: R001 to R009 and R020 on refuse an input or a part of it, R010 to R019 are noted with the article.</summary>
/// <remarks>Codes are stable. Messages say what happened, where, and what to do; the source stands with the result.</remarks>
internal static class ReadingProblems
{
    internal static Problem NotFound(string path) => new("R001", $"There is no file or folder '{path}'. Check the spelling and the working folder.");

    internal static Problem NotOpened(string path, string why) => new("R002", $"'{path}' cannot be read: {why} Check that you may read it and that nothing else holds it.");

    internal static Problem NotFetched(string address) => new("R003", $"'{address}' is an address: it is not fetched unless that is asked for (--fetch). Ask for it, or save the page to a file and give that file.");

    internal static Problem TooLarge(long? bytes, long limit) => new("R004", bytes is null
        ? Text($"The input goes on after {Megabytes(limit)} MB, the most that is read. Cut it, or raise the limit of bytes.")
        : Text($"The input holds {Megabytes(bytes.Value)} MB; at most {Megabytes(limit)} MB are read. Cut it, give it as JSON Lines, or raise the limit of bytes."));

    internal static Problem Empty() => new("R005", "The input is empty or holds white space only. Save the page again.");

    internal static Problem Binary(string what, string todo) => new("R006", $"The input is {what}, not a page or a text. {todo}");

    internal static Problem TooDeep(int limit, int position) => new("R007", Text($"The page nests elements deeper than {limit} levels at character {position}. Save the article's own page, or copy its text into a .txt file."));

    internal static Problem TooSlow(TimeSpan limit) => new("R008", Text($"The page took longer than {limit.TotalSeconds:0.###} s. Copy its text into a .txt file, or raise the time limit."));

    internal static Problem TooMany(string what, int limit) => new("R009", Text($"The input has more than {limit} {what}. Cut it, or copy the article's text into a .txt file."));

    internal static Problem Replaced(int count, string encoding, TextSpan? first) => new("R010", Text($"{count} characters could not be read as {encoding} and stand as U+FFFD. Save the page again in UTF-8."), first);

    internal static Problem Mojibake(int count, TextSpan first) => new("R011", Text($"{count} places look like UTF-8 that was read as another encoding (such as 'â€™' for an apostrophe). Save the page again in UTF-8; the text is kept as it is."), first);

    internal static Problem BadJsonLd(string why) => new("R015", $"A JSON-LD block of the page cannot be read and is left out: {why}");

    internal static Problem DatesDisagree(Published published) => new("R016", Text($"The page names different published days: {string.Join(", ", published.Candidates.Select(c => Text($"{c.Date:yyyy-MM-dd} ({c.From})")).Distinct(StringComparer.Ordinal))}. The first is taken; give the published day to overrule it."), published.Best.Span);

    internal static Problem NotEnglish(string language) => new("R017", $"unread: language {language}. The text is kept; only English is read for events.");

    internal static Problem BadPublished(string value) => new("R018", $"The published date '{Short(value)}' is not a day that can be read. Write it as 2022-02-10.");

    internal static Problem BadLine(string why) => new("R020", $"The line is not a JSON object that can be read: {why} Mend the line; the others are read.");

    internal static Problem NoText() => new("R021", "The record has neither 'text' nor 'html'. Give one of them.");

    internal static Problem NoArticle() => new("R022", "The page holds no readable text (it may be built by scripts). Save it from a browser after it is shown, or copy its text into a .txt file.");

    internal static Problem NothingInFolder() => new("R023", "The folder holds no files. Check the path.");

    internal static Problem BadJson(string why) => new("R024", $"The JSON cannot be read: {why} Mend it, or write one object a line.");

    internal static Problem TooManyAttributes(int limit, int position) => new("R025", Text($"An element has more than {limit} attributes at character {position}. Copy the article's text into a .txt file."));

    internal static Problem Damaged(long at, string why) => new("R026", Text($"The archive is damaged or cut off at byte {at}: {why} What stood whole is read. Copy or download it again."));

    internal static Problem Swells(int ratio, long at) => new("R027", Text($"What is packed before byte {at} unpacks to more than {ratio} times its size, as only traps do; it is read no further. Leave it out, or raise the limit of the ratio."));

    internal static Problem TooManyEntries(int limit) => new("R028", Text($"The zip archive holds more than {limit} files; none is read. Unpack it and give the folder, or raise the limit of entries."));

    internal static Problem NestedArchive(string what) => new("R029", $"It is {what} inside an archive and is not opened. Unpack it and give it by itself.");

    internal static Problem BadWarcRecord(long at, string why) => new("R030", Text($"The WARC record at byte {at} is left out: {why} The others are read."));

    internal static Problem FeedWithDtd() => new("R032", "The feed holds a document type (DOCTYPE), which may hide traps and is not read. Take the <!DOCTYPE ...> out of it.");

    internal static Problem BadItem(string why) => new("R033", $"The item is left out: {why} The others are read.");

    internal static Problem NotFetchable(string address, string why) => new("R034", $"'{Short(address)}' is not fetched: {why}");

    internal static Problem PrivateAddress(string host) => new("R035", $"'{Short(host)}' leads into a private, local or reserved network, which is never fetched from. Save the page to a file and give that file.");

    internal static Problem FetchTooSlow(TimeSpan limit) => new("R036", Text($"The server did not give the whole page within {limit.TotalSeconds:0.###} s. Try again later, save the page to a file, or raise the time limit of fetching."));

    internal static Problem TooManyFetches(int limit) => new("R037", Text($"{limit} pages were fetched in this run, the most that are. Give the rest in another run, or raise the limit of fetches."));

    internal static Problem NothingInside(string what) => new("R038", $"The {what} holds nothing that can be read. Check that it holds pages or texts.");

    internal static Problem TooMuchUnpacked(long limit) => new("R039", Text($"The archive unpacks to more than {Megabytes(limit)} MB; the rest is not read. Unpack it and give the folder, or raise the limit of unpacked bytes."));

    internal static Problem Unexpected(Exception exception) => new("R099", $"Reading failed unexpectedly ({exception.GetType().Name}: {Short(exception.Message)}). Please report the page.");

    private static string Short(string value) => value.Length <= 80 ? value : value[..80] + "...";

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024.0)).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
