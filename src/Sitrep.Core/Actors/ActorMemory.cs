namespace Sitrep.Actors;

/// <summary>The parties named so far in a document, the last one last: what bare nouns and pronouns may stand for.</summary>
/// <remarks>Belongs to one document, not thread-safe.</remarks>
internal sealed class ActorMemory(ActorCatalog catalog)
{
    private readonly List<ActorMention> _mentions = [];

    private readonly List<(string Lemma, ActorMention Mention)> _heads = [];

    internal void Add(ActorMention mention, string head)
    {
        _mentions.Add(mention);
        _heads.Add((head, mention));
    }

    /// <summary>The last party of a country that was named by a noun, not further back than some sentences: "the spokesperson" again.</summary>
    internal ActorMention? LastHead(string lemma, int sentence)
        => _heads.FindLast(h => h.Lemma == lemma && h.Mention.Country is not null && sentence - h.Mention.Sentence is >= 0 and <= 4).Mention;

    /// <summary>The party that a bare noun such as "the ministry" stands for: the last one named that knowledge lists under it.</summary>
    internal ActorMention? Bare(string words)
    {
        return catalog.Bare(words) is { } ids ? _mentions.FindLast(m => m.Id is { } id && ids.Contains(id)) : null;
    }

    /// <summary>The last party whose name ended in these words: "the Defense Army" after "the Artsakh Defense Army".</summary>
    internal ActorMention? Ending(string words)
    {
        string folded = string.Join(' ', AliasWords.Split(words));
        return folded.Contains(' ', StringComparison.Ordinal)
            ? _mentions.FindLast(m => m.Id is { } id && catalog.Find(id) is { } actor && actor.Aliases.Any(a => string.Join(' ', AliasWords.Split(a)).EndsWith(" " + folded, StringComparison.Ordinal)))
            : null;
    }

    /// <summary>The first fitting party of the nearest sentence before this one, three sentences back at most: subjects come first.</summary>
    internal ActorMention? Subject(int sentence, Func<ActorMention, bool> wanted)
    {
        for (int back = 1; back <= 3; back++)
        {
            if (_mentions.Find(m => m.Sentence == sentence - back && wanted(m)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The last party named of a sector whose country is known.</summary>
    internal ActorMention? LastOf(Func<ActorMention, bool> wanted)
    {
        for (int i = _mentions.Count - 1; i >= 0; i--)
        {
            if (_mentions[i].Country is not null && wanted(_mentions[i]))
            {
                return _mentions[i];
            }
        }

        return null;
    }
}
