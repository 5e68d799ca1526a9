using Sitrep.Documents;

namespace Sitrep.Reading;

/// <summary>Leaves the reading of one page from deep inside a parser's callback; never leaves <see cref="ArticleReader"/>.</summary>
internal class PageRefusedException(Problem problem) : Exception(problem.Message)
{
    internal Problem Problem { get; } = problem;
}
