using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Knowledge;

namespace Sitrep.Coding.Frames;

/// <summary>All rules of a language, indexed by the lemma of their trigger.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class FrameSet
{
    private readonly FrozenDictionary<string, ImmutableArray<(Frame Frame, TriggerPattern Pattern)>> _byLemma;
    private readonly FrozenDictionary<string, ImmutableArray<LightVerb>> _light;

    private readonly FrozenDictionary<string, string> _irregular;
    private readonly FrozenSet<string> _measures;

    private FrameSet(ImmutableArray<Frame> frames, ImmutableArray<LightVerb> light, FrozenDictionary<string, string> irregular, FrozenSet<string> measures)
    {
        _measures = measures;
        _irregular = irregular;
        Frames = frames;
        _byLemma = frames
            .SelectMany(f => f.Triggers.Select(p => (Frame: f, Pattern: p)))
            .GroupBy(p => p.Pattern.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Pattern.Complements.Length).ToImmutableArray(), StringComparer.Ordinal);
        _light = light.GroupBy(l => l.Pattern.Lemma, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    internal ImmutableArray<Frame> Frames { get; }

    /// <summary>Whether some rule has a trigger of this lemma.</summary>
    internal bool Knows(string lemma) => _byLemma.ContainsKey(lemma);

    /// <summary>The lemma of an irregular form that the lemmatizer may not have met, or null.</summary>
    /// <summary>Whether a noun only measures what stands behind it: "two days of fighting" (block <c>words MEASURES</c>).</summary>
    internal bool IsMeasure(string lemma) => _measures.Contains(lemma);

    internal string? Irregular(string form) => _irregular.GetValueOrDefault(form);

    /// <summary>The rules whose trigger has this lemma, those with most complements first.</summary>
    internal ImmutableArray<(Frame Frame, TriggerPattern Pattern)> Of(string lemma) => _byLemma.GetValueOrDefault(lemma, []);

    /// <summary>The light verbs of a lemma.</summary>
    internal ImmutableArray<LightVerb> Light(string lemma) => _light.GetValueOrDefault(lemma, []);

    internal static FrameSet Load(IKnowledgeFiles files, Ontology ontology, ICollection<KnowledgeFault> faults)
    {
        var parser = new FrameParser(ontology, faults);
        IReadOnlyList<string> paths = files.List("languages/en/rules/", ".rules");
        // Maps and word lists are shared by name: they are read first, whichever file they stand in.
        foreach (string path in paths)
        {
            parser.ReadShared(path, files.TryReadText(path)!);
        }

        foreach (string path in paths)
        {
            parser.ReadFrames(path, files.TryReadText(path)!);
        }

        return new(parser.Frames, parser.LightVerbs, ReadIrregular(files, faults), parser.Words("MEASURES").ToFrozenSet(StringComparer.Ordinal));
    }

    private static FrozenDictionary<string, string> ReadIrregular(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        const string File = "languages/en/irregular.tsv";
        if (files.TryReadText(File) is not { } text)
        {
            return FrozenDictionary<string, string>.Empty;
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["form", "lemma"], faults);
        return table.Rows.DistinctBy(r => table[r, "form"], StringComparer.Ordinal).ToFrozenDictionary(r => table[r, "form"], r => table[r, "lemma"], StringComparer.Ordinal);
    }
}
