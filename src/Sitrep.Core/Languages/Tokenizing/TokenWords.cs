using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Languages;

/// <summary>Word lists that the tokenizer needs, read from <c>languages/xx/tokens</c>.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class TokenWords
{
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _units;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _emoticons;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _splits;

    private TokenWords(Func<string, List<(string Word, string Mark)>> read)
    {
        _abbreviations = read("abbreviations").DistinctBy(l => l.Word, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(l => l.Word, l => l.Mark == "!", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = Set(read("prefixes"), StringComparer.OrdinalIgnoreCase);
        _units = Set(read("units"), StringComparer.OrdinalIgnoreCase);
        _starters = Set(read("starters"), StringComparer.OrdinalIgnoreCase);
        _emoticons = Set(read("emoticons"), StringComparer.Ordinal);
        _splits = read("splits")
            .Where(l => int.TryParse(l.Mark, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at > 0 && at < l.Word.Length)
            .DistinctBy(l => l.Word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(l => l.Word, l => int.Parse(l.Mark, CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the lists of a language; a list that is missing is empty.</summary>
    /// <param name="files">Where knowledge is.</param>
    /// <param name="language">ISO 639-1.</param>
    public static TokenWords Read(IKnowledgeFiles files, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(files);
        return new TokenWords(name => Lines(files.TryReadText($"languages/{language}/tokens/{name}.txt") ?? string.Empty));
    }

    /// <summary>Whether a word with its full stop is an abbreviation.</summary>
    internal bool IsAbbreviation(ReadOnlySpan<char> word) => _abbreviations.ContainsKey(word);

    /// <summary>Whether no sentence ends with this abbreviation.</summary>
    internal bool NeverEnds(ReadOnlySpan<char> word) => _abbreviations.TryGetValue(word, out bool never) && never;

    /// <summary>Whether a hyphen after these letters stays in the word.</summary>
    internal bool IsPrefix(ReadOnlySpan<char> word) => _prefixes.Contains(word);

    /// <summary>Whether these letters are cut from a number.</summary>
    internal bool IsUnit(ReadOnlySpan<char> word) => _units.Contains(word);

    /// <summary>Whether this word with a capital begins a sentence.</summary>
    internal bool IsStarter(ReadOnlySpan<char> word) => _starters.Contains(word);

    /// <summary>Whether this is a face.</summary>
    internal bool IsEmoticon(ReadOnlySpan<char> text) => _emoticons.Contains(text);

    /// <summary>Where a word that is two is cut, or 0.</summary>
    internal int SplitOf(ReadOnlySpan<char> word) => _splits.TryGetValue(word, out int at) ? at : 0;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(List<(string Word, string Mark)> lines, StringComparer comparer)
        => lines.Select(l => l.Word).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    private static List<(string Word, string Mark)> Lines(string text)
    {
        var lines = new List<(string, string)>();
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && line[0] != '#')
            {
                int tab = line.IndexOf('\t');
                lines.Add(tab < 0 ? (line.Trim().ToString(), string.Empty) : (line[..tab].Trim().ToString(), line[(tab + 1)..].Trim().ToString()));
            }
        }

        return lines;
    }
}
