using System.Collections.Immutable;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>The grammar of time expressions: finds them by their words and places them in the calendar.</summary>
/// <remarks>Immutable, thread-safe. Its words come from <c>languages/xx/times/</c>; it leans on the characters of the words, and on tags and trees only where they help.</remarks>
public sealed class TimeGrammar
{
    private readonly TimeLexicon _lexicon;

    private TimeGrammar(TimeLexicon lexicon) => _lexicon = lexicon;

    /// <summary>Loads the grammar's word data.</summary>
    /// <param name="knowledge">Where the files lie.</param>
    /// <param name="faults">Receives what is wrong with them; the rows that are whole are used all the same.</param>
    /// <param name="language">ISO 639-1.</param>
    public static TimeGrammar Load(IKnowledgeFiles knowledge, ICollection<KnowledgeFault> faults, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(faults);
        return new(TimeLexicon.Load(knowledge, faults, language));
    }

    /// <summary>Reads the time expressions of one sentence.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="reference">What they count from.</param>
    /// <returns>The expressions in text order.</returns>
    public ImmutableArray<TimeMention> Read(IReadOnlyList<Word> words, TimeReference reference)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(reference);
        var mentions = ImmutableArray.CreateBuilder<TimeMention>();
        Begin(reference).Read(words, reference.Sentence, tell: true, mentions);
        return mentions.DrainToImmutable();
    }

    /// <summary>What a text as a whole says of its times.</summary>
    internal TimeProfile Profile(IEnumerable<Sentence> sentences, DateOnly? published) => TimeProfile.Of(sentences, published, _lexicon);

    /// <summary>Begins the reading of a document, sentence after sentence.</summary>
    internal TimeReading Begin(TimeReference reference) => new(_lexicon, reference);
}
