using Sitrep.Languages;

namespace Sitrep.Places;

/// <summary>Reads what the words around the names of a sentence say: what each is, what lies in what, what is only near.</summary>
internal sealed class PlaceCueReader(Gazetteer gazetteer, PlaceLexicon lexicon)
{
    private const int LongestGap = 8;

    /// <summary>Fills in the cues of the names of one sentence.</summary>
    internal void Read(Sentence sentence, List<PlaceDraft> drafts)
    {
        foreach (PlaceDraft draft in drafts)
        {
            After(sentence, draft);
            Before(sentence, draft);
        }

        for (int i = drafts.Count - 2; i >= 0; i--)
        {
            Between(sentence, drafts[i], drafts[i + 1], drafts);
        }

        foreach (PlaceDraft draft in drafts)
        {
            // "clashes in X near Y": what happens is at X, Y only tells where that is.
            if (draft is { Cue: ContainerCue.Near, Container: not null })
            {
                draft.Container.IsNear = false;
            }
        }
    }

    private void After(Sentence sentence, PlaceDraft draft)
    {
        int after = CalledPlaces.After(sentence, draft.Last);
        if (after >= sentence.Count)
        {
            return;
        }

        string next = sentence[after].Text;
        PlaceCue cue = lexicon.Cue(next);
        if (cue.HasFlag(PlaceCue.Organisation) && PlaceScanner.IsNamePart(next))
        {
            draft.IsSomethingElse = true;
        }

        // "in Baku near" is no kind, and "Lachin, towns": only the very next word tells.
        draft.Kind |= cue & (PlaceCue.Kind | PlaceCue.Village);
        if ((cue & PlaceCue.Kind) == PlaceCue.None && KindOfName(draft) is { } own)
        {
            draft.Kind |= own;
        }
    }

    // A capitalised kind is part of the name: "Kalbajar District", "Lake Sevan".
    private PlaceCue? KindOfName(PlaceDraft draft)
    {
        if (draft.Last == draft.First)
        {
            return null;
        }

        PlaceCue last = lexicon.Cue(draft.Sentence[draft.Last].Text) & (PlaceCue.Region | PlaceCue.Water);
        return last == PlaceCue.None ? null : last;
    }

    private void Before(Sentence sentence, PlaceDraft draft)
    {
        int i = draft.First - 1;
        if (i >= 0 && lexicon.Cue(sentence[i].Text.TrimEnd('.')).HasFlag(PlaceCue.Title) && PlaceScanner.IsNamePart(sentence[i].Text))
        {
            draft.IsSomethingElse = true;
        }

        for (int steps = 0; i >= 0 && steps < 6; i--, steps++)
        {
            string word = sentence[i].Text;
            PlaceCue cue = lexicon.Cue(word);
            bool isTouching = i == draft.First - 1 || (i == draft.First - 2 && sentence[i + 1].Text == "of") || (i == draft.First - 3 && cue.HasFlag(PlaceCue.Water) && sentence[i + 1].Text == "of" && sentence[i + 2].Text == "the");
            if (cue.HasFlag(PlaceCue.Before) && isTouching && !cue.HasFlag(PlaceCue.Region))
            {
                draft.Kind |= cue & (PlaceCue.Kind | PlaceCue.Village);
            }
            else if (cue.HasFlag(PlaceCue.Before) && i == draft.First - 2 && sentence[i + 1].Text == "of")
            {
                draft.Kind |= PlaceCue.Region;
            }

            if (cue.HasFlag(PlaceCue.Near))
            {
                draft.IsNear = draft.IsAfterPreposition = true;
                return;
            }

            draft.IsAfterPreposition |= cue.HasFlag(PlaceCue.Locative);
            if (!IsFiller(word, cue))
            {
                return;
            }
        }
    }

    private bool IsFiller(string word, PlaceCue cue)
        => word is "the" or "The" or "a" or "of" or "to" or "from" or "its" or "then" or "former" or "so-called" or "nearby" or "neighboring" or "neighbouring" or "\"" or "\u201c" or "'s" or "\u2019s"
            || (cue & (PlaceCue.Kind | PlaceCue.Side)) != PlaceCue.None
            || gazetteer.Demonyms.ContainsKey(NameFolding.Key(word));

    private void Between(Sentence sentence, PlaceDraft left, PlaceDraft right, List<PlaceDraft> drafts)
    {
        int start = left.Last + 1, end = right.First;
        if (end - start > LongestGap)
        {
            return;
        }

        if (start < end && sentence[start].Text is "and" or "or" or "&" or "," && IsListed(sentence, left, right, drafts))
        {
            // What is said of the last of a list is said of all: "the A, B and C settlements of the D region".
            Inherit(sentence, left, right);
            return;
        }

        if (Owner(sentence, start, end))
        {
            (right.Container, right.Cue) = (left, ContainerCue.In);
            return;
        }

        ContainerCue cue = Link(sentence, start, end);
        if (cue != ContainerCue.None)
        {
            (left.Container, left.Cue) = (right, cue);
        }
    }

    // "Armenia's Syunik region", "the Kalbajar region's Zeylik village", "Kalbajar region Zeylik village".
    private bool Owner(Sentence sentence, int start, int end)
    {
        int i = start;
        bool isRegion = false;
        while (i < end && (lexicon.Cue(sentence[i].Text) & PlaceCue.Kind) != PlaceCue.None)
        {
            isRegion |= lexicon.Cue(sentence[i].Text).HasFlag(PlaceCue.Region);
            i++;
        }

        bool owns = i < end && sentence[i].Text is "'s" or "\u2019s" or "'" or "\u2019";
        if (!owns)
        {
            return isRegion && i == end;
        }

        for (i++; i < end; i++)
        {
            if (!IsFiller(sentence[i].Text, lexicon.Cue(sentence[i].Text)))
            {
                return false;
            }
        }

        return true;
    }

    private ContainerCue Link(Sentence sentence, int start, int end)
    {
        ContainerCue cue = ContainerCue.None;
        for (int i = start; i < end; i++)
        {
            string word = sentence[i].Text;
            PlaceCue words = lexicon.Cue(word);
            if (i == start && CalledPlaces.After(sentence, start - 1) > start)
            {
                // The apostrophe is the end of its spelling.
                continue;
            }

            if (word is "," && cue == ContainerCue.None)
            {
                cue = ContainerCue.Comma;
            }
            else if (words.HasFlag(PlaceCue.Near))
            {
                cue = ContainerCue.Near;
            }
            else if (word is "(" || (words.HasFlag(PlaceCue.In) && word is not "from" && cue is ContainerCue.None or ContainerCue.Comma))
            {
                cue = ContainerCue.In;
            }
            else if (!IsFiller(word, words))
            {
                return ContainerCue.None;
            }
        }

        return cue;
    }

    // A comma joins a list where another comma or an "and" with a further name follows the second one.
    private static bool IsListed(Sentence sentence, PlaceDraft left, PlaceDraft right, List<PlaceDraft> drafts)
    {
        int gap = right.First - left.Last - 1;
        if (sentence[left.Last + 1].Text is not ",")
        {
            return gap <= 2;
        }

        if (gap == 2 && sentence[left.Last + 2].Text is "and" or "or")
        {
            return true;
        }

        return gap == 1 && drafts.Exists(d => d.First > right.Last && d.First - right.Last - 1 is 1 or 2
            && (sentence[right.Last + 1].Text is "and" or "or" or "&" || (sentence[right.Last + 1].Text is "," && IsChained(sentence, d, drafts))));
    }

    private static bool IsChained(Sentence sentence, PlaceDraft next, List<PlaceDraft> drafts)
        => next.Last + 1 < sentence.Count && (sentence[next.Last + 1].Text is "and" or "or" or "&" || (sentence[next.Last + 1].Text is "," && drafts.Exists(d => d.First == next.Last + 2 || d.First == next.Last + 3)));

    private void Inherit(Sentence sentence, PlaceDraft left, PlaceDraft right)
    {
        if (right is { Container: { } container, Cue: ContainerCue.In } && left.Container is null && container != left)
        {
            (left.Container, left.Cue) = (container, ContainerCue.In);
        }

        if (right.Last + 1 < sentence.Count && sentence[right.Last + 1].Text.EndsWith('s'))
        {
            left.Kind |= lexicon.Cue(sentence[right.Last + 1].Text) & (PlaceCue.Kind | PlaceCue.Village);
        }

        if ((left.Kind & PlaceCue.Kind) == PlaceCue.None)
        {
            left.Kind |= right.Kind & PlaceCue.Region;
        }

        right.IsAfterPreposition |= left.IsAfterPreposition;
        right.IsNear |= left.IsNear;
        if (left.First > 1 && lexicon.Cue(sentence[left.First - 2].Text).HasFlag(PlaceCue.Settlement) && sentence[left.First - 2].Text.EndsWith('s'))
        {
            right.Kind |= PlaceCue.Settlement;
        }
    }
}
