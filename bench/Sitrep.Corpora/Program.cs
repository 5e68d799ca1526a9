using System.Text;
using Sitrep.Corpora;
using Sitrep.Languages;

bool quick = args is [_, _, _, "--quick"];
if ((args.Length != 3 && !quick) || CorpusTasks.All.FirstOrDefault(t => t.Name == args[0]) is not { Open: { } open })
{
    Console.Error.WriteLine($"Usage: Sitrep.Corpora TASK IN OUT [--quick]; tasks: {string.Join(", ", CorpusTasks.All.Select(t => t.Name))}");
    return 2;
}

using var input = new StreamReader(args[1], Encoding.UTF8);
using var output = new StreamWriter(args[2], append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
open(quick ? ParsingEffort.Quick : ParsingEffort.Accurate).Run(input, output);
return 0;
