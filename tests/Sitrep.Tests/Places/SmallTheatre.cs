using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Places;

namespace Sitrep.Tests.Places;

/// <summary>A dozen places of the theatre and four states, without the world: enough to try the cues on.</summary>
internal static class SmallTheatre
{
    internal const string Header = "id\tname\ten\taz\thy\tru\told\tlat\tlon\tcountry\tadmin1\tadmin2\tclass\tpopulation\tcontainer\tsource\n";

    internal const string Slice = Header
        + "g:1\tKalbajar District\tKalbajar; Kelbajar; Karvachar\tKəlbəcər rayonu; Kəlbəcər\t\t\t\t40.10\t46.04\tAZ\tKalbajar\t\tregion\t\t\ttest\n"
        + "g:2\tKalbajar\tKelbajar\tKəlbəcər\tՔարվաճառ\tКельбаджар\t\t40.11\t46.04\tAZ\tKalbajar\t\ttown\t6000\tKalbajar\ttest\n"
        + "g:3\tZeylik\t\tZəylik\t\t\t\t40.02\t45.93\tAZ\tKalbajar\t\tsettlement\t\tKalbajar; Kelbajar\ttest\n"
        + "g:4\tZaglik\tZeylik\tZəylik\t\t\t\t40.17\t46.58\tAZ\tAghdara\t\tsettlement\t\tAghdara; Tartar\ttest\n"
        + "g:5\tZaglik\tZeylik\tZəylik\t\t\t\t40.55\t46.01\tAZ\tDashkasan\t\tsettlement\t\tDashkasan\ttest\n"
        + "g:6\tDashkasan District\tDashkasan\tDaşkəsən\t\t\t\t40.47\t46.05\tAZ\tDashkasan\t\tregion\t\t\ttest\n"
        + "g:7\tVerin Shorzha\t\tYuxarı Şorca\t\tВерин Шоржа\t\t40.09\t45.84\tAM\tGegharkunik\t\tsettlement\t\tBasarkechar; Vardenis\ttest\n"
        + "g:8\tShorzha\t\tŞorca\t\t\t\t40.50\t45.27\tAM\tGegharkunik\t\tsettlement\t\tKrasnoselsk\ttest\n"
        + "g:9\tBasarkechar District\tBasarkechar; Vardenis region\t\t\t\t\t40.18\t45.73\tAM\tGegharkunik\t\tformer-region\t\t\ttest\n"
        + "g:10\tMartuni\t\t\t\t\t\t40.14\t45.31\tAM\tGegharkunik\t\ttown\t12000\tGegharkunik\ttest\n"
        + "g:11\tMartuni\tKhojavend\t\t\t\t\t39.79\t47.11\tAZ\tKhojavend\t\ttown\t12000\tKhojavend; Nagorno-Karabakh\ttest\n"
        + "g:12\tNagorno-Karabakh\tKarabakh\t\t\t\t\t39.85\t46.75\tAZ\t\t\tarea\t\t\ttest\n"
        + "g:13\tGegharkunik\tGegharkunik Province\t\t\t\t\t40.30\t45.40\tAM\tGegharkunik\t\tregion\t\t\ttest\n"
        + "g:14\tHakari\tHakari river\t\t\t\t\t39.40\t46.60\tAZ\t\t\triver\t\t\ttest\n";

    internal const string States = "iso3\tiso2\tname\taliases\tdemonyms\tcapital\tcapital_aliases\tlat\tlon\n"
        + "ARM\tAM\tArmenia\tRA\tArmenian; Armenians\tYerevan\t\t40\t45\n"
        + "AZE\tAZ\tAzerbaijan\t\tAzerbaijani; Azerbaijanis\tBaku\t\t40.5\t47.5\n"
        + "GEO\tGE\tGeorgia\t\tGeorgian\tTbilisi\t\t42\t43.5\n"
        + "USA\tUS\tUnited States\tUS; U.S.\tAmerican\tWashington\t\t39.5\t-98.5\n";

    internal static IKnowledgeFiles Files => new MemoryKnowledge(new(StringComparer.Ordinal) { ["places/slice.tsv"] = Slice, ["actors/states.tsv"] = States }, KnowledgeFolder.Open());

    internal static PlaceStep Step { get; } = PlaceStep.Open(Files);

    internal static PlaceLayer Read(string text, params (NameKind Kind, string Text)[] names)
    {
        Document document = StubLanguage.Document(text);
        StubLanguage.Prepare(document, names);
        Step.Run(document, CancellationToken.None);
        return document.Get(PlaceLayer.Key);
    }

    internal static PlaceMention Mention(string text, string name, params (NameKind Kind, string Text)[] names)
        => Read(text, names).Places.Single(p => p.Span.Of(text) == name);
}
