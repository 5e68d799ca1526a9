using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>"As of 10:00 on 6 October, 17 violations were recorded over the past 24 hours": the span ends at the hour that the sentence gives, not with the day.</summary>
internal static class RollingSpans
{
    /// <summary>Whether the time only says up to when something is told: "as of 10:00".</summary>
    internal static bool IsAsOf(Sentence sentence, TimeMention time)
        => time.First >= 2 && sentence[time.First - 1].Lemma is "of" && string.Equals(sentence[time.First - 2].Text, "as", StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends the one-day spans of a sentence, from the time at <paramref name="from"/> on, at its hour.</summary>
    internal static void End(Sentence sentence, IList<TimeMention> times, int from)
    {
        TimeMention? hour = times.Skip(from).FirstOrDefault(t => t.Start is { Grain: >= TimeGrain.Hour } && IsAsOf(sentence, t));
        for (int i = from; hour?.Start is { } end && i < times.Count; i++)
        {
            if (times[i] is { Rule: "past-span", Start: { Grain: TimeGrain.Day } first, End: { Grain: TimeGrain.Day } last } span && last.Value - first.Value == TimeSpan.FromDays(1))
            {
                times[i] = span with { Start = end with { Value = end.Value.AddDays(-1) }, End = end };
            }
        }
    }
}
