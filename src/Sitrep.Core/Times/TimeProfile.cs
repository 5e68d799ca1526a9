using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>What a text as a whole says of its times: whether it tells history, and whether its years are counted back from the era.</summary>
/// <param name="Narrative">It names many years long past and hardly a day of the week: all counts from the last date told.</param>
/// <param name="BeforeEra">It names years before the era.</param>
internal readonly record struct TimeProfile(bool Narrative, bool BeforeEra)
{
    private const int LeastYears = 5;

    /// <summary>Reads the profile off the words, without the grammar.</summary>
    public static TimeProfile Of(IEnumerable<Sentence> sentences, DateOnly? published, TimeLexicon lexicon)
    {
        // old: years long past; near: the page's own and the one before; news: days as news tell them; eras: "BC" behind a number.
        int old = 0, near = 0, news = 0, eras = 0;
        int line = (published?.Year ?? CalendarMath.LastYear) - 1;
        foreach (Sentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                string text = sentence.Words[i].Text;
                if (text.Length == 4 && text[0] is '1' or '2' && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year) && year is >= 1000 and <= 2100)
                {
                    _ = year < line ? old++ : near++;
                }
                else if (i > 0 && text.Length is 2 or 3 or 4 && text[0] is 'B' && lexicon.Tag(text.Replace(".", string.Empty, StringComparison.Ordinal)).Kind is TimeWordKind.Era && char.IsAsciiDigit(sentence.Words[i - 1].Text[0]))
                {
                    eras++;
                }
                else if (lexicon.Tag(text).Kind is TimeWordKind.Weekday or TimeWordKind.Deictic or TimeWordKind.Tonight)
                {
                    news++;
                }
            }
        }

        int years = old + near + eras;
        return new(old + eras >= LeastYears && news * 8 <= years && (old + eras) * 3 >= years, eras > 2);
    }
}
