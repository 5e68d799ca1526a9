using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>The word data of the time grammar: <c>times/words.tsv</c>, <c>named-periods.tsv</c>, <c>traps.tsv</c> and the number words.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class TimeLexicon
{
    /// <summary>The value of a word of repetition is a weekday, 0, or this plus its unit.</summary>
    public const int SetUnit = 100;

    private readonly FrozenDictionary<string, TimeTag>.AlternateLookup<ReadOnlySpan<char>> _tags;
    private readonly int _longest;

    private TimeLexicon(Dictionary<string, TimeTag> tags, NamedPhrases named, NumberWords numbers)
    {
        _tags = tags.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = tags.Count == 0 ? 0 : tags.Keys.Max(k => k.Length);
        Named = named;
        Numbers = numbers;
    }

    /// <summary>Named periods and traps.</summary>
    public NamedPhrases Named { get; }

    /// <summary>Number words.</summary>
    public NumberWords Numbers { get; }

    /// <summary>What is known of a form.</summary>
    public TimeTag Tag(ReadOnlySpan<char> form) => form.Length <= _longest && _tags.TryGetValue(form, out TimeTag tag) ? tag : default;

    /// <summary>Loads the files of a language.</summary>
    public static TimeLexicon Load(IKnowledgeFiles knowledge, ICollection<KnowledgeFault> faults, string language)
    {
        string folder = $"languages/{language}/times/";
        var tags = new Dictionary<string, TimeTag>(StringComparer.OrdinalIgnoreCase);
        ReadWords(Table(knowledge, folder + "words.tsv", ["form", "kind", "value"], faults), tags, faults);
        var named = new NamedPhrases();
        ReadNamed(Table(knowledge, folder + "named-periods.tsv", ["names", "start", "end", "near"], faults), named, faults);
        KnowledgeTable traps = Table(knowledge, folder + "traps.tsv", ["phrase"], faults);
        foreach (KnowledgeRow row in traps.Rows)
        {
            named.Add(traps[row, "phrase"], NamedPeriod.Trap);
        }

        KnowledgeTable pointers = Table(knowledge, folder + "pointers.tsv", ["phrase", "points", "in"], faults);
        foreach (KnowledgeRow row in pointers.Rows)
        {
            string points = pointers[row, "points"];
            if (points is "present" or "past" or "future" or "open")
            {
                named.Add(pointers[row, "phrase"], NamedPeriod.Trap with { Points = points, HistoryOnly = pointers[row, "in"] is "history" });
            }
            else
            {
                faults.Add(new(pointers.File, row.Line, pointers[row, "phrase"].Length + 2, "K305", $"'{points}' is nowhere to point. Write present, past, future or open."));
            }
        }

        foreach (string first in named.FirstWords)
        {
            tags[first] = tags.GetValueOrDefault(first) with { Named = true };
        }

        return new(tags, named, NumberWords.Load(knowledge, faults, language));
    }

    private static KnowledgeTable Table(IKnowledgeFiles knowledge, string file, ReadOnlySpan<string> columns, ICollection<KnowledgeFault> faults)
    {
        string? text = knowledge.TryReadText(file);
        if (text is null)
        {
            faults.Add(new(file, 1, 1, "K010", "The file is missing. Put it back."));
        }

        return KnowledgeTable.Parse(file, text ?? string.Join('\t', columns!), columns, faults);
    }

    private static void ReadWords(KnowledgeTable table, Dictionary<string, TimeTag> tags, ICollection<KnowledgeFault> faults)
    {
        foreach (KnowledgeRow row in table.Rows)
        {
            string form = table[row, "form"];
            if (!Enum.TryParse(table[row, "kind"], out TimeWordKind kind))
            {
                faults.Add(new(table.File, row.Line, form.Length + 2, "K301", $"There is no kind '{table[row, "kind"]}' of time words. Take one of {string.Join(", ", Enum.GetNames<TimeWordKind>())}."));
            }
            else if (!TryValue(kind, table[row, "value"], out int value))
            {
                faults.Add(new(table.File, row.Line, form.Length + 2, "K302", $"'{table[row, "value"]}' is no value of the kind {kind}. Look at a neighbouring row of that kind."));
            }
            else if (!tags.TryAdd(form, new(kind, value, false)))
            {
                faults.Add(new(table.File, row.Line, 1, "K303", $"'{form}' stands twice. Keep one row."));
            }
        }
    }

    private static bool TryValue(TimeWordKind kind, string text, out int value)
    {
        value = 0;
        switch (kind)
        {
            case TimeWordKind.Part when Enum.TryParse(text, out PartOfDay part):
                value = (int)part;
                return true;
            case TimeWordKind.Unit when Enum.TryParse(text, out TimeUnit unit):
                value = (int)unit;
                return true;
            case TimeWordKind.Shift when Enum.TryParse(text, out TimeShift shift):
                value = (int)shift;
                return true;
            case TimeWordKind.Edge or TimeWordKind.EdgeOf when Enum.TryParse(text, out TimeEdge edge):
                value = (int)edge;
                return true;
            case TimeWordKind.Set when Enum.TryParse(text, out TimeUnit every) && !char.IsAsciiDigit(text[0]):
                value = SetUnit + (int)every;
                return true;
            case TimeWordKind.Part or TimeWordKind.Unit or TimeWordKind.Shift or TimeWordKind.Edge or TimeWordKind.EdgeOf:
                return false;
            default:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }
    }

    private static void ReadNamed(KnowledgeTable table, NamedPhrases named, ICollection<KnowledgeFault> faults)
    {
        foreach (KnowledgeRow row in table.Rows)
        {
            string start = table[row, "start"], end = table[row, "end"];
            bool yearly = start.StartsWith("--", StringComparison.Ordinal);
            PartialTime last = default;
            if (!TryPartial(start, out PartialTime first) || (end.Length > 0 && !TryPartial(end, out last)) || (end.Length > 0 && last.Value < first.Value))
            {
                faults.Add(new(table.File, row.Line, 1, "K304", $"'{start}' to '{end}' is no span of the calendar. Write 1988, 2020-09, 2020-09-27 or --12-25, the end not before the start."));
                continue;
            }

            var period = new NamedPeriod(first, end.Length > 0 ? last : null, yearly, [.. KnowledgeTable.SplitList(table[row, "near"])]);
            foreach (string name in KnowledgeTable.SplitList(table[row, "names"]))
            {
                named.Add(name, period);
            }
        }
    }

    /// <summary>Reads <c>1988</c>, <c>2020-09</c>, <c>2020-09-27</c>, <c>2022-02-09T18:00</c> or <c>--12-25</c> (in the leap year 4).</summary>
    private static bool TryPartial(string text, out PartialTime partial)
    {
        (string format, TimeGrain grain) = text.Length switch
        {
            4 => ("yyyy", TimeGrain.Year),
            7 when text[0] != '-' => ("yyyy-MM", TimeGrain.Month),
            7 => ("yyyy--MM-dd", TimeGrain.Day),
            16 => ("yyyy-MM-dd'T'HH:mm", TimeGrain.Minute),
            _ => ("yyyy-MM-dd", TimeGrain.Day),
        };
        string full = text.Length == 7 && text[0] == '-' ? "0004" + text : text;
        bool ok = DateTime.TryParseExact(full, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime value);
        partial = new(value, grain);
        return ok;
    }
}
