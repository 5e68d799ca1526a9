namespace Sitrep.Languages;

/// <summary>Scores a link, or the beginning of a new entity: the finished weights when reading, those in the making when training.</summary>
internal interface IReferenceScorer
{
    /// <summary>The score of a choice; the highest wins, and differences are log odds.</summary>
    double Score(ReadOnlySpan<uint> keys);
}
