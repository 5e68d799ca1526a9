using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>Finds the lemma of a tagged form: the whole word where training knew it, else by its longest known ending.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="table">From word or ending with tag to script.</param>
/// <param name="scripts">The scripts.</param>
internal sealed class Lemmatizer(KeyTable table, ImmutableArray<LemmaScript> scripts)
{
    /// <summary>Longest ending that rules look at.</summary>
    internal const int LongestEnding = 5;

    /// <summary>The lemma.</summary>
    internal string LemmaOf(string form, int tag)
    {
        Span<char> buffer = stackalloc char[64];
        if (form.Length > buffer.Length)
        {
            return form;
        }

        for (int i = 0; i < form.Length; i++)
        {
            buffer[i] = WordFactReader.Fold(form[i]);
        }

        ReadOnlySpan<char> folded = buffer[..form.Length];
        int script = table.Find(WordKey(folded, tag));
        for (int length = Math.Min(LongestEnding, form.Length); script < 0 && length >= 0; length--)
        {
            script = table.Find(EndingKey(folded, length, tag));
        }

        if (script < 0 || script >= scripts.Length)
        {
            return form;
        }

        string lemma = scripts[script].Apply(form);
        return lemma.Length == 0 ? form : lemma;
    }

    /// <summary>Key of a whole word, folded.</summary>
    internal static uint WordKey(ReadOnlySpan<char> folded, int tag) => FeatureHash.Mix(899, FeatureHash.Of(folded), (uint)tag);

    /// <summary>Key of an ending.</summary>
    internal static uint EndingKey(ReadOnlySpan<char> folded, int length, int tag)
        => FeatureHash.Mix(900 + (uint)length, FeatureHash.Of(folded[^length..]), (uint)tag);
}
