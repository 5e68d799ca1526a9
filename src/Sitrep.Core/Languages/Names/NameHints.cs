namespace Sitrep.Languages;

/// <summary>What the first reading found for each word of a document: one document, one decision (Krishnan and Manning 2006).</summary>
/// <remarks>Not thread-safe; belongs to one document.</remarks>
internal sealed class NameHints
{
    private const int Slots = NameLabels.Kinds + 1;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<int> _counts = [];

    /// <summary>Counts a word and its label in the first reading.</summary>
    internal void Add(uint word, int label)
    {
        if (!_rows.TryGetValue(word, out int row))
        {
            _rows[word] = row = _counts.Count;
            for (int i = 0; i < Slots; i++)
            {
                _counts.Add(0);
            }
        }

        _counts[row + SlotOf(label)]++;
    }

    /// <summary>What the other places of a word say: 0 for nothing.</summary>
    /// <param name="word">The word.</param>
    /// <param name="label">The label of this place in the first reading, which does not count.</param>
    internal uint Of(uint word, int label)
    {
        if (!_rows.TryGetValue(word, out int row))
        {
            return 0;
        }

        int own = SlotOf(label), best = 0, most = 0, total = 0;
        for (int i = 0; i < Slots; i++)
        {
            int count = _counts[row + i] - (i == own ? 1 : 0);
            total += count;
            if (count > most)
            {
                most = count;
                best = i;
            }
        }

        return total == 0 ? 0 : 1u + ((uint)best * 3) + (most == total ? total > 1 ? 2u : 1u : 0u);
    }

    /// <summary>Whether a hint names no kind of name.</summary>
    internal static bool SaysNothing(uint hint) => hint is 0 or > 1 + (3 * NameLabels.Kinds);

    private static int SlotOf(int label) => label == NameLabels.Outside ? NameLabels.Kinds : NameLabels.KindOf(label);
}
