using System.Collections.Immutable;
using Sitrep.Languages;

namespace Sitrep.Actors;

/// <summary>Finds the parties of one sentence.</summary>
internal sealed class SentenceActors
{
    private readonly ActorCatalog _catalog;
    private readonly Sentence _sentence;
    private readonly ImmutableArray<NameMention> _names;
    private readonly DateOnly? _day;
    private readonly ActorMemory _memory;
    private readonly string[] _folded;
    private readonly List<ActorMention> _found = [];
    private readonly OwnerFinder _owners;

    internal SentenceActors(ActorCatalog catalog, Sentence sentence, ImmutableArray<NameMention> names, DateOnly? day, ActorMemory memory)
    {
        _catalog = catalog;
        _sentence = sentence;
        _names = names;
        _day = day;
        _memory = memory;
        _folded = [.. sentence.Words.Select(w => AliasWords.Fold(w.Text))];
        _owners = new(catalog, sentence, _folded, _found);
    }

    internal IEnumerable<ActorMention> Find()
    {
        FindListed();
        FindStates();
        for (int i = 0; i < _sentence.Count; i++)
        {
            FindByHead(i);
        }

        AdoptOwners();
        FindNames();
        for (int i = 0; i < _sentence.Count; i++)
        {
            if (PronounReader.Read(_sentence, i, _found, _memory) is { } mention)
            {
                _found.Add(mention);
            }
        }

        return _found.OrderBy(m => m.First).ThenBy(m => m.Last);
    }

    /// <summary>Listed actors, the longest alias first; a bare noun is looked up among those named before.</summary>
    private void FindListed()
    {
        for (int i = 0; i < _sentence.Count; i++)
        {
            (int length, IReadOnlyList<Actor> values) = _catalog.Aliases.Longest(_folded, i);
            if (length == 0 || (length == 1 && !LooksLikeName(i)))
            {
                continue;
            }

            int last = i + length - 1;
            Actor actor = values.FirstOrDefault(a => a.Holds(_day)) ?? values[0];

            int head = HeadOf(i, last);
            _found.Add(Mention(i, last, head) with
            {
                Id = actor.Id,
                Name = actor.Name,
                Country = actor.Country,
                Sector = actor.Sector,
                Org = actor.Org,
                Role = actor.Role,
                Kind = actor.Kind,
                Who = WhoOf(head, actor.Sector),
            });
            AddBefore(_found[^1]);
            i = last;
        }
    }

    /// <summary>"Armenian and Azerbaijani forces": the nationality before the listed name has a party of its own.</summary>
    private void AddBefore(ActorMention listed)
    {
        int word = listed.First - 1;
        if (word < 1 || _folded[word] is not ("and" or "," or "or") || listed.Country is null)
        {
            return;
        }

        (int length, IReadOnlyList<StateEntry> states) = _catalog.Demonyms.Longest(_folded, word - 1);
        if (length == 1 && states[0].Iso3 != listed.Country && _catalog.Demonyms.Longest(_folded, listed.First).Length > 0)
        {
            _found.Add(Compose(listed with { Id = null, First = word - 1, Last = word - 1, Span = _sentence[word - 1].Span, Org = null, Name = _sentence[word - 1].Text + " " + _sentence[listed.Head].Text }, states[0].Iso3));
        }
    }

    /// <summary>States by name, and capitals where they may stand for the government.</summary>
    private void FindStates()
    {
        for (int i = 0; i < _sentence.Count; i++)
        {
            (int length, IReadOnlyList<StateEntry> values) = _catalog.StateNames.Longest(_folded, i);
            string kind = "state";
            if (length == 0)
            {
                (length, values) = _catalog.Capitals.Longest(_folded, i);
                kind = "capital";
            }

            if (length == 0 || !LooksLikeName(i))
            {
                continue;
            }

            int last = i + length - 1;
            _found.Add(Mention(i, last, HeadOf(i, last)) with
            {
                Id = values[0].Iso3 + ".GOV",
                Name = values[0].Name,
                Country = values[0].Iso3,
                Sector = "GOV",
                Kind = kind,
                Confidence = kind is "state" ? 0.9 : 0.6,
            });
            i = last;
        }
    }

    /// <summary>A common noun for a party, with the nationality or owner that stands beside it.</summary>
    private void FindByHead(int word)
    {
        if (_sentence[word].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj))
        {
            return;
        }

        ActorHead? head = HeadAt(word, out int first);
        if (head is { Head: "dozen" or "hundred" or "thousand" or "score" } && (_sentence.Child(word, "nmod") >= 0 || _sentence[word].Xpos is not "NNS"))
        {
            return;
        }
        ActorMention? covering = _found.Find(m => m.First <= word && word <= m.Last);
        if (head is null || covering is { Kind: not ("state" or "capital") })
        {
            FindDemonym(word, covering);
            return;
        }

        Owner owner = _owners.OwnerOf(word, ref first);
        ActorMention mention = Owned(word, first, head, owner);
        _found.Add(mention);
        AddCompanions(mention, owner.Word);
    }

    /// <summary>"A spokesman for their militia": whose a noun is may stand behind it, and has a party only once that is read.</summary>
    private void AdoptOwners()
    {
        for (int i = 0; i < _found.Count; i++)
        {
            ActorMention mention = _found[i];
            int first = mention.First;
            if (mention is { Country: null, Id: null, Kind: "person" or "people" } && HeadAt(mention.Head, out _) is { } head && _owners.OwnerOf(mention.Head, ref first) is { Actor.Country: not null } owner)
            {
                _found[i] = Owned(mention.Head, first, head, owner);
            }
        }
    }

    private ActorMention Owned(int word, int first, ActorHead head, Owner owner)
    {
        string text = string.Join(' ', _sentence.Words.Skip(first).Take(word - first + 1).Select(w => w.Text));
        ActorMention mention = Mention(first, word, word) with { Name = text, Sector = head.Sector is { Length: > 0 } s ? s : "UNK", Kind = head.Kind, Who = head.Who };
        if (owner.Actor is { } listed)
        {
            // A noun beside a listed actor is a part of it (its spokesman, its unit, its post), unless the noun has a sector of its own.
            mention = mention with { Id = listed.Id, Name = listed.Name, Country = listed.Country, Sector = ObjectSector(head, listed.Sector), Org = listed.Org };
            if (listed.Kind is "force" or "group" && head.Kind is "force" or "group" or "object")
            {
                // "soldiers of the Defence Army" are of that army, whatever its standing.
                mention = mention with { Sector = listed.Sector };
            }

            mention = mention with { Id = mention.Sector == listed.Sector ? mention.Id : mention.Country + "." + mention.Sector };
        }
        else if (owner.Country is { } country)
        {
            mention = Compose(mention, country);
        }
        else
        {
            mention = Resolve(mention, word, first, text);
        }

        return mention;
    }

    /// <summary>"the leaders of Russia, Azerbaijan and Armenia": every state beside the first owner has a party of its own under the same head.</summary>
    private void AddCompanions(ActorMention mention, int owner)
    {
        if (owner < 0)
        {
            return;
        }

        foreach (int child in _sentence.Children(owner))
        {
            if (!_sentence.RelationIs(child, "conj"))
            {
                continue;
            }

            (int length, IReadOnlyList<StateEntry> states) = _catalog.StateNames.Longest(_folded, child);
            if (length == 0)
            {
                (length, states) = _catalog.Demonyms.Longest(_folded, child);
            }

            if (length > 0 && states[0].Iso3 != mention.Country)
            {
                _found.Add(Compose(mention with { Id = null, First = child, Last = child, Span = _sentence[child].Span, Org = null }, states[0].Iso3));
            }
        }
    }

    /// <summary>A demonym that stands alone as a noun ("the Armenians"), or before a noun that names no party ("Armenian shelling").</summary>
    private void FindDemonym(int word, ActorMention? covering)
    {
        if (covering is not null || !LooksLikeName(word))
        {
            return;
        }

        (int length, IReadOnlyList<StateEntry> values) = _catalog.Demonyms.Longest(_folded, word);
        if (length != 1)
        {
            return;
        }

        bool before = _sentence.RelationIs(word, "amod") || _sentence.RelationIs(word, "compound");
        ActorMention mention = Mention(word, word, word) with { Name = values[0].Name, Country = values[0].Iso3 };
        _found.Add(before
            ? mention with { Id = values[0].Iso3 + ".GOV", Sector = "GOV", Kind = "nationality", Confidence = 0.7 }
            : mention with { Name = _sentence[word].Text, Sector = "CVL", Kind = "people", Confidence = 0.7 });
    }

    /// <summary>Persons and organisations that knowledge does not list keep their name.</summary>
    private void FindNames()
    {
        foreach (NameMention name in _names.Where(n => n.Sentence == _sentence.Index && n.Kind is not NameKind.Place))
        {
            if (_found.Exists(m => m.First <= name.Last && name.First <= m.Last))
            {
                continue;
            }

            int head = HeadOf(name.First, name.Last);
            int first = name.First;
            Owner owner = _owners.OwnerOf(head, ref first);
            string? country = owner.Country ?? owner.Actor?.Country;
            bool person = name.Kind is NameKind.Person;
            _found.Add(Mention(name.First, name.Last, head) with
            {
                Name = name.Span.Length == 0 ? string.Empty : string.Join(' ', _sentence.Words.Skip(name.First).Take(name.Last - name.First + 1).Select(w => w.Text)),
                Country = country,
                Sector = owner.Actor?.Sector ?? "UNK",
                Kind = person ? "person" : "group",
                Confidence = 0.6 * name.Confidence,
            });
        }
    }

    private ActorHead? HeadAt(int word, out int first)
    {
        // The longest multi-word noun that ends here wins: "border guard", "aid worker".
        string last = _sentence[word].Lemma.ToLowerInvariant();
        for (int start = _catalog.EndsLongHead(last) ? Math.Max(0, word - 3) : word; start <= word; start++)
        {
            string lemma = start == word ? last : (string.Join(' ', _folded.AsSpan(start, word - start).ToArray()) + " " + last).Replace(" - ", "-", StringComparison.Ordinal);
            if (_catalog.Head(lemma) is { } head)
            {
                first = start;
                return head;
            }
        }

        first = word;
        return null;
    }

    private ActorMention Compose(ActorMention mention, string? country)
    {
        if (country is null)
        {
            return mention;
        }

        string sector = mention.Kind is "object" && mention.Sector is "UNK" ? "MIL" : mention.Sector;
        Actor? actor = _catalog.Find($"{country}.{sector}");
        return mention with { Country = country, Sector = sector, Id = actor?.Id ?? $"{country}.{sector}", Name = mention.Kind is "object" && actor is not null ? actor.Name : mention.Name, Org = actor?.Org };
    }

    private static string ObjectSector(ActorHead head, string ownerSector)
        => head.Kind is "object" ? (ownerSector is "GOV" or "UNK" ? (head.Sector is { Length: > 0 } s ? s : "MIL") : ownerSector) : head.Sector is { Length: > 0 } own && head.Kind is not "person" ? own : ownerSector;

    /// <summary>A bare noun: "the ministry", "its units", "the enemy".</summary>
    private ActorMention Resolve(ActorMention mention, int word, int first, string text)
    {
        string determiner = string.Empty;
        foreach (int child in _sentence.Children(word))
        {
            if (_sentence.RelationIs(child, "det") || _sentence.RelationIs(child, "nmod:poss"))
            {
                determiner = _folded[child];
            }
        }

        string phrase = Phrase(word, text);
        if (mention is { Kind: "institution", Sector: "GOV" } && phrase.Contains(' ', StringComparison.Ordinal) && char.IsUpper(phrase[0]))
        {
            // "the Defence Ministry", by its full name but without a country: the one of the side whose report it is.
            return mention;
        }

        ActorMention? source = determiner switch
        {
            "the" or "this" or "that" => _memory.Bare($"the {phrase}") ?? _memory.Ending(phrase) ?? (phrase.Length > text.Length ? null : _memory.Bare($"the {text}") ?? SameParty(mention, text) ?? (mention.Kind is "person" or "institution" && mention.Sector is not "CVL" ? _memory.LastHead(_sentence[word].Lemma.ToLowerInvariant(), _sentence.Index) : null)),
            "its" or "their" => LastHere(word, mention.Kind is "object" ? SubjectAbove(word) : -1, determiner is "its") ?? (mention.Kind is "object" ? null : _memory.LastOf(m => m.Kind is "state" or "institution" or "force")),
            "our" => _memory.LastOf(m => m.Kind is "institution" && m.Sector is "GOV"),
            _ => _memory.Bare($"the {text}"),
        };
        if (source is null)
        {
            return mention;
        }

        return determiner is "its" or "their" or "our" || source.Sector != mention.Sector && mention.Sector is not "UNK"
            ? Compose(mention, source.Country) with { ResolvedBy = "coreference" }
            : mention with { Id = source.Id, Name = source.Name, Country = source.Country, Sector = source.Sector, Org = source.Org, ResolvedBy = "coreference" };
    }

    private ActorMention? SameParty(ActorMention mention, string text)
        => mention.Kind is "object" or "people" or "person" ? null : _memory.LastOf(m => m.Sector == mention.Sector && m.Kind == mention.Kind && m.Name.EndsWith(text, StringComparison.OrdinalIgnoreCase));

    // "its posts" are those of a ministry or an army, not of troops.
    private ActorMention? LastHere(int before, int except, bool one) => _found.Where(m => m.Last < before && (!one || m.Singular || m.Kind is "institution" or "state")).OrderBy(m => m.Last).LastOrDefault(m => m.Country is not null && m.Head != except && m.Kind is "state" or "institution" or "force");

    /// <summary>The subject of the verb that a thing is the object of: "Azerbaijani forces attacked their positions" speaks of the others' positions.</summary>
    private int SubjectAbove(int word)
    {
        int verb = _sentence[word].Head;
        return verb >= 0 && _sentence[word].Relation is "obj" or "obl" ? _sentence.Child(verb, "nsubj") : -1;
    }

    /// <summary>A noun with the names before it: "Defense Army".</summary>
    private string Phrase(int word, string text)
    {
        int first = word;
        foreach (int child in _sentence.Children(word))
        {
            if (child < first && _sentence.RelationIs(child, "compound"))
            {
                first = child;
            }
        }

        return first == word ? text : string.Join(' ', _sentence.Words.Skip(first).Take(word - first + 1).Select(w => w.Text));
    }

    private string WhoOf(int head, string sector)
        => HeadAt(head, out _) is { } noun ? noun.Who : sector switch { "MIL" => "military", "COP" => "police", "CVL" => "civilian", "JRN" => "journalists", _ => "unknown" };

    private ActorMention Mention(int first, int last, int head)
        => new() { Span = _sentence.SpanOf(first, last), Sentence = _sentence.Index, First = first, Last = last, Head = head, Name = string.Empty, Sector = "UNK", Singular = _sentence[head].Xpos is "NN" or "NNP" };

    private bool LooksLikeName(int word) => _sentence[word].Text is { Length: > 0 } text && (char.IsUpper(text[0]) || text.Contains('.', StringComparison.Ordinal));

    /// <summary>The word of a range whose head lies outside it.</summary>
    private int HeadOf(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            int head = _sentence[i].Head;
            if (head < first || head > last)
            {
                if (_sentence[i].Upos is not Upos.Punct and not Upos.Adp and not Upos.Part)
                {
                    return i;
                }
            }
        }

        return last;
    }
}
