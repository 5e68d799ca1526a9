using Sitrep.Incidents.Stories;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Times;

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
        ("time", OpenTime),
        ("geo", effort => new GeoTask(OpenEnglish(effort), PackKnowledge.BesideProgram(), given: false)),
        ("geo-given", effort => new GeoTask(OpenEnglish(effort), PackKnowledge.BesideProgram(), given: true)),
        ("coref", effort => new ReferenceTask(OpenEnglish(effort), PackKnowledge.BesideProgram())),
        ("theatre", effort => new TheatreTask(effort, slice: false)),
        ("theatre-slice", effort => new TheatreTask(effort, slice: true)),
        ("spellings", effort => new SpellingTask(effort)),
        ("same", _ => new SameTask(WordRarity.Load(PackKnowledge.BesideProgram(), []))),
    ];

    private static CodingTask OpenCoding(ParsingEffort effort)
    {
        var builder = new PipelineBuilder(PackKnowledge.BesideProgram(), effort);
        return new CodingTask(builder.Build(), builder.Ontology);
    }

    private static TimeTask OpenTime(ParsingEffort effort) => new(OpenEnglish(effort), TimeGrammar.Load(PackKnowledge.BesideProgram(), []));

    /// <summary>English as it ships with the program.</summary>
    private static EnglishLanguage OpenEnglish(ParsingEffort effort) => EnglishLanguage.Open(PackKnowledge.BesideProgram(), effort);
}
