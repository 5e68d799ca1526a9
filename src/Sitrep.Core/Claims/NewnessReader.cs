using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Times;

namespace Sitrep.Claims;

/// <summary>Tells news from history, in text order: by the event's date, by the caption, by the turn that the text has taken.</summary>
/// <remarks>Belongs to one document.</remarks>
internal sealed class NewnessReader(BackgroundWords words, Article article)
{
    private readonly DateTime? _published = NewsAge.Published(article);
    private bool _history;

    /// <summary>Reads what a sentence tells of the turn the text takes.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="times">All times of the document.</param>
    /// <param name="attributed">Whether the sentence names a source.</param>
    internal void Enter(Sentence sentence, IReadOnlyList<TimeMention> times, bool attributed)
    {
        if (sentence.Block is BlockKind.Caption or BlockKind.Headline or BlockKind.Dateline)
        {
            return;
        }

        bool old = false, recent = false;
        foreach (TimeMention time in times)
        {
            if (time.Sentence == sentence.Index && time.Kind is TimeKind.Date && time.Start is not null)
            {
                old |= IsOld(time);
                recent |= !IsOld(time);
            }
        }

        bool cue = false;
        for (int i = 0; i < sentence.Count; i++)
        {
            cue |= words.History.Contains(sentence[i].Lemma.ToLowerInvariant());
        }

        if (recent && !old)
        {
            _history = false;
        }
        else if (old || cue)
        {
            _history = !recent || old;
        }
        else if (attributed && !cue)
        {
            _history = false;
        }
    }

    internal bool IsBackground(Sentence sentence, EventMention mention, TimeMention? time)
    {
        if (time is not null && _published is not null)
        {
            return IsOld(time);
        }

        return sentence.Block switch
        {
            BlockKind.Caption => true,
            BlockKind.Headline or BlockKind.Lead or BlockKind.Dateline => false,
            _ => _history && mention.Status is EventStatus.Happened or EventStatus.Ongoing or EventStatus.Negated or EventStatus.Attempted,
        };
    }

    private bool IsOld(TimeMention time) => NewsAge.IsOld(time, _published);
}
