using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>Which rolesets a lemma was seen with, the most frequent first.</summary>
/// <remarks>Immutable, thread-safe. A line of the model: kind of word, lemma, rolesets, with tabs between.</remarks>
internal sealed class Rolesets
{
    private readonly FrozenDictionary<uint, Entry> _entries;

    /// <summary>Reads the lines of the model.</summary>
    internal Rolesets(IEnumerable<string> lines)
    {
        var entries = new Dictionary<uint, Entry>();
        foreach (string line in lines)
        {
            string[] cells = line.Split('\t');
            uint key = KeyOf(cells[0][0], WordFactReader.KeyOf(cells[1]));
            var entry = new Entry(key, [.. cells[2].Split(' ').Select(name => new Roleset(name, FeatureHash.Of(name), ParticleOf(name, cells[1])))]);
            entries[key] = entry;
            entries.TryAdd(KeyOf('*', WordFactReader.KeyOf(cells[1])), entry);
        }

        _entries = entries.ToFrozenDictionary();
    }

    /// <summary>The rolesets of a word, or null where the lemma was not seen.</summary>
    /// <param name="lemma">Key of the lemma.</param>
    /// <param name="upos">Its tag; another use of the lemma stands in where this was not seen.</param>
    /// <param name="otherwise">Whether another use may stand in.</param>
    internal Entry? Find(uint lemma, Upos upos, bool otherwise)
        => _entries.TryGetValue(KeyOf(KindOf(upos), lemma), out Entry? entry) || (otherwise && _entries.TryGetValue(KeyOf('*', lemma), out entry)) ? entry : null;

    /// <summary>The kind of word that rolesets are told apart by: v, n, a for verbs, nouns, and all others.</summary>
    internal static char KindOf(Upos upos) => upos switch
    {
        Upos.Verb or Upos.Aux => 'v',
        Upos.Noun or Upos.Propn => 'n',
        _ => 'a',
    };

    /// <summary>Picks the roleset that scores best among those that the sentence allows.</summary>
    /// <param name="entry">The lemma's rolesets.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The predicate's word.</param>
    /// <param name="scores">Scores of the classes; class 0 is no predicate.</param>
    /// <param name="given">Whether it is a predicate for certain.</param>
    /// <returns>The class, 0 for no predicate; -1 where it is one and the sentence allows none of the rolesets.</returns>
    internal static int Choose(Entry entry, RoleSentence sentence, int word, ReadOnlySpan<int> scores, bool given)
    {
        int best = -1;
        for (int i = 1; i <= entry.All.Length; i++)
        {
            uint particle = entry.All[i - 1].Particle;
            if ((best < 0 || scores[i] > scores[best]) && (particle == 0 || HasParticle(sentence, word, particle)))
            {
                best = i;
            }
        }

        return !given && scores[0] >= (best < 0 ? 0 : scores[best]) ? 0 : best;
    }

    /// <summary>Key of the second word of a roleset of two words: "take_over.12" is no sense of "take" alone; 0 for none.</summary>
    private static uint ParticleOf(string roleset, string lemma)
    {
        int start = lemma.Length + 1;
        if (roleset.Length <= start || roleset[lemma.Length] != '_' || !roleset.StartsWith(lemma, StringComparison.Ordinal))
        {
            return 0;
        }

        int end = roleset.AsSpan(start).IndexOfAny('_', '.');
        return end < 0 ? 0 : WordFactReader.KeyOf(roleset.Substring(start, end));
    }

    private static bool HasParticle(RoleSentence sentence, int word, uint particle)
    {
        for (int i = Math.Max(0, word - 1); i < Math.Min(sentence.Count, word + 7); i++)
        {
            if (sentence.Words[i].Lemma == particle)
            {
                return true;
            }
        }

        return false;
    }

    private static uint KeyOf(char kind, uint lemma) => FeatureHash.Mix(690, kind, lemma);

    /// <summary>The rolesets of one lemma.</summary>
    /// <param name="Key">Key of the entry.</param>
    /// <param name="All">The rolesets; class 1 of the weights is the first.</param>
    internal sealed record Entry(uint Key, ImmutableArray<Roleset> All);

    /// <summary>A roleset.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Key">The name's key.</param>
    /// <param name="Particle">Key of the word that must stand near the verb, 0 for none.</param>
    internal readonly record struct Roleset(string Name, uint Key, uint Particle);
}
