using Sitrep.Incidents.Stories;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Corpora;

/// <summary>The list of tasks: a further one is a file and a line here.</summary>
internal static class CorpusTasks
{
    /// <summary>All tasks by name; what a task needs is opened when it is chosen.</summary>
    internal static IReadOnlyList<(string Name, Func<ParsingEffort, ICorpusTask> Open)> All { get; } =
    [
        ("parse", effort => new ParseTask(OpenEnglish(effort))),
        ("parse-raw", effort => new ParseRawTask(OpenEnglish(effort))),
        ("ner", effort => new NamesTask(OpenEnglish(effort))),
        ("coding", OpenCoding),
        ("srl", effort => new RolesTask(OpenEnglish(effort))),
        ("coref", effort => new ReferenceTask(OpenEnglish(effort), PackKnowledge.BesideProgram())),
        ("same", _ => new SameTask(WordRarity.Load(PackKnowledge.BesideProgram(), []))),
    ];

    private static CodingTask OpenCoding(ParsingEffort effort)
    {
        var builder = new PipelineBuilder(PackKnowledge.BesideProgram(), effort);
        return new CodingTask(builder.Build(), builder.Ontology);
    }

    /// <summary>English as it ships with the program.</summary>
    private static EnglishLanguage OpenEnglish(ParsingEffort effort) => EnglishLanguage.Open(PackKnowledge.BesideProgram(), effort);
}
