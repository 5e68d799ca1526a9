using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Tests.Languages;

/// <summary>English as it ships, opened once for all tests.</summary>
internal static class English
{
    private static readonly Lazy<EnglishLanguage> Shared = new(() => EnglishLanguage.Open(PackKnowledge.BesideProgram()));

    internal static EnglishLanguage Language => Shared.Value;

    internal static Sentence One(string text) => Assert.Single(Language.Parse(text));

    internal static string Cut(string text) => string.Join(" | ", Language.Cut(text).Select(s => string.Join(' ', s.Tokens.Select(t => t.Text))));

    internal static int Find(this Sentence sentence, string word) => sentence.Words.Select(w => w.Text).ToList().IndexOf(word);

    /// <summary>The word that another hangs on, and how.</summary>
    internal static (string Head, string Relation) On(this Sentence sentence, string word)
    {
        Word found = sentence[sentence.Find(word)];
        return (found.Head < 0 ? "root" : sentence[found.Head].Text, found.Relation);
    }
}
