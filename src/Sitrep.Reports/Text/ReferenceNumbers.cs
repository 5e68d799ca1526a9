using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents;

namespace Sitrep.Reports.Text;

/// <summary>The running numbers of accounts in the appendix. Thread-safe.</summary>
internal sealed class ReferenceNumbers
{
    private readonly Dictionary<AccountKey, int> _numbers = [];
    private readonly ImmutableArray<ReportAccount> _accounts;

    internal ReferenceNumbers(ImmutableArray<ReportAccount> accounts)
    {
        _accounts = accounts;
        foreach (ReportAccount account in accounts)
        {
            _numbers.TryAdd(account.Key, _numbers.Count + 1);
        }
    }

    internal int Of(AccountKey account) => _numbers[account];

    /// <summary>Numbers in order; three and more that follow each other are one piece, <c>4–7</c>, that leads to the first.</summary>
    internal IEnumerable<(string Text, string Anchor)> Pieces(ImmutableArray<AccountKey> accounts)
    {
        int[] numbers = [.. accounts.Select(Of).Distinct().Order()];
        for (int i = 0; i < numbers.Length;)
        {
            int last = i;
            while (last + 1 < numbers.Length && numbers[last + 1] == numbers[last] + 1)
            {
                last++;
            }

            if (last - i < 2)
            {
                last = i;
            }

            string text = numbers[i].ToString(CultureInfo.InvariantCulture);
            yield return (last > i ? $"{text}–{numbers[last].ToString(CultureInfo.InvariantCulture)}" : text, Anchors.Of(_accounts[numbers[i] - 1].Key));
            i = last + 1;
        }
    }
}
