using System.Collections.Frozen;
using Sitrep.Actors;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Coding;

/// <summary>Tells texts of other trades (sport, film, business), which speak the language of war, from reports of conflict.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class GenreReader
{
    private const string File = "languages/en/genres.tsv";

    /// <summary>How many different words of one trade make a text of that trade.</summary>
    private const int Enough = 5;

    private readonly FrozenDictionary<string, string> _genres;

    private GenreReader(FrozenDictionary<string, string> genres) => _genres = genres;

    /// <summary>The trade of a text, or null for one that may report conflict.</summary>
    internal string? Genre(ParseLayer parse, ActorLayer actors)
    {
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        int total = 0;
        foreach (Sentence sentence in parse.Sentences)
        {
            foreach (Word word in sentence.Words)
            {
                if (word.Upos is Upos.Noun or Upos.Propn or Upos.Adj && _genres.TryGetValue(word.Lemma.ToLowerInvariant(), out string? genre))
                {
                    total++;
                    if (!found.TryGetValue(genre, out HashSet<string>? words))
                    {
                        found[genre] = words = new(StringComparer.Ordinal);
                    }

                    words.Add(word.Lemma);
                }
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        (string best, HashSet<string> hits) = found.MaxBy(g => g.Value.Count);
        int armed = actors.Actors.Count(a => a.Country is not null && a.Sector is "MIL" or "REB" or "UAF" || a.Kind is "institution" && a.Country is not null && a.Org is "ministry-of-defence");
        return hits.Count >= Enough && total > armed * 2 ? best : null;
    }

    internal static GenreReader Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        var genres = new Dictionary<string, string>(StringComparer.Ordinal);
        if (files.TryReadText(File) is { } text)
        {
            KnowledgeTable table = KnowledgeTable.Parse(File, text, ["genre", "words"], faults);
            foreach (KnowledgeRow row in table.Rows)
            {
                foreach (string word in KnowledgeTable.SplitList(table[row, "words"]))
                {
                    genres.TryAdd(word, table[row, "genre"]);
                }
            }
        }

        return new(genres.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
