namespace Sitrep.Reading.Archives;

/// <summary>Stands for the rest of a stream that failed while its beginning was looked at: reading it tells of the failure.</summary>
internal sealed class TornStream(PageRefusedException failure) : ReadStream
{
    public override int Read(Span<byte> buffer) => throw failure;
}
