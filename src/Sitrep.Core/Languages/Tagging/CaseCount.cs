namespace Sitrep.Languages;

/// <summary>Counts capitals, to tell whether case says anything in a sentence.</summary>
internal struct CaseCount
{
    private int _upper;
    private int _lower;
    private int _raised;
    private int _small;

    /// <summary>Whether nearly all is in capitals, or every longer word begins with one.</summary>
    internal readonly bool IsCaseless => (_upper > 9 && _upper > 4 * _lower) || (_raised > 4 && _small == 0);

    /// <summary>Counts a word.</summary>
    internal void Add(string text)
    {
        foreach (char c in text)
        {
            _upper += char.IsUpper(c) ? 1 : 0;
            _lower += char.IsLower(c) ? 1 : 0;
        }

        if (text.Length > 3 && char.IsLetter(text[0]))
        {
            _raised += char.IsUpper(text[0]) ? 1 : 0;
            _small += char.IsLower(text[0]) ? 1 : 0;
        }
    }
}
