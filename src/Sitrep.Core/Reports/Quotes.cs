using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Reports;

/// <summary>The exact words of an account, cut to a length. Thread-safe.</summary>
internal static class Quotes
{
    /// <summary>Its sentences as far as the length lets them in, the one with the trigger first of all, given in text order; where the text was left out, the words of its values.</summary>
    internal static ImmutableArray<string> Of(DossierEntry entry, int length)
    {
        ToldAccount account = entry.Account;
        if (entry.Article.Text.Length == 0 || account.Sentences.IsEmpty)
        {
            return [.. Values(account).Where(v => !string.IsNullOrWhiteSpace(v)).Distinct(StringComparer.Ordinal).Select(v => Short(v, length))];
        }

        int trigger = account.Trigger?.Span.Start ?? 0;
        ToldSpan[] sentences = [.. account.Sentences.Distinct().OrderByDescending(s => s.Start <= trigger && trigger < s.End).ThenBy(s => s.Start)];
        var text = new ToldText(entry.Article.Text);
        var kept = new List<(int Start, string Words)>();
        int left = length;
        foreach (ToldSpan sentence in sentences)
        {
            string words = Cut(text, sentence);
            if (words.Length == 0 || left < Math.Min(40, words.Length))
            {
                continue;
            }

            string quote = Short(words, left);
            kept.Add((sentence.Start, quote));
            left -= quote.Length;
        }

        return [.. kept.OrderBy(k => k.Start).Select(k => k.Words)];
    }

    private static IEnumerable<string> Values(ToldAccount account)
        => new[] { account.Trigger?.Text, account.Time?.Text, account.Count?.Text }.OfType<string>()
            .Concat(account.At.Concat(account.From).Select(p => p.Text))
            .Concat(account.Actors.Concat(account.Targets).Select(a => a.Text).OfType<string>())
            .Concat(account.Weapons.Select(w => w.Text))
            .Concat(account.Casualties.Select(c => c.Text));

    private static string Short(string words, int length)
    {
        if (words.Length <= length)
        {
            return words;
        }

        int cut = Math.Max(1, length - 1);
        int space = words.LastIndexOf(' ', cut - 1, Math.Min(cut, 40));
        cut = space > 0 ? space : cut;
        return words[..(char.IsHighSurrogate(words[cut - 1]) ? cut - 1 : cut)] + "…";
    }

    // White space of any length is one blank.
    private static string Cut(ToldText text, ToldSpan span) => string.Join(' ', text.Cut(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
