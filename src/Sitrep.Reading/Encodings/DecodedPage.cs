namespace Sitrep.Reading.Encodings;

/// <summary>A page's text after its bytes were decoded.</summary>
/// <param name="Text">The text, without a byte-order mark; nothing else is changed but that NULs became U+FFFD.</param>
/// <param name="Encoding">Name of the encoding that was taken.</param>
/// <param name="Replaced">How many characters could not be read.</param>
internal sealed record DecodedPage(string Text, string Encoding, int Replaced);
