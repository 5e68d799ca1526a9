using System.Globalization;
using System.Text;
using System.Text.Json;
using Sitrep.Knowledge;
using Sitrep.Places;

namespace Sitrep.Benchmarks;

/// <summary>Makes articles whose facts and wording vary, so that no two are near copies: the same seed gives the same article.</summary>
/// <remarks>
/// For measuring a store that fills. Days go on with the number of the article, as news comes in; places are the gazetteers', persons are made of syllables. Nothing in them happened.
/// </remarks>
internal sealed class VariedArticles
{
    /// <summary>Day of the first article.</summary>
    internal static readonly DateOnly First = new(2005, 1, 1);

    // {a|b} one of the words; <name> a filler.
    private static readonly string[] Sentences =
    [
        "{On|During the night to|Late on|Early on} <weekday> {units of the|troops of the|soldiers of the|detachments of the} <army> {opened fire on|shot at|fired at} {positions|posts|trenches|strongholds} {near|outside|north of|close to} <village>, <ministry> {said|reported|stated|announced}.",
        "<ministry> {said|reported|told journalists|wrote} that {the outskirts of|the village of|houses in|a hill above} <village> {had been shelled|came under fire|were hit} with <weapon> {around|at about|shortly before|after} <hour>.",
        "<number> {servicemen|soldiers|conscripts|border guards} {were wounded|were killed|died|were hurt} {near|at|in} <village> {on|last} <weekday>, {according to|said} <person>, a {doctor|officer|nurse|colonel} {from|of} <village>.",
        "<person>, {a shepherd|a farmer|a teacher|the headman|a driver} {from|of} <village>, {saw|counted|heard|remembers} <number> {explosions|shots|shells|columns of smoke} {beyond|behind|over|above} <village>.",
        "{A drone|An unmanned aircraft|A quadcopter|A loitering munition} {was shot down|was downed|crashed} over <village> {by|after a chase by|owing to} the <army>, {said|claimed|confirmed} <person>.",
        "{A mine|An old shell|A booby trap|An unexploded rocket} {went off|exploded|blew up} {on the road to|in a field of|behind the school of} <village> and {injured|wounded|killed} <person>, <age>.",
        "<ministry> {denied|rejected|dismissed|disputed} {this|the report|these words|the allegation} and {spoke of|called it} {a lie|fiction|disinformation|theatre} {spread from|made up in|told in} <village>.",
        "{Residents|Villagers|Families|Pensioners} {left|fled from|were evacuated from|returned to} <village> {with|by} <number> {buses|lorries|carts|cars} {on|this} <weekday>.",
        "{The road|The pass|The bridge|The railway} {between|linking|from} <village> {and|with|to} <village> was {closed|cut|mined|reopened} {for|after} <number> {hours|days|weeks}.",
        "<person> {met|received|telephoned|visited} <person> in <village> on <weekday> {to discuss|and talked about|to settle|to speak about} {prisoners|water|pastures|a ceasefire|missing persons}.",
        "{Police|Prosecutors|Investigators|Guards} {detained|arrested|questioned|released} <number> {men|suspects|deserters|smugglers} {in|near|outside} <village>, {one of them|among them|including} <person>, <age>.",
        "{The harvest|The bakery|The clinic|The school} {of|at} <village> {suffers|stood still|needs help|was repaired} {because of|despite|after} {frost|debts|the war|a strike}, <person> {complained|wrote|said|noted}.",
        "{Rain|Snow|Fog|Wind} {kept|held|drove} <number> {climbers|tourists|engineers|herdsmen} {away from|back from|out of} <village> {until|till} <hour>.",
        "{Prices|Rents|Wages|Taxes} {in|around} <village> {rose|fell|doubled|stayed the same}, {said|reckons|fears} <person>, who {sells|mends|grows|exports} {apples|tyres|wool|honey|carpets} {there|in <village>}.",
        "{Protesters|Students|Miners|Refugees} {gathered|marched|rallied} in <village> {on|every} <weekday> and {demanded|called for|asked for} {pensions|elections|peace|medicine|the release of <person>}.",
        "{An aircraft|A helicopter|A jet|A gunship} {bombed|struck|attacked|raided} {a depot|a convoy|a checkpoint|barracks} {near|at|west of} <village>, {killing|wounding} <number> {people|fighters|civilians|recruits}.",
        "{Observers|Mediators|Aid workers|Diplomats} {came to|stayed in|were refused entry to|left} <village> {after|before} <hour> {with|without} <person>.",
        "{Historians|Readers|Veterans|Neighbours} {recall|argue over|wrote about|sing of} {the siege|the flood|the fair|the battle} of <village> in <year>, when <number> {horses|families|guns|houses} {were lost|were counted|came|burned}.",
        "<army> {captured|took|retook|abandoned} <village> {on|before dawn on} <weekday> {after|following} <number> {days|hours|weeks} of {fighting|bombardment|siege}, {said|claimed} <ministry>.",
        "{The choir|The orchestra|The football team|The chess club} of <village> {won|lost|postponed|cancelled} {its|the} {match|concert|tour|contest} against <village> {by|with} <number>.",
    ];

    private static readonly Dictionary<string, string[]> Fillers = new(StringComparer.Ordinal)
    {
        ["ministry"] = ["the Azerbaijani Defence Ministry", "Armenia's Ministry of Defence", "the Georgian Interior Ministry", "the Russian Defence Ministry", "Turkey's Defence Ministry", "the Iranian Foreign Ministry", "the Ukrainian General Staff", "the Syrian army"],
        ["army"] = ["Armenian armed forces", "Azerbaijani army", "Russian army", "Ukrainian forces", "Georgian troops", "Turkish army", "Syrian army", "Iranian border guards"],
        ["weapon"] = ["mortars", "howitzers", "tank guns", "rockets", "grenade launchers", "heavy machine guns", "sniper rifles", "artillery"],
        ["weekday"] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    };

    private static readonly string[] Onsets = ["ba", "ke", "mi", "ro", "su", "ta", "ve", "zo", "ar", "el", "ka", "li", "no", "pe", "sha", "go", "da", "fa", "hu", "ya"];
    private static readonly string[] Ends = ["ran", "lov", "dze", "yan", "nov", "li", "sen", "ghlu", "mer", "tash", "vik", "bek", "sky", "idi", "oglu", "nia"];

    private readonly string[] _villages;

    internal VariedArticles(IKnowledgeFiles files)
    {
        using Gazetteer gazetteer = Gazetteer.Open(files);
        _villages = [.. gazetteer.Entries.Select(e => e.Place.Name).Where(n => n.Length > 3 && n.All(c => char.IsAsciiLetter(c))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>How many names of places there are.</summary>
    internal int Places => _villages.Length;

    /// <summary>Day of an article.</summary>
    internal static DateOnly Day(int seed, int perDay) => First.AddDays(seed / perDay);

    /// <summary>The text of an article of about so many words.</summary>
    internal string Text(int seed, int words)
    {
        var random = new Random(seed);
        var text = new StringBuilder(words * 8);
        for (int left = words; left > 0;)
        {
            string sentence = Fill(Sentences[random.Next(Sentences.Length)], random);
            text.Append(char.ToUpperInvariant(sentence[0])).Append(sentence, 1, sentence.Length - 1).Append(random.Next(4) == 0 ? "\n\n" : " ");
            left -= sentence.Count(c => c == ' ') + 1;
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>An article as a line of JSON.</summary>
    internal string Line(int seed, int words, int perDay)
        => JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["url"] = string.Create(CultureInfo.InvariantCulture, $"https://example.org/{seed}"),
            ["title"] = Fill("{Fire|Shots|Talks|Trouble|Fear|Calm} {near|in|around} <village>", new Random(seed ^ 0x5EED)),
            ["date"] = Day(seed, perDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["text"] = Text(seed, words),
        });

    private string Fill(string template, Random random)
    {
        var text = new StringBuilder(template.Length * 2);
        for (int i = 0; i < template.Length; i++)
        {
            if (template[i] is not ('{' or '<'))
            {
                text.Append(template[i]);
                continue;
            }

            char end = template[i] == '{' ? '}' : '>';
            int close = template.IndexOf(end, i);
            string inside = template[(i + 1)..close];
            if (end == '}')
            {
                string[] choices = inside.Split('|');
                text.Append(Fill(choices[random.Next(choices.Length)], random));
            }
            else
            {
                text.Append(Filler(inside, random));
            }

            i = close;
        }

        return text.ToString();
    }

    private string Filler(string name, Random random) => name switch
    {
        "village" => _villages[random.Next(_villages.Length)],
        "person" => Name(random) + " " + Name(random),
        "number" => random.Next(2, 60).ToString(CultureInfo.InvariantCulture),
        "age" => random.Next(18, 80).ToString(CultureInfo.InvariantCulture),
        "year" => random.Next(1880, 2000).ToString(CultureInfo.InvariantCulture),
        "hour" => string.Create(CultureInfo.InvariantCulture, $"{random.Next(0, 24):00}:{random.Next(0, 60):00}"),
        _ => Fillers[name][random.Next(Fillers[name].Length)],
    };

    private static string Name(Random random)
    {
        string name = Onsets[random.Next(Onsets.Length)] + Onsets[random.Next(Onsets.Length)] + Ends[random.Next(Ends.Length)];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
