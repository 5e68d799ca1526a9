namespace Sitrep.Languages;

/// <summary>Gives single ASCII characters as strings without making them anew.</summary>
internal static class TokenPool
{
    private static readonly string[] Singles = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    /// <summary>The characters as a string.</summary>
    internal static string StringOf(ReadOnlySpan<char> characters)
        => characters.Length == 1 && characters[0] < 128 ? Singles[characters[0]] : characters.ToString();
}
