using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Places;
using Sitrep.Spans;

namespace Sitrep;

/// <summary>Reads the phrases of <c>knowledge/places/phrases.tsv</c> and says which are read otherwise than they state.</summary>
/// <remarks>
/// A row: the phrase, the words of a place in it, its role, the place's name as the gazetteer has it (empty: not compared), and UCDP's
/// where_prec. The role <c>none</c> says that the words are no place.
/// </remarks>
internal static class PlacePhrases
{
    /// <summary>The file's path.</summary>
    internal const string File = "places/phrases.tsv";

    /// <summary>A fault for every phrase that is read otherwise, and for every row that cannot be read.</summary>
    internal static ImmutableArray<KnowledgeFault> Check(IKnowledgeFiles files, Func<Article, Document> read)
    {
        List<KnowledgeFault> faults = [];
        if (files.TryReadText(File) is not { } text)
        {
            return [new(File, 1, 1, "G133", "There are no phrases. Put the file back.")];
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["phrase", "expression", "role", "name", "precision", "note"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            string phrase = table[row, "phrase"], expression = table[row, "expression"];
            int at = expression.Length == 0 ? -1 : phrase.IndexOf(expression, StringComparison.Ordinal);
            bool isNone = table[row, "role"] == "none";
            PlaceRole role = PlaceRole.At;
            if (at < 0 || (!isNone && !Enum.TryParse(table[row, "role"], ignoreCase: true, out role)) || (!isNone && role != PlaceRole.Party && !int.TryParse(table[row, "precision"], CultureInfo.InvariantCulture, out _)))
            {
                faults.Add(new(File, row.Line, 1, "G134", "The phrase does not hold the expression, the role is unknown or the precision is no number. Correct the row."));
                continue;
            }

            Document document = read(new() { Id = "phrase", Source = File, Sha256 = string.Empty, Text = phrase, Blocks = [new(BlockKind.Paragraph, new(0, phrase.Length))], Language = "en" });
            // Who sits there has no exactness.
            string told = Told(document.Get(PlaceLayer.Key), new TextSpan(at, at + expression.Length));
            string name = table[row, "name"];
            string wanted = isNone ? "none" : string.Create(CultureInfo.InvariantCulture, $"{role.ToString().ToLowerInvariant()} {name} {(role == PlaceRole.Party ? "-" : table[row, "precision"])}");
            if (told != wanted)
            {
                faults.Add(new(File, row.Line, 1, "G135", $"'{expression}' is read as '{told}'; it should be '{wanted}'."));
            }
        }

        return [.. faults];
    }

    private static string Told(PlaceLayer layer, TextSpan span)
        => layer.Places.FirstOrDefault(p => p.Span == span && !p.IsReference) is not { } mention
            ? "none"
            : string.Create(CultureInfo.InvariantCulture, $"{mention.Role.ToString().ToLowerInvariant()} {mention.Place?.Name ?? "?"} {(mention.Role == PlaceRole.Party ? "-" : mention.Precision)}");
}
