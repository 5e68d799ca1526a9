using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Turns the lists of names beside this tool into one table: for a word or two in a row the lists that they stand in.</summary>
internal static class NameListWriter
{
    private static readonly string[] Lists = ["given-names", "family-names", "places", "countries", "peoples", "organisations", "titles", "place-words", "known-organisations", "weapon-words", "party-words"];

    /// <summary>The bytes of the table.</summary>
    /// <param name="folder">Where the lists are.</param>
    internal static byte[] Write(string folder)
    {
        var masks = new Dictionary<uint, int>();
        for (int list = 0; list < Lists.Length; list++)
        {
            foreach (string line in File.ReadLines(Path.Combine(folder, Lists[list] + ".txt")).Where(l => l.Length > 0 && l[0] != '#'))
            {
                uint[] words = [.. line.Replace("-", " - ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(KeyOf)];
                uint key = words.Length switch
                {
                    1 => words[0],
                    2 => NameSentence.PairKey(words[0], words[1]),
                    3 => NameSentence.PairKey(words[0], words[1]),
                    _ => 0,
                };
                if (key != 0)
                {
                    masks[key] = masks.GetValueOrDefault(key) | (1 << list);
                }
            }
        }

        // The table gives what is stored plus one, so that 0 stays for words in no list.
        return KeyTable.Write([.. masks.Select(m => new KeyValuePair<uint, int>(m.Key, m.Value - 1))]);
    }

    private static uint KeyOf(string word)
    {
        WordFactReader.Read(word, false, out WordFacts facts);
        return facts.Lower;
    }
}
