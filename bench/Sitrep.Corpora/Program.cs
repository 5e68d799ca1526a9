using System.Text;
using Sitrep.Corpora;

if (args.Length != 3 || CorpusTasks.All.FirstOrDefault(t => t.Name == args[0]) is not { Open: { } open })
{
    Console.Error.WriteLine($"Usage: Sitrep.Corpora TASK IN OUT; tasks: {string.Join(", ", CorpusTasks.All.Select(t => t.Name))}");
    return 2;
}

using var input = new StreamReader(args[1], Encoding.UTF8);
using var output = new StreamWriter(args[2], append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
open().Run(input, output);
return 0;
