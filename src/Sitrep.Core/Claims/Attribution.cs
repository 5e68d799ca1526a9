using Sitrep.Actors;
using Sitrep.Spans;

namespace Sitrep.Claims;

/// <summary>A place where the text says whose word something is.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Cue">Index of the word that says so ("said", "according").</param>
/// <param name="CueSpan">Its words.</param>
/// <param name="Stance">How the source stands to it.</param>
/// <param name="Source">Who says it; null where the text does not name anybody.</param>
/// <param name="Via">Through whom, or null.</param>
/// <param name="Scope">Head words of what is said: what hangs on them is the content.</param>
/// <param name="Outside">Head word of the source's own clause, which is not content though it hangs on the content; -1 for none.</param>
/// <param name="Refers">Whether it speaks of the sentence before ("This was stated by ...").</param>
public sealed record Attribution(int Sentence, int Cue, TextSpan CueSpan, ClaimStance Stance, ActorMention? Source, ActorMention? Via, IReadOnlyList<int> Scope, int Outside, bool Refers)
{
    /// <summary>First word of what is said where it is known by its place in the sentence; -1 where only <see cref="Scope"/> tells.</summary>
    public int ContentFirst { get; init; } = -1;

    /// <summary>Last word of what is said where it is known by its place; -1 where only <see cref="Scope"/> tells.</summary>
    public int ContentLast { get; init; } = -1;

    /// <summary>Whether a word stands in the content that is known by its place.</summary>
    internal bool Holds(int word) => ContentFirst >= 0 && word >= ContentFirst && word <= ContentLast;
}
