using System.Collections.Immutable;

namespace Sitrep.Places;

/// <summary>A place that a name may stand for, with how it was found.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Entry">The place.</param>
/// <param name="Step">By which step of spelling.</param>
/// <param name="Likeness">1 where the name is one of the place's, less for a spelling that is only like one.</param>
/// <param name="Weight">What it weighs by itself when names are resolved: kind, size, the state spoken of, spelling. Compares within one name only.</param>
/// <param name="Gazetteer">Where it comes from: <c>world</c>, <c>theatre</c>, <c>states</c>, <c>areas</c>, or the name of an imported gazetteer.</param>
/// <param name="Names">Its other names: in their letters where they are known so, else folded.</param>
public sealed record FoundPlace(GazetteerEntry Entry, SpellingStep Step, double Likeness, double Weight, string Gazetteer, ImmutableArray<string> Names);
