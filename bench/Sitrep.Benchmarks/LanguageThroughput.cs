using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Benchmarks;

/// <summary>How many tokens a second the language layer reads on one core, warm, step by step: the best of some rounds by processor time, as other programs may be at work.</summary>
internal static class LanguageThroughput
{
    private const int Rounds = 15;

    internal static void Run(IEnumerable<string> sets, TextWriter output)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using Process self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 2;
        }

        long started = Stopwatch.GetTimestamp();
        IKnowledgeFiles knowledge = PackKnowledge.BesideProgram();
        using EnglishLanguage english = EnglishLanguage.Open(knowledge);
        output.WriteLine(Invariant($"loaded in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, before anything is compiled"));
        var references = new ReferenceStep(english.Model, knowledge, []);
        foreach (string name in sets)
        {
            var layers = new Layers(english, references, LanguageTexts.Read(name));
            output.WriteLine(Invariant($"{name}: {layers.Texts.Length} texts, {layers.Tokens} tokens in {layers.Sentences} sentences"));
            layers.Measure(output);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Layers
    {
        private readonly EnglishLanguage _english;
        private readonly ReferenceStep _references;
        private readonly ImmutableArray<Block>[] _blocks;
        private readonly ImmutableArray<TokenizedSentence>[] _cut;
        private readonly ImmutableArray<Sentence>[] _parsed;
        private readonly ImmutableArray<NameMention>[] _names;

        internal Layers(EnglishLanguage english, ReferenceStep references, string[] texts)
        {
            (_english, _references, Texts) = (english, references, texts);
            _blocks = [.. texts.Select(t => LanguageTexts.Lines(t).ToImmutableArray())];
            _cut = [.. Enumerable.Range(0, texts.Length).Select(Cut)];
            _parsed = [.. Enumerable.Range(0, texts.Length).Select(i => Parse(_cut[i]))];
            _names = [.. _parsed.Select(p => english.Model.FindNames(p))];
            Tokens = _cut.Sum(c => c.Sum(s => s.Tokens.Length));
            Sentences = _cut.Sum(c => c.Length);
        }

        internal string[] Texts { get; }

        internal int Tokens { get; }

        internal int Sentences { get; }

        internal void Measure(TextWriter output)
        {
            (string Name, Action<int> Step)[] steps =
            [
                ("sentences and tokens", i => Cut(i)),
                ("tags, lemmas, trees", i => Parse(_cut[i])),
                ("raw text to tree", i => Parse(Cut(i))),
                ("names", i => _english.Model.FindNames(_parsed[i])),
                ("roles", i => _english.Model.FindRoles(_parsed[i])),
                ("references", i => _references.Resolve(_parsed[i], _names[i])),
                ("all layers", All),
            ];
            foreach ((string name, Action<int> step) in steps)
            {
                Report(name, step, output);
            }
        }

        private void Report(string name, Action<int> step, TextWriter output)
        {
            var rates = new List<double>();
            long allocated = 0;
            for (int round = 0; round < Rounds; round++)
            {
                using Process process = Process.GetCurrentProcess();
                allocated = GC.GetTotalAllocatedBytes(precise: true);
                TimeSpan before = process.TotalProcessorTime;
                for (int i = 0; i < Texts.Length; i++)
                {
                    step(i);
                }

                process.Refresh();
                rates.Add(Tokens / (process.TotalProcessorTime - before).TotalSeconds);
                allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            }

            rates.Sort();
            output.WriteLine(Invariant($"  {name,-22}{rates[^1],10:0} tokens/s at best, {rates[rates.Count / 2],10:0} in the middle; {(double)allocated / Tokens,5:0} bytes allocated a token"));
        }

        private ImmutableArray<TokenizedSentence> Cut(int text) => _english.Tokenize.Cut(Texts[text], _blocks[text], CancellationToken.None);

        private ImmutableArray<Sentence> Parse(ImmutableArray<TokenizedSentence> sentences)
        {
            var parsed = ImmutableArray.CreateBuilder<Sentence>(sentences.Length);
            foreach (TokenizedSentence sentence in sentences)
            {
                parsed.Add(_english.Model.Parse(sentence));
            }

            return parsed.MoveToImmutable();
        }

        private void All(int text)
        {
            ImmutableArray<Sentence> parsed = Parse(Cut(text));
            ImmutableArray<NameMention> names = _english.Model.FindNames(parsed);
            _english.Model.FindRoles(parsed);
            _references.Resolve(parsed, names);
        }
    }
}
