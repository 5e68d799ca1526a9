namespace Sitrep.Languages;

/// <summary>What is looked at to tell mentions in reports from the field, beside the features of the name finder: names found, and noun phrases.</summary>
internal static class FieldFeatures
{
    /// <summary>Adds the keys of a word's features.</summary>
    internal static int Fill(NameSentence words, FieldView view, int index, uint label1, Span<uint> keys, int n)
    {
        const int Pad = NameFeatures.Padding;
        uint name = view.Names[index + 1];
        keys[n++] = FeatureHash.Mix(700, name);
        keys[n++] = FeatureHash.Mix(701, view.Names[index], name, view.Names[index + 2]);
        keys[n++] = FeatureHash.Mix(702, name, label1);
        keys[n++] = FeatureHash.Mix(703, name, words.Facts[index + Pad].Lower);
        FieldPhrase phrase = view.Phrases[index], wide = view.Wide[index];
        ref readonly WordFacts head = ref words.Facts[phrase.Head + Pad];
        ref readonly WordFacts far = ref words.Facts[wide.Head + Pad];
        uint place = phrase.PlaceOf(index), outer = wide.PlaceOf(index) | 16;
        uint inside = view.Inside[phrase.Head], determiner = words.Facts[phrase.First + Pad].Lower;
        keys[n++] = FeatureHash.Mix(704, head.Lower, place);
        keys[n++] = FeatureHash.Mix(705, head.Cluster, place);
        keys[n++] = FeatureHash.Mix(706, words.Lists[phrase.Head + Pad] & NameSentence.OwnLists, place);
        keys[n++] = FeatureHash.Mix(707, view.Relations[phrase.Head], view.Governors[phrase.Head], place);
        keys[n++] = FeatureHash.Mix(708, view.Relations[phrase.Head], view.GovernorClusters[phrase.Head], place);
        keys[n++] = FeatureHash.Mix(709, determiner, head.Cluster);
        keys[n++] = FeatureHash.Mix(710, inside, place);
        keys[n++] = FeatureHash.Mix(711, inside, head.Cluster, place);
        keys[n++] = FeatureHash.Mix(712, inside, head.Lower);
        keys[n++] = FeatureHash.Mix(713, far.Lower, outer);
        keys[n++] = FeatureHash.Mix(714, far.Cluster, outer);
        keys[n++] = FeatureHash.Mix(715, place, outer, label1);
        keys[n++] = FeatureHash.Mix(716, label1, head.Lower);
        keys[n++] = FeatureHash.Mix(717, label1, head.Cluster, place);
        keys[n++] = FeatureHash.Mix(718, view.Inside[wide.Head] | 64, far.Cluster, outer);
        keys[n++] = FeatureHash.Mix(719, head.Family, place, outer);
        keys[n++] = FeatureHash.Mix(720, view.Relations[wide.Head], view.GovernorClusters[wide.Head], outer);
        keys[n++] = FeatureHash.Mix(721, determiner, place, outer);
        uint lists = words.Lists[phrase.Head + Pad] & NameSentence.OwnLists;
        keys[n++] = FeatureHash.Mix(722, lists, place, outer);
        keys[n++] = FeatureHash.Mix(723, lists, inside, place);
        keys[n++] = FeatureHash.Mix(724, lists, label1, place);
        keys[n++] = FeatureHash.Mix(725, words.Lists[wide.Head + Pad] & NameSentence.OwnLists, outer);
        return n;
    }
}
