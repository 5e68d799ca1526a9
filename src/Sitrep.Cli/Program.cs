using Sitrep;
using Sitrep.Knowledge;

IKnowledgeFiles files = args.Length > 2 ? new FolderKnowledge(args[2]) : PackKnowledge.BesideProgram();
IReadOnlyList<KnowledgeFault> faults = KnowledgeCheck.Run(files);
foreach (KnowledgeFault fault in faults)
{
    Console.Out.WriteLine(fault);
}

return faults.Count > 0 ? 1 : 0;
