using System.Globalization;
using Sitrep.Languages;

namespace Sitrep.Corpora;

/// <summary>Writes words as CoNLL-U rows.</summary>
internal static class ConlluWriter
{
    /// <summary>One word.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="index">Its index.</param>
    /// <param name="misc">The last column.</param>
    internal static void Write(TextWriter output, Sentence sentence, int index, string misc)
    {
        Word word = sentence[index];
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{index + 1}\t{word.Text}\t{word.Lemma}\t{word.Upos.ToString().ToUpperInvariant()}\t{word.Xpos}\t_\t{word.Head + 1}\t{word.Relation}\t_\t{misc}\n"));
    }
}
