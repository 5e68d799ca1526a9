using System.Runtime.InteropServices;
using Sitrep.Cli;
using Sitrep.Cli.Terminals;

using var interrupt = new CancellationTokenSource();
using PosixSignalRegistration signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    // The first Ctrl+C ends the work in good order; a second one ends the process.
    context.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
});
return await new Application(Terminal.OfProcess()).RunAsync(args, interrupt.Token);
