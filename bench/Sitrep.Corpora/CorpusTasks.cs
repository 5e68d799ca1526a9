using Sitrep.Incidents.Stories;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Times;

namespace Sitrep.Corpora;

/// <summary>The list of tasks: a further one is a file and a line here.</summary>
internal static class CorpusTasks
{
    /// <summary>All tasks by name; what a task needs is opened when it is chosen.</summary>
    internal static IReadOnlyList<(string Name, Func<ICorpusTask> Open)> All { get; } =
    [
        ("parse", () => new ParseTask(OpenEnglish())),
        ("parse-raw", () => new ParseRawTask(OpenEnglish())),
        ("ner", () => new NamesTask(OpenEnglish())),
        ("coding", OpenCoding),
        ("srl", () => new RolesTask(OpenEnglish())),
        ("time", OpenTime),
        ("geo", () => new GeoTask(OpenEnglish(), PackKnowledge.BesideProgram(), given: false)),
        ("geo-given", () => new GeoTask(OpenEnglish(), PackKnowledge.BesideProgram(), given: true)),
        ("coref", () => new ReferenceTask(OpenEnglish(), PackKnowledge.BesideProgram())),
        ("same", () => new SameTask(WordRarity.Load(PackKnowledge.BesideProgram(), []))),
    ];

    private static CodingTask OpenCoding()
    {
        var builder = new PipelineBuilder(PackKnowledge.BesideProgram());
        return new CodingTask(builder.Build(), builder.Ontology);
    }

    private static TimeTask OpenTime() => new(OpenEnglish(), TimeGrammar.Load(PackKnowledge.BesideProgram(), []));

    /// <summary>English as it ships with the program.</summary>
    private static EnglishLanguage OpenEnglish() => EnglishLanguage.Open(PackKnowledge.BesideProgram());
}
