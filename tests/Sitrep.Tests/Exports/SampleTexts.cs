using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Tests.Exports;

/// <summary>Reports in our own words. All persons in them are made up.</summary>
internal static class SampleTexts
{
    public static IEnumerable<Dossier> Dossiers() =>
    [
        ExportSamples.Read("i01", [Source("lake-courier.example", "1234"), """
            Shots across the lake
            Lake Courier, February 10, 2022

            Starting from Wednesday evening, units of the Armenian army periodically opened fire from the Yukhari Shorzha settlement at Azerbaijani army positions in the Zeylik settlement of the Kalbajar region, the Azerbaijani Defence Ministry said on Thursday.
            """]),
        ExportSamples.Read("i02",
            [Source("north-wire.example", "77"), """
                Two killed near Terter
                North Wire, July 15, 2021

                Two Azerbaijani soldiers were killed and three were wounded when Armenian forces shelled their positions near Tartar with mortars on Wednesday, the Azerbaijani Defence Ministry said on Thursday.
                """, "attack.shelling"],
            [Source("south-post.example", "9-12"), """
                Ministry tells of losses
                South Post, July 16, 2021

                Five Azerbaijani soldiers were killed when Armenian forces shelled positions near Tartar on July 14, the Prosecutor's Office of Azerbaijan said.
                """, "attack.shelling"],
            [Source("hill-news.example", "denied"), """
                Yerevan denies
                Hill News, July 15, 2021

                The Armenian Defence Ministry denied that Armenian forces had shelled Azerbaijani positions near Tartar on Wednesday.
                """]),
        ExportSamples.Read("i03", [Source("border-bulletin.example", "armen-vardanyan-shot-at-chinari"), """
            Armen Vardanyan shot at Chinari
            Border Bulletin, June 3, 2020

            Azerbaijani forces opened fire at the village of Chinari on Tuesday, killing a resident, Armen Vardanyan, the head of the village Gurgen Hakobyan said on Wednesday.
            """]),
        ExportSamples.Read("i04", [Source("field-notes.example", "5"), """
            Farmer seized
            Field Notes, May 20, 2023

            Armed men abducted a farmer, Rashid Aliyev, near Aghdam on May 19, 2023, witness Leyla Quliyeva said.
            """]),
        ExportSamples.Read("i05", [Source("capital-times.example", "talks"), """
            Ministers met
            Capital Times, January 12, 2023

            The foreign ministers of Armenia and Azerbaijan met in Geneva on Wednesday.
            """]),
        ExportSamples.Read("i06", [Source("square.example", "41"), """
            Police break up rally
            Square, April 26, 2022

            Police dispersed protesters in Yerevan on Monday and arrested 40 people, the police said.
            """]),
        ExportSamples.Read("i07", [Source("east-desk.example", "300"), """
            Drone hits market
            East Desk, March 2, 2023

            A Russian drone strike killed at least seven civilians, three children among them, in Kharkiv on Wednesday, the Ukrainian interior ministry said on Thursday.
            """]),
        ExportSamples.Read("i08", [Source("history.example", "44"), """
            Thirty years on
            History Page, February 1, 2022

            Armenian forces captured the town of Shusha on May 8, 1992.
            """]),
        ExportSamples.Read("i09", [Source("mine-watch.example", "6"), """
            Mine blast
            Mine Watch, September 3, 2021

            A civilian was killed by a mine explosion near Fuzuli in August 2021, the mine action agency said.
            """]),
        ExportSamples.Read("i10", [Source("threats.example", "8"), """
            Warning
            Daily Warning, October 5, 2022

            The Azerbaijani Defence Ministry threatened to strike Armenian positions near Lachin, it said on Tuesday.
            """]),
        ExportSamples.Read("i11", [Source("war-diary.example", "10"), """
            Three days of fighting
            War Diary, April 6, 2016

            Armenian and Azerbaijani forces fought near Talish from April 2 to April 5, 2016. Eleven soldiers were killed in the fighting, the Armenian Defence Ministry said.
            """]),
        ExportSamples.Read("i12", [Source("south.example", "=12"), """
            Airspace
            "South, quoted"; March 9, 2021

            A Turkish drone violated the airspace of Greece over the Aegean Sea on Monday, the Greek Defence Ministry said.
            """]),
        Rejected(ExportSamples.Read("i13", [Source("gone.example", "1"), """
            Shots
            Gone, February 11, 2022

            Armenian forces opened fire at Azerbaijani positions near Kalbajar on Thursday, the Azerbaijani Defence Ministry said.
            """])),
        Set(ExportSamples.Read("i14", [Source("set.example", "2"), """
            Fire
            Set, February 12, 2022

            Armenian forces opened fire at Azerbaijani positions near Lachin on Friday, killing one soldier, the Azerbaijani Defence Ministry said.
            """])),
    ];

    private static string Source(string host, string page) => $"https://{host}/news/{page}.html";

    private static Dossier Rejected(Dossier dossier) => dossier with { Incident = dossier.Incident with { Review = Review.None with { State = "rejected" } } };

    private static Dossier Set(Dossier dossier) => dossier with
    {
        Incident = dossier.Incident with { Review = new("accepted", ImmutableSortedDictionary<string, string>.Empty.Add("killed", "2").Add("kind", "attack.shelling").Add("actors", "ARM.MIL; Serzh Danielyan"), NeedsLook: false) },
    };
}
