using System.Text;

namespace Sitrep.Reading.Fetching;

/// <summary>A page as a server gave it.</summary>
/// <param name="Body">Its bytes, out of their content coding.</param>
/// <param name="Charset">The encoding that the server named, or null.</param>
internal sealed record FetchedPage(byte[] Body, Encoding? Charset);
