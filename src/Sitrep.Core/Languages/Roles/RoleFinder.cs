using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>Finds predicates, their rolesets and their arguments in parsed sentences.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class RoleFinder
{
    private readonly RoleDecoder _decoder;
    private readonly RoleLabels _labels;
    private readonly Rolesets _rolesets;
    private readonly WeightTable _senses;
    private readonly FrozenSet<uint> _paths;
    private readonly WordTables _words;
    private readonly ConcurrentBag<RoleWorkspace> _pool = [];

    /// <summary>Makes a finder of the model's parts.</summary>
    internal RoleFinder(ModelFile file, WordTables words)
    {
        string[] names = file.Lines(ModelSection.RoleNames);
        _labels = new RoleLabels([.. names.Where(n => !n.StartsWith(PathMark))]);
        _paths = names.Where(n => n.StartsWith(PathMark)).Select(n => uint.Parse(n.AsSpan(1), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture)).ToFrozenSet();
        _rolesets = new Rolesets(file.Lines(ModelSection.Rolesets));
        _senses = file.Weights(ModelSection.RolesetWeights);
        WeightTable weights = file.Weights(ModelSection.RoleWeights);
        if (weights.Classes != _labels.All.Length)
        {
            throw new InvalidDataException("The language model has weights for roles that it does not name. Train it anew.");
        }

        _decoder = new RoleDecoder(weights, _labels);
        _words = words;
    }

    /// <summary>What a line that names a path begins with.</summary>
    internal const char PathMark = '/';

    /// <summary>All predicates of a document.</summary>
    internal ImmutableArray<Predicate> Find(ImmutableArray<Sentence> sentences, CancellationToken cancellationToken)
    {
        RoleWorkspace work = Rent();
        var found = ImmutableArray.CreateBuilder<Predicate>();
        for (int s = 0; s < sentences.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            work.Sentence.Load(sentences[s], _words);
            for (int i = 0; i < work.Sentence.Count; i++)
            {
                if (work.Sentence.Words[i].Upos is Upos.Verb or Upos.Aux or Upos.Noun or Upos.Adj)
                {
                    Read(work, s, i, given: false, found);
                }
            }
        }

        _pool.Add(work);
        return found.ToImmutable();
    }

    /// <summary>The predicates at given words of one sentence.</summary>
    internal ImmutableArray<Predicate> Find(Sentence sentence, ReadOnlySpan<int> predicates)
    {
        RoleWorkspace work = Rent();
        var found = ImmutableArray.CreateBuilder<Predicate>();
        work.Sentence.Load(sentence, _words);
        foreach (int word in predicates)
        {
            Read(work, sentence.Index, word, given: true, found);
        }

        _pool.Add(work);
        return found.ToImmutable();
    }

    /// <summary>The roleset of a lemma that training did not know in this use.</summary>
    private static Rolesets.Roleset FirstOf(RoleSentence sentence, int word)
    {
        string name = sentence.Sentence[word].Lemma + ".01";
        return new Rolesets.Roleset(name, FeatureHash.Of(name), 0);
    }

    private RoleWorkspace Rent() => _pool.TryTake(out RoleWorkspace? work) ? work : new RoleWorkspace();

    private void Read(RoleWorkspace work, int number, int word, bool given, ImmutableArray<Predicate>.Builder found)
    {
        RoleSentence sentence = work.Sentence;
        ref readonly RoleWord own = ref sentence.Words[word];
        Rolesets.Entry? entry = _rolesets.Find(own.Lemma, own.Upos, otherwise: given || own.Upos is Upos.Verb);
        Rolesets.Roleset roleset;
        if (entry is not null)
        {
            int n = PredicateFeatures.Fill(sentence, word, entry.Key, work.Keys);
            _senses.Score(work.Keys.AsSpan(0, n), work.Scores);
            int best = Rolesets.Choose(entry, sentence, word, work.Scores, given);
            if (best == 0)
            {
                return;
            }

            roleset = best < 0 ? FirstOf(sentence, word) : entry.All[best - 1];
        }
        else if (given || own.Upos is Upos.Verb)
        {
            roleset = FirstOf(sentence, word);
        }
        else
        {
            return;
        }

        var predicate = RolePredicate.Of(sentence, word, roleset.Key);
        work.Candidates.Find(sentence, word, _paths);
        Span<byte> labels = work.Room(work.Candidates.Count);
        _decoder.Label(sentence, in predicate, work.Candidates, labels, work.Keys, work.Scores);
        found.Add(new Predicate(number, word, roleset.Name, RoleSpans.Make(work, word, labels, _labels)));
    }
}
