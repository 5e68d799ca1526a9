namespace Sitrep.Corpora;

/// <summary>One kind of corpus: reads texts without answers, writes what the product reads in them.</summary>
internal interface ICorpusTask
{
    /// <summary>Reads <paramref name="input"/> and writes <paramref name="output"/>, in the shapes that the scorer takes.</summary>
    void Run(TextReader input, TextWriter output);
}
