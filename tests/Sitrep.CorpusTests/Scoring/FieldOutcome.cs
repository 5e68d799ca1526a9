namespace Sitrep.CorpusTests.Scoring;

/// <summary>What became of one field of one account.</summary>
/// <param name="Field">Name of the field, see <see cref="Fields"/>.</param>
/// <param name="Tally">The count.</param>
/// <param name="Expected">The expected value as in a table.</param>
/// <param name="Read">The read value as in a table.</param>
public sealed record FieldOutcome(string Field, Tally Tally, string Expected, string Read);
