using System.Collections.Immutable;
using CsCheck;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Quantities;
using Sitrep.Times;

namespace Sitrep.Tests.Times;

public sealed class ShuffledWordsTests
{
    private static readonly TimeGrammar Grammar = TimeGrammar.Load(PlainWords.Knowledge, []);
    private static readonly QuantityLexicon Lexicon = QuantityLexicon.Load(PlainWords.Knowledge, []);

    [Fact]
    public void Words_in_any_order_are_read_without_failing_and_no_number_is_both_time_and_count()
    {
        KnowledgeTable table = KnowledgeTable.Parse("examples", PlainWords.Knowledge.TryReadText("languages/en/times/examples.tsv")!, [], []);
        string[] words = [.. table.Rows.SelectMany(r => table[r, "text"].Split(' ')).Concat(["9999", "0", "999999999999", "31/12/2100", "-", "'", "29", "February", "1000", "centuries", "ago"])];
        Gen.Int[0, words.Length - 1].Array[1, 25].Sample(at => Read(string.Join(' ', at.Select(i => words[i]))), iter: 3000);
    }

    private static void Read(string text)
    {
        var day = new DateCandidate(new(2022, 2, 10), null, DateSource.Argument, null);
        var document = new Document(new Article { Id = "a", Source = "a", Sha256 = string.Empty, Text = text, Blocks = [], Published = new(day, [day]) });
        document.Set(ParseLayer.Key, new ParseLayer(PlainWords.Parse(text)));
        new TimeStep(Grammar).Run(document, CancellationToken.None);
        new QuantityStep(Lexicon).Run(document, CancellationToken.None);
        ImmutableArray<TimeMention> times = document.Get(TimeLayer.Key).Times;
        for (int i = 1; i < times.Length; i++)
        {
            Assert.True(times[i - 1].Span.End <= times[i].Span.Start, text);
        }

        foreach (QuantityMention quantity in document.Get(QuantityLayer.Key).Quantities)
        {
            Assert.InRange(quantity.Span.End, quantity.Span.Start + 1, text.Length);
            int last = quantity.Last;
            Assert.DoesNotContain(times, t => t.Sentence == quantity.Sentence && t.First <= last && last <= t.Last);
        }
    }
}
