namespace Sitrep.Incidents;

/// <summary>Names one account among all that are kept: its article and its name within it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Article">Id of the article.</param>
/// <param name="Account">Id within the article: <c>a1</c>, <c>a2</c> ...</param>
public readonly record struct AccountKey(string Article, string Account)
{
    /// <summary>By article, then in text order.</summary>
    public static Comparison<AccountKey> Order { get; } = (a, b)
        => string.CompareOrdinal(a.Article, b.Article) is not 0 and int order ? order
            : a.Account.Length != b.Account.Length ? a.Account.Length.CompareTo(b.Account.Length)
            : string.CompareOrdinal(a.Account, b.Account);

    /// <summary>As <c>article/a1</c>.</summary>
    public override string ToString() => $"{Article}/{Account}";
}
