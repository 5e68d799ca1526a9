namespace Sitrep.Reading.Archives;

/// <summary>A record of a WARC file that may hold a page.</summary>
/// <param name="At">Where it begins in the file.</param>
/// <param name="Type">Its <c>WARC-Type</c>.</param>
/// <param name="Target">Its <c>WARC-Target-URI</c>.</param>
/// <param name="ContentType">Its own <c>Content-Type</c>, in lower case.</param>
/// <param name="Block">Its bytes.</param>
internal sealed record WarcRecord(long At, string Type, string Target, string ContentType, byte[] Block);
