using Sitrep.Cli.Rendering;
using Sitrep.Documents;

namespace Sitrep.Cli.Explaining;

/// <summary>One kind of thing that was read in a sentence.</summary>
internal interface IExplainSection
{
    /// <summary>Heading of the section.</summary>
    string Title { get; }

    /// <summary>What was read in a sentence, in lines; empty where there is nothing, or no step has written the layer.</summary>
    IEnumerable<StyledText> Lines(Document document, int sentence);
}
