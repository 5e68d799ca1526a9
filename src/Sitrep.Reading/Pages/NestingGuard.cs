namespace Sitrep.Reading.Pages;

/// <summary>Looks over raw HTML before any parser does and refuses what would cost too much: deep nesting, floods of tags, attributes or reopened formatting.</summary>
/// <remarks>Follows the parser's rules for unclosed paragraphs, items, cells and formatting closely enough that honest old pages pass; the parser's own limits stand behind it.</remarks>
internal ref struct NestingGuard
{
    private static readonly int DdName = Hash("dd");
    private static readonly int DlName = Hash("dl");
    private static readonly int DtName = Hash("dt");
    private static readonly int LiName = Hash("li");
    private static readonly int OlName = Hash("ol");
    private static readonly int OptionName = Hash("option");
    private static readonly int ParagraphName = Hash("p");
    private static readonly int SelectName = Hash("select");
    private static readonly int TableName = Hash("table");
    private static readonly int TdName = Hash("td");
    private static readonly int TemplateName = Hash("template");
    private static readonly int ThName = Hash("th");
    private static readonly int TrName = Hash("tr");
    private static readonly int UlName = Hash("ul");

    private readonly PageBudget _budget;
    private readonly List<(int Name, TagTraits Traits)> _open;
    private readonly List<(int Name, int Tag)> _formatting;
    private int _cost;

    private NestingGuard(PageBudget budget) => (_budget, _open, _formatting) = (budget, [], []);

    internal static void Check(string html, PageBudget budget)
    {
        var guard = new NestingGuard(budget);
        var scanner = new MarkupScanner(html);
        var known = Tags.Known.GetAlternateLookup<ReadOnlySpan<char>>();
        while (scanner.Next())
        {
            budget.Step();
            TagTraits traits = known.TryGetValue(scanner.Name, out TagTraits found) ? found : TagTraits.None;
            guard.Count(scanner.Start, scanner.Attributes, traits);
            int name = Hash(scanner.Name);
            if (scanner.IsEnd)
            {
                guard.Close(name, traits);
                continue;
            }

            guard.Open(name, traits, scanner.Name, scanner.Tag, scanner.IsSelfClosing);
            if (guard._open.Count > budget.Options.MaxDepth)
            {
                throw new PageRefusedException(ReadingProblems.TooDeep(budget.Options.MaxDepth, scanner.Start));
            }

            if (traits.HasFlag(TagTraits.Raw))
            {
                scanner.SkipRaw(scanner.Name);
            }
        }
    }

    private static int Hash(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private void Count(int position, int attributes, TagTraits traits)
    {
        ReadingOptions options = _budget.Options;
        if (attributes > options.MaxAttributes)
        {
            throw new PageRefusedException(ReadingProblems.TooManyAttributes(options.MaxAttributes, position));
        }

        // Formatting that is never closed is made anew in every block that follows.
        _cost += 1 + (traits.HasFlag(TagTraits.ClosesParagraph) || traits.HasFlag(TagTraits.TablePart) ? _formatting.Count : 0);
        if (_cost > 2L * options.MaxNodes)
        {
            throw new PageRefusedException(ReadingProblems.TooMany("elements", options.MaxNodes));
        }
    }

    private void Open(int name, TagTraits traits, ReadOnlySpan<char> written, ReadOnlySpan<char> tag, bool selfClosing)
    {
        if (traits.HasFlag(TagTraits.ClosesParagraph))
        {
            CloseUpTo(ParagraphName, 0, TagTraits.Scope);
        }

        CloseImplied(written);
        if (traits.HasFlag(TagTraits.Void) || (selfClosing && traits == TagTraits.None))
        {
            return;
        }

        if (traits.HasFlag(TagTraits.Formatting))
        {
            OpenFormatting(name, Hash(tag), written);
        }

        _open.Add((name, traits));
    }

    private void CloseImplied(ReadOnlySpan<char> name)
    {
        if (Is(name, "li"))
        {
            CloseUpTo(LiName, 0, TagTraits.Scope, UlName, OlName);
        }
        else if (Is(name, "dd") || Is(name, "dt"))
        {
            CloseUpTo(DdName, DtName, TagTraits.Scope, DlName);
        }
        else if (Is(name, "td") || Is(name, "th"))
        {
            CloseUpTo(TdName, ThName, TagTraits.None, TableName, TemplateName);
        }
        else if (Is(name, "tr"))
        {
            CloseUpTo(TrName, 0, TagTraits.None, TableName, TemplateName);
        }
        else if (Is(name, "option"))
        {
            CloseUpTo(OptionName, 0, TagTraits.Scope, SelectName);
        }
    }

    private readonly void OpenFormatting(int name, int tag, ReadOnlySpan<char> written)
    {
        if (Is(written, "a") || Is(written, "nobr"))
        {
            _formatting.RemoveAll(f => f.Name == name);
            _open.RemoveAll(o => o.Name == name);
        }

        // Parsers keep at most three alike.
        if (_formatting.Count(f => f.Tag == tag) >= 3)
        {
            _formatting.RemoveAt(_formatting.FindIndex(f => f.Tag == tag));
        }

        _formatting.Add((name, tag));
        if (_formatting.Count > _budget.Options.MaxDepth)
        {
            throw new PageRefusedException(ReadingProblems.TooDeep(_budget.Options.MaxDepth, 0));
        }
    }

    private readonly void Close(int name, TagTraits traits)
    {
        if (traits.HasFlag(TagTraits.Formatting) && _formatting.FindLastIndex(f => f.Name == name) is int formatting and >= 0)
        {
            _formatting.RemoveAt(formatting);
        }

        if (traits.HasFlag(TagTraits.TablePart))
        {
            CloseUpTo(name, 0, TagTraits.None, name == TableName ? 0 : TableName, TemplateName);
        }
        else
        {
            CloseUpTo(name, 0, TagTraits.Scope);
        }
    }

    /// <summary>Closes the nearest open element of one of two names and all in it, unless a barrier stands before it.</summary>
    private readonly void CloseUpTo(int name, int orName, TagTraits barrier, int barrierName = 0, int orBarrierName = 0)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            (int open, TagTraits traits) = _open[i];
            if (open == name || (orName != 0 && open == orName))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if ((traits & barrier) != TagTraits.None || (barrierName != 0 && open == barrierName) || (orBarrierName != 0 && open == orBarrierName))
            {
                return;
            }
        }
    }
}
