using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Tests.Times;
using Sitrep.Weapons;

namespace Sitrep.Tests.Weapons;

public sealed class WeaponStepTests
{
    private const string Terms = """
        kind	terms	note
        small-arms	small arms; small arm; rifle; AK-74; gunfire
        sniper	sniper; sniper rifle; SVD
        machine-gun	machine gun; large-calibre machine gun; DShK
        grenade-launcher	grenade launcher; rocket-propelled grenade; RPG-7; AGS-17
        grenade	grenade; hand grenade
        mortar	mortar; mortar shell; 120 mm mortar; 82 mm mortar
        artillery	artillery; howitzer; shell; D-30; 2S1
        mlrs	multiple launch rocket system; BM-21; BM-21 Grad; Grad; MLRS
        rocket	rocket; rocket fire
        missile	missile; ballistic missile; Tochka-U
        anti-tank	anti-tank missile; Kornet; TOW
        anti-aircraft	SAM; air defence system; IST-14.5
        tank	tank; T-72; main battle tank
        mine	mine; anti-tank mine; anti-personnel mine; land mine
        drone	drone; UAV; Bayraktar TB2
        aircraft	Su-25; fighter jet
        """;

    [Theory]
    [InlineData("Mortars and grenade launchers were used.", "mortar:Mortars grenade-launcher:grenade launchers")]
    [InlineData("D-30, D - 30 and D30 are one gun.", "artillery:D-30 artillery:D - 30 artillery:D30")]
    [InlineData("A BM-21 Grad rocket fell.", "mlrs:BM-21 Grad rocket:rocket")]
    [InlineData("Two 120-mm mortars and 82mm mortars fired.", "mortar:120-mm mortars mortar:82mm mortars")]
    [InlineData("T-72s and Su-25s were seen.", "tank:T-72s aircraft:Su-25s")]
    [InlineData("An anti-tank mine exploded near a tank.", "mine:anti-tank mine tank:tank")]
    [InlineData("Rocket fire hit the post.", "rocket:Rocket fire")]
    [InlineData("A large-calibre machine-gun and small-arms fire was heard.", "machine-gun:large-calibre machine-gun small-arms:small-arms")]
    [InlineData("Bayraktar TB2 drones flew.", "drone:Bayraktar TB2 drone:drones")]
    [InlineData("The water tank and the fuel tanks of the gold mine burned.", "")]
    [InlineData("Sam took him in tow to the grad school.", "")]
    [InlineData("SAM and TOW systems stood by.", "anti-aircraft:SAM anti-tank:TOW")]
    [InlineData("A sniper fired an IST-14.5 rifle.", "sniper:sniper anti-aircraft:IST-14.5 small-arms:rifle")]
    public void The_longest_term_is_found_whatever_its_hyphens_and_number(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', Read(PlainWords.Parse(text)).Select(w => $"{w.Kind}:{w.Span.Of(text)}")));

    [Theory]
    [InlineData(Upos.Noun, 1)]
    [InlineData(Upos.Pron, 0)]
    [InlineData(Upos.Verb, 0)]
    public void A_mine_is_a_weapon_only_as_a_noun(Upos upos, int weapons)
    {
        var word = new Word(new(0, 4), "mine", upos, string.Empty, "mine", -1, "root");
        Assert.Equal(weapons, Read([new Sentence(0, new(0, 4), BlockKind.Paragraph, [word])]).Length);
    }

    [Fact]
    public void A_term_under_two_kinds_is_a_fault()
    {
        var faults = new List<KnowledgeFault>();
        WeaponLexicon.Load(Knowledge("kind\tterms\nmortar\tmortar\nartillery\tmortar; howitzer"), faults);
        Assert.Equal("weapons/weapons.tsv:3:1: K502 'mortar' stands under 'mortar' and 'artillery'. Keep one.", Assert.Single(faults).ToString());
    }

    private static TextKnowledge Knowledge(string terms) => new(new(StringComparer.Ordinal)
    {
        ["weapons/weapons.tsv"] = terms,
        ["weapons/not-weapons.tsv"] = PlainWords.Knowledge.TryReadText("weapons/not-weapons.tsv")!,
        ["weapons/acts.tsv"] = PlainWords.Knowledge.TryReadText("weapons/acts.tsv")!,
    });

    private static WeaponMention[] Read(System.Collections.Immutable.ImmutableArray<Sentence> sentences)
    {
        var faults = new List<KnowledgeFault>();
        var step = new WeaponStep(WeaponLexicon.Load(Knowledge(Terms), faults));
        Assert.Empty(faults);
        var document = new Document(new Article { Id = "a", Source = "a", Sha256 = string.Empty, Text = string.Empty, Blocks = [] });
        document.Set(ParseLayer.Key, new ParseLayer(sentences));
        step.Run(document, TestContext.Current.CancellationToken);
        return [.. document.Get(WeaponLayer.Key).Weapons];
    }
}
