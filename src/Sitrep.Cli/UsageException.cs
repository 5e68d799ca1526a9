namespace Sitrep.Cli;

/// <summary>The command line cannot be carried out as given: one line on standard error, exit code 2.</summary>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class UsageException(string message) : Exception(message);
