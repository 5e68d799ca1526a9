using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Reading.Dates;

/// <summary>Gathers the days on which an article may have been published. Not thread-safe; one an article.</summary>
internal sealed class PublishedBuilder
{
    // A page that states more dates than this states nothing.
    private const int MostCandidates = 20;

    private readonly List<DateCandidate> _candidates = [];

    internal void Add(DateOnly date, TimeOnly? time, DateSource from, TextSpan? span = null)
    {
        var candidate = new DateCandidate(date, time, from, span);
        if (_candidates.Count < MostCandidates && !_candidates.Exists(c => c.Date == date && c.From == from && (c.Time == time || time is null)))
        {
            _candidates.Add(candidate);
        }
    }

    /// <summary>Adds the date of a metadata value, where it holds one.</summary>
    /// <returns>Whether it did.</returns>
    internal bool AddValue(string? value, DateSource from)
    {
        bool read = DateText.TryRead(value, out FoundDate found);
        if (read)
        {
            Add(found.Date, found.Time, from);
        }

        return read;
    }

    internal void AddUrl(string? address)
    {
        if (DateUrl.TryRead(address, out DateOnly date))
        {
            Add(date, null, DateSource.Url);
        }
    }

    /// <summary>All that were added, the most trusted first, or null where there are none.</summary>
    internal Published? Build()
    {
        ImmutableArray<DateCandidate> ordered = [.. _candidates.OrderBy(c => (int)c.From)];
        return ordered.IsEmpty ? null : new Published(ordered[0], ordered);
    }
}
