using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>Which words an argument has, once its head is known.</summary>
internal static class RoleSpans
{
    /// <summary>The arguments of a predicate, in text order of their heads.</summary>
    internal static ImmutableArray<RoleArgument> Make(RoleWorkspace work, int predicate, ReadOnlySpan<byte> labels, RoleLabels names)
    {
        int count = labels.Length - labels.Count((byte)RoleLabels.None);
        if (count == 0)
        {
            return [];
        }

        var arguments = ImmutableArray.CreateBuilder<RoleArgument>(count);
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != RoleLabels.None)
            {
                int head = work.Candidates.Words[i];
                (int first, int last) = Words(work, predicate, head, labels);
                arguments.Add(new RoleArgument(names.All[labels[i]], first, last, head));
            }
        }

        return arguments.MoveToImmutable();
    }

    /// <summary>The words around the head that hang on it, but for what holds the predicate or is another argument.</summary>
    private static (int First, int Last) Words(RoleWorkspace work, int predicate, int head, ReadOnlySpan<byte> labels)
    {
        RoleSentence sentence = work.Sentence;
        int first = head, last = head;
        while (first > 0 && Belongs(work, predicate, first - 1, head, labels))
        {
            first--;
        }

        while (last + 1 < sentence.Count && Belongs(work, predicate, last + 1, head, labels))
        {
            last++;
        }

        while (first < head && sentence.Words[first].Upos == Upos.Punct)
        {
            first++;
        }

        while (last > head && sentence.Words[last].Upos == Upos.Punct)
        {
            last--;
        }

        return (first, last);
    }

    private static bool Belongs(RoleWorkspace work, int predicate, int word, int head, ReadOnlySpan<byte> labels)
    {
        RoleSentence sentence = work.Sentence;
        for (int at = word, steps = 0; at >= 0 && steps <= sentence.Count; at = sentence.Words[at].Head, steps++)
        {
            if (at == head)
            {
                return true;
            }

            if (at == predicate)
            {
                return false;
            }

            for (int i = 0; i < labels.Length; i++)
            {
                if (labels[i] != RoleLabels.None && work.Candidates.Words[i] == at)
                {
                    return false;
                }
            }

            // A branch that holds the predicate belongs to it: "those who fled" is an argument of "fled" without its clause.
            ref readonly RoleWord branch = ref sentence.Words[at];
            if (branch.Head == head && branch.First <= predicate && predicate <= branch.Last && IsAbove(sentence, at, predicate))
            {
                return false;
            }

            // What a copula joins to its subject ends where the next clause begins: "are civilians, and they need help".
            if (branch.Head == head && sentence.Words[predicate].Head == head && sentence.Words[predicate].Upos == Upos.Aux && IsClause(sentence, at))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsClause(RoleSentence sentence, int word)
        => sentence.Sentence[word].Relation is "conj" or "parataxis"
            && (sentence.Words[word].Upos == Upos.Verb || (sentence.Words[word].Flags & (RoleSentence.Subject | RoleSentence.Copula)) != 0);

    private static bool IsAbove(RoleSentence sentence, int above, int word)
    {
        int at = word;
        for (int steps = 0; at >= 0 && at != above && steps <= sentence.Count; steps++)
        {
            at = sentence.Words[at].Head;
        }

        return at == above;
    }
}
