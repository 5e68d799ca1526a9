using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Store.Sqlite;

/// <summary>Which account of a new reading tells what an account of the old one told. Thread-safe.</summary>
internal static class Succession
{
    /// <summary>For each old account the index of the new one that takes its place, or -1: the same trigger, else the same kind in a common sentence, each new one once.</summary>
    internal static int[] Of(ImmutableArray<ToldAccount> before, ImmutableArray<ToldAccount> after)
    {
        int[] heirs = new int[before.Length];
        Array.Fill(heirs, -1);
        Func<ToldAccount, ToldAccount, bool>[] likenesses =
        [
            static (a, b) => a.Kind == b.Kind && Trigger(a, b),
            static (a, b) => Trigger(a, b),
            static (a, b) => a.Kind == b.Kind && a.Sentences.Any(s => b.Sentences.Any(s.Overlaps)),
        ];
        foreach (Func<ToldAccount, ToldAccount, bool> alike in likenesses)
        {
            for (int i = 0; i < before.Length; i++)
            {
                if (heirs[i] < 0)
                {
                    heirs[i] = Enumerable.Range(0, after.Length).Where(k => !heirs.Contains(k) && alike(before[i], after[k])).FirstOrDefault(-1);
                }
            }
        }

        return heirs;
    }

    private static bool Trigger(ToldAccount a, ToldAccount b) => a.Trigger is { } left && b.Trigger is { } right && left.Span.Overlaps(right.Span);
}
