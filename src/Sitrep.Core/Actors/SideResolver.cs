using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Places;

namespace Sitrep.Actors;

/// <summary>
/// Tells who "the adversary", "the other side", "our positions", "both sides" and an unowned "Defence Ministry" are: a report has a home, the state whose word it passes on, and an opponent.
/// </summary>
/// <remarks>Belongs to one document.</remarks>
internal sealed class SideResolver(ActorCatalog catalog, ParseLayer parse, PlaceLayer places, SpeechVerbs speech, SideWords words)
{
    internal ImmutableArray<ActorMention> Resolve(List<ActorMention> mentions)
    {
        HashSet<string> between = Between(mentions);
        IReadOnlyList<string> sides = Sides(mentions.Where(m => !between.Contains(m.Country ?? string.Empty)));
        sides = sides.Count == 2 ? sides : Sides(mentions);
        string? home = Home(mentions, sides);
        var resolved = ImmutableArray.CreateBuilder<ActorMention>(mentions.Count);
        string? speaker = null;
        foreach (IGrouping<int, ActorMention> group in mentions.GroupBy(m => m.Sentence))
        {
            Sentence sentence = parse.Sentences[group.Key];
            string? before = speaker ?? home;
            ActorMention[] here = [.. group.Select(m => IsUnowned(m) && (Nearer(sentence, m, group, sides) ?? before) is { } owner ? Of(m, owner, m.Sector, "home-side") : m)];

            // Who speaks in the sentence is who "our" and "the enemy" are counted from.
            speaker = Speaker(sentence, here, sides) ?? speaker;
            string? own = speaker ?? home;
            foreach (ActorMention mention in here)
            {
                Add(resolved, sentence, mention, sides, own, home);
            }
        }

        return resolved.ToImmutable();
    }

    private void Add(ImmutableArray<ActorMention>.Builder resolved, Sentence sentence, ActorMention mention, IReadOnlyList<string> sides, string? own, string? home)
    {
        ActorMention result = mention;
        if (mention.Country is null || mention.ResolvedBy is not null and not "home-side")
        {
            if (IsAdversary(sentence, mention))
            {
                string? other = sides.FirstOrDefault(s => !string.Equals(s, own, StringComparison.Ordinal));
                result = other is null || own is null ? mention : Of(mention, other, "MIL", "opponent");
            }
            else if (mention.Country is null && IsBoth(sentence, mention) && sides.Count == 2)
            {
                resolved.Add(Of(mention, sides[0], mention.Sector, "both-sides"));
                result = Of(mention, sides[1], mention.Sector, "both-sides");
            }
            else if (mention.Country is null && own is not null && IsOurs(sentence, mention))
            {
                result = Of(mention, own, mention.Kind is "object" ? "MIL" : mention.Sector, "home-side");
            }
            else if (mention.Country is null && own is not null)
            {
                // Soldiers and ministers are of the side that speaks, villagers of the one whose report it is.
                result = mention with { Near = Country(mention.Sector is "MIL" or "GOV" ? own : home ?? own) };
            }
        }

        resolved.Add(result);
    }

    /// <summary>The states that the text shows as peacekeepers or mediators.</summary>
    private HashSet<string> Between(List<ActorMention> mentions)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (IGrouping<int, ActorMention> group in mentions.Where(m => m.Country is { Length: 3 }).GroupBy(m => m.Sentence))
        {
            Sentence sentence = parse.Sentences[group.Key];
            for (int i = 0; i < sentence.Count; i++)
            {
                if (words.Is("between", sentence[i].Lemma))
                {
                    // "Russian peacekeepers", "Moscow brokered", "brokered a day earlier by Russia"
                    found.UnionWith(group.Where(m => (m.First <= i && i <= m.Last) || sentence[m.Head].Head == i).Select(m => m.Country!));
                }
            }
        }

        return found;
    }

    /// <summary>"Baku rejects this, the press service stressed": the side that is the sentence's subject owns the offices that it names.</summary>
    private static string? Nearer(Sentence sentence, ActorMention office, IEnumerable<ActorMention> here, IReadOnlyList<string> sides)
        => here.Where(m => m.Last < office.First && m is { Kind: "capital" or "state", Country: not null } && sentence.RelationIs(m.Head, "nsubj")).Select(Side).LastOrDefault(s => sides.Contains(s, StringComparer.Ordinal));

    private bool IsUnowned(ActorMention mention) => mention is { Country: null, ResolvedBy: null, Sector: "GOV", Kind: "institution" } && !IsBoth(parse.Sentences[mention.Sentence], mention);

    // "the troops" are one side's, "the commissions" both sides'.
    private static bool IsForce(ActorMention mention) => mention.Kind is "force" or "object" || mention.Sector is "MIL";

    /// <summary>The side that speaks in a sentence, or null.</summary>
    private string? Speaker(Sentence sentence, IReadOnlyList<ActorMention> here, IReadOnlyList<string> sides)
    {
        foreach (int word in speech.Speakers(sentence))
        {
            ActorMention? speaks = here.FirstOrDefault(m => m.Country is { Length: 3 } && m.Sector is "GOV" or "PRE" or "MIL" && (m.Head == word || (m.First <= word && word <= m.Last)));
            if (speaks is not null && sides.Contains(Side(speaks), StringComparer.Ordinal))
            {
                return Side(speaks);
            }
        }

        return here.Where(m => m is { Kind: "institution", Sector: "GOV" or "PRE", Country: not null } && Speaks(m) && sides.Contains(Side(m), StringComparer.Ordinal)).Select(Side).LastOrDefault();
    }

    private static string Country(string side) => side.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot ? side[..dot] : side;

    private ActorMention Of(ActorMention mention, string side, string sector, string why)
    {
        int dot = side.IndexOf('.', StringComparison.Ordinal);
        string country = dot < 0 ? side : side[..dot];
        sector = dot < 0 ? sector : side[(dot + 1)..];
        string known = sector is "UNK" or "UAF" ? "MIL" : sector;
        Actor? actor = mention.Kind is "institution" && mention.Org is null && IsDefence(mention) ? catalog.Find(country + ".MOD") : catalog.Find(country + "." + known);
        return mention with { Country = country, Sector = actor?.Sector ?? known, Id = actor?.Id ?? country + "." + known, Name = actor?.Name ?? mention.Name, Org = actor?.Org, ResolvedBy = why, Confidence = mention.Confidence * 0.8 };
    }

    private static bool IsDefence(ActorMention mention) => mention.Name.Contains("efen", StringComparison.Ordinal) || mention.Name.Contains("inistry", StringComparison.OrdinalIgnoreCase);

    private bool IsAdversary(Sentence sentence, ActorMention mention)
    {
        string head = sentence[mention.Head].Lemma.ToLowerInvariant();
        if (words.Is("adversary", head))
        {
            return true;
        }

        foreach (int child in sentence.Children(mention.Head))
        {
            if (child < mention.Head && words.Is("opposing", sentence[child].Lemma) && (head is "side" or "army" or "force" or "unit" or "position" or "post" or "troop" || sentence[child].Lemma is not "other"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBoth(Sentence sentence, ActorMention mention)
    {
        string head = sentence[mention.Head].Lemma.ToLowerInvariant();
        if (!words.Is("party", head) || sentence[mention.Head].Xpos is not ("NNS" or "NNPS"))
        {
            return false;
        }

        bool both = false, bare = true;
        foreach (int child in sentence.Children(mention.Head))
        {
            string lemma = sentence[child].Lemma.ToLowerInvariant();
            both |= child < mention.Head && words.Is("both", lemma) && (lemma is not "the" || !IsForce(mention));
            if (sentence.RelationIs(child, "nmod"))
            {
                // "the commissions of the two countries"
                bare = false;
                foreach (int grandchild in sentence.Children(child))
                {
                    both |= sentence[grandchild].Lemma.ToLowerInvariant() is "two" or "both" && sentence[child].Lemma is "country" or "side" or "state" or "party" or "nation";
                }
            }
        }

        return both && (bare || head is not "side");
    }

    private static bool IsOurs(Sentence sentence, ActorMention mention)
    {
        foreach (int child in sentence.Children(mention.Head))
        {
            if (sentence.RelationIs(child, "nmod:poss") && sentence[child].Lemma.ToLowerInvariant() is "our" or "we" or "my")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The two states that fight, as far as the text tells: those whose forces it names most.</summary>
    internal static IReadOnlyList<string> Sides(IEnumerable<ActorMention> mentions) => [.. mentions
        .Where(m => m.Country is { Length: 3 } c && c is not ("IGO" or "NGO" or "UNO" or "IMG"))
        .Where(m => m.Sector is "MIL" or "GOV" or "PRE" or "REB" && !IsPeacekeeper(m))
        .GroupBy(Side, StringComparer.Ordinal)
        .OrderByDescending(g => (g.Count(m => m.Sector is "MIL" or "REB" or "PRE") * 3) + g.Count())
        .Select(g => g.Key)
        .Take(2)];

    // Who stands between the sides is none of them.
    private static bool IsPeacekeeper(ActorMention mention) => mention.Name.Contains("eacekeep", StringComparison.Ordinal) || mention.Id?.EndsWith(".PKF", StringComparison.Ordinal) == true;

    /// <summary>A side is a state, or de facto authorities or rebels apart from it.</summary>
    internal static string Side(ActorMention mention) => mention.Sector is "PRE" or "REB" ? mention.Country + "." + mention.Sector : mention.Country!;

    /// <summary>The side whose report it is: of the capital in the dateline, else the only one that speaks, else the one whose posts are told of most.</summary>
    private string? Home(List<ActorMention> mentions, IReadOnlyList<string> sides)
    {
        string[] capitals = [.. mentions
            .Where(m => m.Kind is "capital" && (parse.Sentences[m.Sentence].Block is BlockKind.Dateline || m is { First: 0, Sentence: <= 4 } && parse.Sentences[m.Sentence].Count <= 10))
            .Where(m => m.Country is not null && sides.Contains(Side(m), StringComparer.Ordinal))
            .Select(Side).Distinct(StringComparer.Ordinal)];
        if (capitals.Length == 1)
        {
            return capitals[0];
        }

        string[] dateline = [.. places.Places
            .Where(p => p.Place is not null && (parse.Sentences[p.Sentence].Block is BlockKind.Dateline || (p is { First: 0, Sentence: <= 4 } && parse.Sentences[p.Sentence].Count <= 4)))
            .Select(p => p.Place!.Country).OfType<string>().Where(c => sides.Contains(c, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
        if (capitals.Length == 0 && dateline.Length == 1)
        {
            return dateline[0];
        }

        string[] speakers = [.. mentions.Where(m => m is { Kind: "institution", Sector: "GOV" or "PRE", Country: not null, ResolvedBy: null }).Where(Speaks).Select(Side).Distinct(StringComparer.Ordinal)];
        // Whoever need not say whose ministry speaks is at home; the one named by its country is the other.
        if (speakers.Length == 1 && sides.Count == 2 && sides.Contains(speakers[0], StringComparer.Ordinal) && mentions.Find(m => IsUnowned(m) && Speaks(m)) is { } bare
            && !mentions.Exists(m => m.Sentence <= bare.Sentence && m.Kind is "institution" && m.Country is not null && Side(m) == speakers[0]))
        {
            return sides.First(s => s != speakers[0]);
        }

        if (speakers.Length == 1 && sides.Contains(speakers[0], StringComparer.Ordinal))
        {
            return speakers[0];
        }

        return mentions
            .Where(m => m is { Kind: "object", Sector: "MIL" or "PRE", Country: not null, ResolvedBy: null } && !IsBorder(m) && sides.Contains(Side(m), StringComparer.Ordinal))
            .GroupBy(Side, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key)
            .FirstOrDefault();
    }

    // "the Armenian-Azerbaijani border" is nobody's post.
    private bool IsBorder(ActorMention mention) => parse.Sentences[mention.Sentence][mention.Head].Lemma.ToLowerInvariant() is "border" or "line" or "frontier" or "section" or "territory" or "land";

    // A ministry whose "allegation" or "reports" are told of does not speak here itself: the noun stands before it ("put into circulation by"), or it owns it.
    private bool Speaks(ActorMention mention)
    {
        // "the Azerbaijani side" fires more often than it speaks.
        if (mention.Id == mention.Country + ".GOV" && mention.Country is not null)
        {
            return false;
        }

        Sentence sentence = parse.Sentences[mention.Sentence];
        for (int i = Math.Max(0, mention.First - 8); i < mention.First; i++)
        {
            if (words.Is("told", sentence[i].Lemma) && sentence[i].Upos is Upos.Noun && Enumerable.Range(i, mention.First - i).Any(j => sentence[j].Text is "by" or "of" or "from" or "in"))
            {
                return false;
            }
        }

        for (int i = mention.Last + 1; i <= mention.Last + 3 && i < sentence.Count; i++)
        {
            if (words.Is("told", sentence[i].Lemma) && sentence[i].Upos is Upos.Noun)
            {
                return false;
            }
        }

        return true;
    }
}
