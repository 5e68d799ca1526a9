using System.Collections.Immutable;
using Sitrep.Places;

namespace Sitrep.Incidents;

/// <summary>Two places of two accounts that lie nearest to each other.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal readonly record struct PlacePair
{
    private readonly LinkPlace _left;
    private readonly LinkPlace _right;
    private readonly double _apart;

    private PlacePair(in LinkPlace left, in LinkPlace right, double apart) => (_left, _right, _apart) = (left, right, apart);

    /// <summary>The coarser precision of the two, UCDP where_prec.</summary>
    internal int Precision => Math.Max(_left.Precision, _right.Precision);

    /// <summary>How far they lie apart; 0 where they are one.</summary>
    internal double Kilometres => Earth.OfChord(_apart);

    /// <summary>Their names.</summary>
    internal string Name => _left.Name == _right.Name ? _left.Name : string.CompareOrdinal(_left.Name, _right.Name) < 0 ? $"{_left.Name}, {_right.Name}" : $"{_right.Name}, {_left.Name}";

    /// <summary>The nearest pair, precise places before areas; null where one account has no place.</summary>
    internal static PlacePair? Nearest(ImmutableArray<LinkPlace> left, ImmutableArray<LinkPlace> right)
    {
        PlacePair? best = null;
        Search(left, right, ref best);
        return best;
    }

    /// <summary>The nearest pair of all places of the accounts and of what stands around them.</summary>
    internal static PlacePair? NearestOfAll(LinkFacts a, LinkFacts b)
    {
        PlacePair? best = null;
        foreach (ImmutableArray<LinkPlace> left in (ReadOnlySpan<ImmutableArray<LinkPlace>>)[a.At, a.From, a.Around])
        {
            foreach (ImmutableArray<LinkPlace> right in (ReadOnlySpan<ImmutableArray<LinkPlace>>)[b.At, b.From, b.Around])
            {
                Search(left, right, ref best);
            }
        }

        return best;
    }

    private static void Search(ImmutableArray<LinkPlace> left, ImmutableArray<LinkPlace> right, ref PlacePair? best)
    {
        foreach (ref readonly LinkPlace a in left.AsSpan())
        {
            foreach (ref readonly LinkPlace b in right.AsSpan())
            {
                double apart = a.Apart(b);
                // A pair of precise places says more than a pair with an area that holds both.
                int grade = Math.Min(3, Math.Max(a.Precision, b.Precision)), known = best is { } so ? Math.Min(3, so.Precision) : int.MaxValue;
                if (grade < known || (grade == known && apart < best!.Value._apart))
                {
                    best = new(a, b, apart);
                }
            }
        }
    }
}
