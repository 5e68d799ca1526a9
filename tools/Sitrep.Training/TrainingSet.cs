using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>What is trained on, with the numbering of tags and relations.</summary>
internal sealed class TrainingSet
{
    /// <summary>Of the project's own sentences every so many-th is kept for tests.</summary>
    private const int KeptEvery = 10;

    private readonly int _repeats;

    /// <summary>Reads the treebanks below <paramref name="corpora"/>, and the project's own.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    /// <param name="own">The folder of the project's own trees.</param>
    /// <param name="repeats">How often each of the own trees is seen in an epoch.</param>
    internal TrainingSet(string corpora, string own, int repeats)
    {
        _repeats = repeats;
        string trees = Path.Combine(corpora, "treebanks");
        Train = [.. Treebank.Read(Path.Combine(trees, "ewt-train.conllu.gz")), .. Treebank.Read(Path.Combine(trees, "gum-free-train.conllu.gz"))];
        OwnFrom = Train.Count;
        Kept = [];
        foreach (string file in Directory.EnumerateFiles(own, "*.conllu").Order(StringComparer.Ordinal))
        {
            List<TreebankSentence> sentences = Treebank.Read(file);
            for (int i = 0; i < sentences.Count; i++)
            {
                (i % KeptEvery == KeptEvery - 1 ? Kept : Train).Add(sentences[i]);
            }
        }

        Dev = Treebank.Read(Path.Combine(trees, "ewt-dev.conllu"));
        Tags = [.. Train.SelectMany(s => s.Tags).GroupBy(t => t.ToString(), StringComparer.Ordinal).Where(g => g.Count() > 2).Select(g => g.Key).Order(StringComparer.Ordinal)];
        Relations = [.. Train.SelectMany(s => s.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        UposOf = [.. Tags.Select(t => JointTag.Parse(t).Upos)];
        TagNumbers = Enumerable.Range(0, Tags.Length).ToDictionary(i => Tags[i], i => i, StringComparer.Ordinal);
        RelationNumbers = Enumerable.Range(0, Relations.Length).ToDictionary(i => Relations[i], i => i, StringComparer.Ordinal);
        TagClasses = CountTagClasses();
    }

    /// <summary>Sentences to train on.</summary>
    internal List<TreebankSentence> Train { get; }

    /// <summary>Where in <see cref="Train"/> the project's own sentences begin.</summary>
    internal int OwnFrom { get; }

    /// <summary>Own sentences that are never trained on.</summary>
    internal List<TreebankSentence> Kept { get; }

    /// <summary>Sentences to tune on.</summary>
    internal List<TreebankSentence> Dev { get; }

    /// <summary>Joint tags by number.</summary>
    internal string[] Tags { get; }

    /// <summary>Universal tags of joint tags.</summary>
    internal Upos[] UposOf { get; }

    /// <summary>Relations by number.</summary>
    internal string[] Relations { get; }

    /// <summary>Numbers of joint tags.</summary>
    internal Dictionary<string, int> TagNumbers { get; }

    /// <summary>Numbers of relations.</summary>
    internal Dictionary<string, int> RelationNumbers { get; }

    /// <summary>For lower-cased words seen often enough the number of their class of tags.</summary>
    internal Dictionary<uint, int> TagClasses { get; }

    /// <summary>The sentences of an epoch by their number in <see cref="Train"/>, the own ones as often as wanted.</summary>
    /// <param name="wanted">Which sentences; all where it is left out.</param>
    internal int[] Order(Func<int, bool>? wanted = null)
        => [.. Enumerable.Range(0, Train.Count).Where(i => wanted?.Invoke(i) ?? true).SelectMany(i => Enumerable.Repeat(i, i < OwnFrom ? 1 : _repeats))];

    /// <summary>The number of a tag; that of the like-named most frequent one where it is too rare to have its own.</summary>
    internal int NumberOf(JointTag tag)
    {
        if (TagNumbers.TryGetValue(tag.ToString(), out int number))
        {
            return number;
        }

        string same = $"{tag.Upos.ToString().ToUpperInvariant()}|";
        return Array.FindIndex(Tags, t => t.StartsWith(same, StringComparison.Ordinal));
    }

    private Dictionary<uint, int> CountTagClasses()
    {
        var seen = new Dictionary<uint, Dictionary<int, int>>();
        foreach (TreebankSentence sentence in Train)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                WordFactReader.Read(sentence.Tokens[i].Text, false, out WordFacts facts);
                if (!seen.TryGetValue(facts.Lower, out Dictionary<int, int>? counts))
                {
                    seen[facts.Lower] = counts = [];
                }

                int tag = NumberOf(sentence.Tags[i]);
                counts[tag] = counts.GetValueOrDefault(tag) + 1;
            }
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var classes = new Dictionary<uint, int>();
        foreach ((uint word, Dictionary<int, int> counts) in seen.OrderBy(s => s.Key))
        {
            int total = counts.Values.Sum();
            if (total < 4)
            {
                continue;
            }

            string name = string.Join(',', counts.Where(c => c.Value * 20 >= total).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key));
            if (!numbers.TryGetValue(name, out int number))
            {
                numbers[name] = number = numbers.Count;
            }

            classes[word] = number;
        }

        return classes;
    }
}
