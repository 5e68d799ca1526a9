namespace Sitrep.Languages;

/// <summary>A run of capitalised words that a word stands in: its ends say more of the kind of name than the neighbours do ("Greater New Orleans Fair Housing Action Center").</summary>
/// <param name="First">Key of the run's first word, 0 outside of runs.</param>
/// <param name="Last">Key of its last word.</param>
/// <param name="FirstLists">Lists that the first word stands in.</param>
/// <param name="LastLists">Lists that the last word stands in.</param>
/// <param name="LastCluster">Cluster of the last word.</param>
/// <param name="Place">Where in the run the word stands, and how long the run is, as one number.</param>
/// <param name="Wide">Key of the last word of the run that "of", "and" and their like lead on to.</param>
internal readonly record struct NameRun(uint First, uint Last, uint FirstLists, uint LastLists, uint LastCluster, uint Place, uint Wide)
{
    /// <summary>Words that join the parts of a name, as words are compared.</summary>
    private static readonly uint[] Joints = [.. ((string[])["of", "and", "&", "for", "the", "-", "de", "del", "la", "al", "el", "in"]).Select(WordFactReader.KeyOf)];

    /// <summary>Finds the runs of a sentence whose words are set.</summary>
    internal static void Find(NameSentence sentence)
    {
        const int Pad = NameFeatures.Padding;
        uint wide = 0;
        int gap = 0;
        for (int last = sentence.Count - 1; last >= 0; last--)
        {
            ref readonly WordFacts end = ref sentence.Facts[last + Pad];
            if (!sentence.Capitals[last])
            {
                bool joins = gap < 2 && Array.IndexOf(Joints, end.Lower) >= 0;
                wide = joins ? wide : 0;
                gap = joins ? gap + 1 : 2;
                continue;
            }

            int first = last;
            while (first > 0 && sentence.Capitals[first - 1])
            {
                first--;
            }

            wide = wide == 0 ? end.Lower : wide;
            for (int i = first; i <= last; i++)
            {
                uint place = (i == first ? 1u : 0u) | (i == last ? 2u : 0u) | ((uint)Math.Min(last - first, 5) << 2) | 32u | (first == 0 ? 64u : 0u);
                sentence.Runs[i + Pad] = new NameRun(
                    sentence.Facts[first + Pad].Lower, end.Lower, sentence.Lists[first + Pad] & NameSentence.OwnLists, sentence.Lists[last + Pad] & NameSentence.OwnLists, end.Cluster, place, wide);
            }

            last = first;
            gap = 0;
        }
    }
}
