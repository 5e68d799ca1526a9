using System.Collections.Immutable;
using Sitrep.Incidents.Records;
using Sitrep.Incidents.Stories;
using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>Says which accounts tell of one incident: the front door of merging.</summary>
/// <remarks>
/// Immutable, thread-safe. Three questions that a store can keep the answers of: under which keys an account is kept and sought (<see cref="KeptUnder"/>, <see cref="SoughtUnder"/>), how strongly two
/// are one (<see cref="Score"/>, of the two alone), and which groups a set of them forms (<see cref="Group"/>, of the set alone). So the result does not depend on the order in
/// which accounts came. Only accounts that meet under a key are ever linked; groups never reach across connected components of links at or above <see cref="Threshold"/>.
/// </remarks>
public sealed class IncidentLinker
{
    /// <summary>From this score on two accounts are held to tell of one incident.</summary>
    public const double Threshold = 0.5;

    private readonly PairComparer _comparer;
    private readonly WordRarity _rarity;

    private IncidentLinker(PairComparer comparer, WordRarity rarity) => (_comparer, _rarity) = (comparer, rarity);

    /// <summary>Makes a linker of a knowledge and lists what is wrong with it in <paramref name="faults"/>.</summary>
    public static IncidentLinker Load(IKnowledgeFiles files, Ontology ontology, ICollection<KnowledgeFault> faults)
        => new(new PairComparer(new PairFeatures(KinOfKinds.Load(files, ontology, faults)), LinkWeights.Load(files, faults)), WordRarity.Load(files, faults));

    /// <summary>What of an article's accounts decides, in their order.</summary>
    public ImmutableArray<LinkFacts> FactsOf(ToldRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return LinkFacts.Of(record, _rarity);
    }

    /// <summary>Keys to keep an account under, so that its like finds it; a handful.</summary>
    /// <returns>Each key once, in order; keys of one place or party lie in the order of their days, so that neighbouring days are neighbouring numbers. Empty where nothing says when it was (neither a told time nor a published date), or only to a longer span than a month: such accounts are merged with none.</returns>
    public static ImmutableArray<long> KeptUnder(LinkFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return LinkBlocks.Kept(facts);
    }

    /// <summary>Keys to look under for accounts that may be one with this: see <see cref="Meet"/>.</summary>
    public static ImmutableArray<long> SoughtUnder(LinkFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return LinkBlocks.Sought(facts);
    }

    /// <summary>Whether each of two accounts is found by the other: only such accounts are ever linked.</summary>
    public static bool Meet(LinkFacts left, LinkFacts right)
        => SoughtUnder(left).AsSpan().ContainsAny(KeptUnder(right).AsSpan()) && SoughtUnder(right).AsSpan().ContainsAny(KeptUnder(left).AsSpan());

    /// <summary>How strongly two accounts are one, either way round: from -1 to 1.</summary>
    /// <param name="left">One account.</param>
    /// <param name="right">The other.</param>
    /// <param name="least">Where the score cannot reach this, -1 may come back instead of the score: quicker.</param>
    public double Score(LinkFacts left, LinkFacts right, double least = -1)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return AccountKey.Order(left.Key, right.Key) <= 0 ? _comparer.Score(left, right, least) : _comparer.Score(right, left, least);
    }

    /// <summary>The score with what speaks for it and against: slower.</summary>
    public Link Compare(LinkFacts left, LinkFacts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return AccountKey.Order(left.Key, right.Key) <= 0 ? _comparer.Compare(left, right) : _comparer.Compare(right, left);
    }

    /// <summary>Parts a set of accounts into incidents.</summary>
    /// <param name="accounts">One connected component, or several; in any order.</param>
    /// <param name="ruling">What a person decided about two of them; null where nobody did.</param>
    /// <returns>Every account in one group; groups and their accounts ordered by name.</returns>
    public ImmutableArray<ImmutableArray<AccountKey>> Group(IReadOnlyList<LinkFacts> accounts, Func<AccountKey, AccountKey, Ruling>? ruling = null)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        LinkFacts[] ordered = [.. accounts];
        Array.Sort(ordered, static (a, b) => AccountKey.Order(a.Key, b.Key));
        return new Grouping(ordered, _comparer, ruling).Groups();
    }

    /// <summary>The features of a pair, for tuning.</summary>
    internal IEnumerable<PairFeature> Features(LinkFacts left, LinkFacts right)
        => AccountKey.Order(left.Key, right.Key) <= 0 ? _comparer.Features(left, right, out _) : _comparer.Features(right, left, out _);
}
