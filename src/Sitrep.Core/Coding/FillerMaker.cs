using Sitrep.Coding.Arguments;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Coding;

/// <summary>Makes role fillers of one sentence and adds them where they are not there yet.</summary>
internal sealed class FillerMaker(Sentence sentence)
{
    internal RoleFiller Filler(Role role, int word, TextSpan? span) => new(role, word, span ?? NounPhrase(word), null, null, null);

    internal static bool Add(List<RoleFiller> fillers, RoleFiller? filler)
    {
        if (filler is null)
        {
            return false;
        }

        if (filler.Place is { } place && fillers.Exists(f => f.Place == place))
        {
            return true;
        }

        if (filler.Actor is { } actor && fillers.Exists(f => f.Actor == actor))
        {
            return true;
        }

        fillers.Add(filler);
        return true;
    }

    /// <summary>What the trigger has of its own beats what it takes over from a governing clause.</summary>
    internal static bool Blocked(List<RoleFiller> fillers, Role role, Argument argument)
        => argument.Distance > 1 && fillers.Exists(f => f.Role == role || (IsPlaceRole(f.Role) && IsPlaceRole(role)));

    internal static bool IsPlaceRole(Role role) => role is Role.At or Role.From or Role.Toward;

    /// <summary>The words of a noun with what stands before it.</summary>
    private TextSpan NounPhrase(int word)
    {
        int first = word;
        foreach (int child in sentence.Children(word))
        {
            if (child < first && sentence[child].Relation is "amod" or "compound" or "nummod" or "det" or "nmod:poss" or "flat")
            {
                first = child;
            }
        }

        return sentence.SpanOf(first, word);
    }
}
