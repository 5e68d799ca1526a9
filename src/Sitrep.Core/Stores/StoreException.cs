namespace Sitrep.Stores;

/// <summary>A store cannot do what was asked. The message names the file, says what is wrong and what to do.</summary>
/// <param name="fault">What sort of fault it is.</param>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="inner">What it came of, or null.</param>
public sealed class StoreException(StoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What sort of fault it is.</summary>
    public StoreFault Fault { get; } = fault;
}
