using System.Globalization;
using System.Text;

namespace Sitrep.Benchmarks;

/// <summary>Makes articles of a wanted length from templates: the same seed gives the same article.</summary>
/// <remarks>Made for measuring speed; nothing in them happened. Places and forces are real names so that all the knowledge is at work.</remarks>
internal static class ArticleMaker
{
    private static readonly string[] Sentences =
    [
        "{ministry} said on {weekday} that units of the {army} opened fire at positions of the {army2} near the village of {village} in the {region} region.",
        "Starting from {weekday} {part}, {side} posts in the {village} settlement of the {region} region were shelled with {weapon}, the ministry said.",
        "{number} servicemen were wounded and {number} others were killed as a result of the shelling, according to {ministry}.",
        "{ministry} denied the report, calling it disinformation, and said that its units \"had not opened fire in the direction of {village}\".",
        "The {army2} fired in retaliation and silenced the firing points, the statement added.",
        "A civilian, {person}, {age}, was injured when a mine exploded in a field near {village} on {day} {month}.",
        "Residents of {village} told the agency that they had heard shots from the direction of {village2} until {hour} in the morning.",
        "An unmanned aerial vehicle of the {army} was shot down over {village}, {ministry} reported.",
        "No casualties were reported on the {side} side.",
        "In {month} {year}, the two sides agreed on a ceasefire brokered by {country} after several days of clashes in which more than {hundreds} people died.",
        "The foreign minister of {country}, {person}, called on both sides to refrain from the use of force and to return to negotiations.",
        "The {army} violated the ceasefire {number} times over the past 24 hours, using {weapon} and {weapon2}.",
        "\"We will respond to any provocation,\" a spokesman for the ministry, {person}, told reporters in {city} on {weekday}.",
        "Observers of the {body} visited the site on {day} {month} and are expected to publish their findings next week.",
        "{person}, head of the {village} community, said two houses, a barn and the roof of the school had been damaged.",
        "The road between {village} and {village2} was closed for several hours, and {hundreds} people were evacuated to {city}.",
        "As of {hour}, the situation along the border remains relatively stable, the ministry noted.",
        "During the fighting in {year}, {side} forces captured {number} villages and several heights around {village}.",
        "The defence ministers are to meet in {city} on {day} {month} to discuss the exchange of prisoners.",
        "{side} troops advanced towards {village2} and dug trenches on a hill some {number} kilometres from the road, satellite images showed.",
        "Prosecutors opened a criminal case over the death of a soldier who was hit by a sniper near {village} on {weekday}.",
        "The {body} expressed concern and urged the parties to honour the agreements signed in {month} {year}.",
        "The village, home to about {hundreds} people, lies at the foot of the mountains and lives on sheep, wheat and honey.",
        "Prices of bread and fuel have risen in {city} since the beginning of the month, while pensioners still wait for the payments that were promised in {month}.",
        "Analysts in {city} doubt that the talks will bring a breakthrough before the elections, though both governments have softened their language of late.",
        "An agreement to withdraw heavy weapons from the line of contact was signed in {city} on {day} {month} {year}, but it was never carried out in full.",
        "Two soldiers were taken prisoner and later handed over through the mediation of {country}, {ministry} said in a statement.",
        "Protesters gathered in front of the parliament in {city} on {weekday} evening and demanded that the government explain the losses.",
    ];

    private static readonly Dictionary<string, string[]> Fillers = new(StringComparer.Ordinal)
    {
        ["ministry"] = ["The Azerbaijani Defence Ministry", "Armenia's Ministry of Defence", "The Defence Ministry of Azerbaijan", "The Armenian Foreign Ministry", "Azerbaijan's State Border Service"],
        ["army"] = ["Armenian armed forces", "Azerbaijani Armed Forces", "Armenian army", "Azerbaijani army"],
        ["army2"] = ["Azerbaijan Army", "Armenian Armed Forces", "Azerbaijani units", "Armenian border guards"],
        ["side"] = ["Armenian", "Azerbaijani"],
        ["village"] = ["Zeylik", "Verin Shorzha", "Kut", "Sotk", "Yeraskh", "Heydarabad", "Aygepar", "Berkaber", "Farahli", "Norabak", "Yellija", "Istisu"],
        ["village2"] = ["Nerkin Shorzha", "Kutakan", "Sadarak", "Vazashen", "Chambarak", "Goyali", "Sarigyugh", "Demirchidam"],
        ["region"] = ["Kalbajar", "Gegharkunik", "Basarkechar", "Tavush", "Lachin", "Gadabay", "Tovuz", "Syunik"],
        ["city"] = ["Baku", "Yerevan", "Brussels", "Moscow", "Tbilisi", "Geneva", "Ganja", "Gyumri"],
        ["country"] = ["Russia", "France", "Turkey", "the United States", "Georgia", "Iran"],
        ["body"] = ["OSCE", "European Union", "United Nations", "Red Cross"],
        ["person"] = ["Aram Petrosyan", "Elchin Mammadov", "Anna Sargsyan", "Rashad Aliyev", "Karen Hakobyan", "Leyla Huseynova"],
        ["weapon"] = ["mortars", "small arms", "large-calibre machine guns", "artillery", "sniper rifles"],
        ["weapon2"] = ["grenade launchers", "howitzers", "60-millimetre mortars", "assault rifles"],
        ["weekday"] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ["part"] = ["morning", "afternoon", "evening", "night"],
        ["month"] = ["January", "February", "April", "June", "August", "September", "November"],
        ["number"] = ["two", "three", "five", "seven", "12", "18", "27"],
        ["hundreds"] = ["300", "450", "2,000", "6,500"],
        ["year"] = ["1993", "1994", "2014", "2016", "2020", "2021"],
        ["day"] = ["3", "9", "14", "21", "27"],
        ["hour"] = ["6 a.m.", "09:30", "11 o'clock", "midnight"],
        ["age"] = ["34", "51", "67"],
    };

    /// <summary>A headline, a dateline and paragraphs of one to four sentences.</summary>
    internal static string Make(int seed, int words)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        text.Append(Fill("{side} positions near {village} under fire", random)).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Pick("city", random).ToUpperInvariant()}, {random.Next(1, 28)} {Pick("month", random)} {random.Next(2015, 2024)}\n\n");
        int left = words;
        int[] order = [];
        for (int used = 0; left > 0; used++)
        {
            if (used % Sentences.Length == 0)
            {
                order = [.. Enumerable.Range(0, Sentences.Length)];
                random.Shuffle(order);
            }

            string sentence = Capital(Fill(Sentences[order[used % Sentences.Length]], random));
            left -= sentence.Count(c => c == ' ') + 1;
            text.Append(sentence).Append(random.Next(3) == 0 ? "\n\n" : " ");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string Fill(string template, Random random)
    {
        var text = new StringBuilder(template.Length * 2);
        int at = 0;
        for (int open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', at))
        {
            int close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(Pick(template[(open + 1)..close], random));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private static string Pick(string name, Random random)
    {
        string[] words = Fillers[name];
        return words[random.Next(words.Length)];
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
