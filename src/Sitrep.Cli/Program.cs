using Sitrep;
using Sitrep.Accounts;
using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Reading;

IKnowledgeFiles files = PackKnowledge.BesideProgram();
if (args.Length > 0 && args[0] == "parse")
{
    EnglishLanguage english = EnglishLanguage.Open(files);
    foreach (Sentence s in args.Skip(1).SelectMany(a => english.Parse(a)))
    {
        for (int i = 0; i < s.Count; i++)
        {
            Console.Out.WriteLine($"{i}\t{s[i].Text}\t{s[i].Upos}\t{s[i].Xpos}\t{s[i].Lemma}\t{s[i].Head}\t{s[i].Relation}");
        }

        Console.Out.WriteLine();
    }

    return 0;
}

if (args.Length > 0 && args[0] == "read")
{
    Pipeline pipeline = new PipelineBuilder(files).Build();
    foreach (ReadingResult r in new ArticleReader().Read(args.Skip(1)))
    {
        if (r.Article is null) { Console.Out.WriteLine(r); continue; }
        Document d = pipeline.Read(r.Article);
        string t = r.Article.Text;
        Console.Out.WriteLine($"== {r.Article.Id} published {r.Article.Published?.Best.Date}");
        foreach (Account a in d.Get(AccountLayer.Key).Accounts)
        {
            Console.Out.WriteLine($"[{a.Id}] {a.Kind} {(a.IsBackground ? "BACKGROUND" : "NEWS")} {a.Status} '{a.Trigger.Of(t)}' rules={string.Join(",", a.Rules)}");
            Console.Out.WriteLine($"    {string.Join(" & ", a.Actors.Select(x => x.Id + "/" + x.Country + "," + x.Sector + " '" + x.Name + "'"))} -> {string.Join(" & ", a.Targets.Select(x => x.Id + "/" + x.Country + "," + x.Sector + " '" + x.Name + "' " + x.ResolvedBy))}");
            Console.Out.WriteLine($"    from {string.Join("; ", a.From.Select(p => p.Mention.Span.Of(t) + "=" + p.Mention.Place?.Name + " " + p.Mention.Place?.Latitude + "," + p.Mention.Place?.Longitude))} at {string.Join("; ", a.At.Select(p => p.Mention.Span.Of(t) + "=" + p.Mention.Place?.Name + " " + p.Mention.Place?.Latitude + "," + p.Mention.Place?.Longitude + " " + p.Relation))}");
            Console.Out.WriteLine($"    time {a.Time?.Mention.Span.Of(t)} {a.Time?.Mention.Start} {a.Time?.Mention.End} open={a.Time?.Mention.OpenEnd} {a.Time?.Anchor} repeated={a.Repeated} weapons={string.Join(",", a.Weapons.Select(w => w.Kind))}");
            Console.Out.WriteLine($"    cas {string.Join("; ", a.Casualties.Select(c => c.Effect + " " + c.Best + " " + c.Who + " " + c.Side))} dmg {string.Join("; ", a.Damage.Select(c => c.Effect + " " + c.What + " " + c.Count))}");
            Console.Out.WriteLine($"    claims {string.Join("; ", a.Claims.Select(c => (c.By?.Id ?? c.By?.Name ?? "publisher") + " " + c.Stance + " said " + c.Said?.Start))} respondsTo={a.RespondsTo}");
        }
    }

    return 0;
}

IReadOnlyList<KnowledgeFault> faults = KnowledgeCheck.Run(args.Length > 2 ? new FolderKnowledge(args[2]) : files);
foreach (KnowledgeFault fault in faults)
{
    Console.Out.WriteLine(fault);
}

return faults.Count > 0 ? 1 : 0;
