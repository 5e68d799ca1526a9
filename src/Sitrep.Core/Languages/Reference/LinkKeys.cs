namespace Sitrep.Languages;

/// <summary>Takes the features of a link: their keys, or where sums are kept, what those that come again and again add to its score.</summary>
/// <param name="keys">Room for keys.</param>
/// <param name="sums">What has been summed before; null where all keys are wanted.</param>
internal ref struct LinkKeys(Span<uint> keys, LinkSums? sums)
{
    private readonly Span<uint> _keys = keys;

    /// <summary>How many keys there are.</summary>
    internal int Count { get; private set; }

    /// <summary>What the features that are not among the keys add.</summary>
    internal int Sum { get; private set; }

    /// <summary>The keys.</summary>
    internal readonly ReadOnlySpan<uint> Keys => _keys[..Count];

    /// <summary>Takes one feature.</summary>
    internal void Add(uint key) => _keys[Count++] = key;

    /// <summary>Takes a value alone, with the type of the mention, and with the types of both.</summary>
    internal void Add(uint template, uint value, uint type, uint other)
    {
        if (sums is not null)
        {
            Sum += sums.Of(template, value, type, other);
            return;
        }

        Add(FeatureHash.Mix(template, value));
        Add(FeatureHash.Mix(template + 1, value, type));
        Add(FeatureHash.Mix(template + 2, value, type, other));
    }
}
