using System.Collections.Immutable;
using Sitrep.Coding.Arguments;
using Sitrep.Coding.Frames;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Coding;

/// <summary>Finds the events of one sentence: rules whose words stand there, whose roles are filled as they ask, the fullest first.</summary>
internal sealed class EventFinder(FrameSet frames, OperatorWords operators, PlaceNouns nouns, SentenceMentions mentions, IReadOnlyList<Sentence> before)
{
    private readonly Sentence _sentence = mentions.Sentence;

    internal (List<EventMention> Events, List<RuleTrace> Trace) Find()
    {
        var arguments = new ArgumentFinder(_sentence);
        var matcher = new TriggerMatcher(frames, _sentence, arguments);
        var binder = new RoleBinder(mentions, arguments, nouns);
        var status = new StatusReader(operators);
        var trace = new List<RuleTrace>();
        var accepted = new List<(TriggerMatch Match, ImmutableArray<RoleFiller> Roles)>();
        foreach (TriggerMatch match in matcher.Find())
        {
            ImmutableArray<RoleFiller> roles = binder.Bind(match);
            string? reason = Refusal(match, roles, matcher);
            trace.Add(new(match.Frame.Name, $"{match.Frame.File}:{match.Frame.Line}", _sentence.Index, match.Word, reason is null, reason ?? Describe(roles)));
            if (reason is null)
            {
                accepted.Add((match, roles));
            }
        }

        var events = new List<EventMention>();
        foreach ((TriggerMatch match, ImmutableArray<RoleFiller> roles) in Choose(accepted, trace))
        {
            (EventStatus told, bool repeated) = status.Read(_sentence, match.Word, match.Carrier, match.Consumed);
            events.Add(new()
            {
                Kind = match.Frame.Kind,
                Effect = match.Frame.Effect,
                Rule = match.Frame.Name,
                Sentence = _sentence.Index,
                Trigger = match.Word,
                Carrier = match.Carrier,
                TriggerSpan = TriggerSpan(match),
                Roles = roles,
                Status = told,
                Repeated = repeated,
                Responds = match.Frame.Responds,
                Confidence = Confidence(match, roles),
            });
        }

        return (events, trace);
    }

    /// <summary>Why a rule whose words stand here does not fire, or null where it does.</summary>
    private string? Refusal(TriggerMatch match, ImmutableArray<RoleFiller> roles, TriggerMatcher matcher)
    {
        if (match.Frame.Kind is "aid.peacekeeping" or "force.deploy" && _sentence[match.Carrier] is { Relation: "acl:relcl", Xpos: "VBP" or "VBZ" })
        {
            return "a clause beside says what they always do";
        }

        if (match.Pattern.IsWeak && match.Light is null && !roles.Any(r => r.Actor is not null || r.Place is not null))
        {
            return $"'{match.Pattern.Lemma}' tells an event only under a light verb or with a party or place of its own";
        }

        if (match.Pattern.IsNoun && match.Light is null && match.Frame.Kind is "aid.peacekeeping" or "access" && mentions.Actor(match.Word) is { Id: not null, Kind: "body" or "institution" })
        {
            return "it is part of a name";
        }

        if (match.Frame.Kind is "attack.take-prisoner" && roles.Where(r => r.Role is Role.Patient or Role.Target) is var held && held.Any() && held.All(r => r.Place is not null || r.Actor is { Kind: "object" } || mentions.Place(r.Word) is not null))
        {
            return "a place is taken, no prisoner";
        }

        foreach (ImmutableArray<Role> needs in match.Frame.Needs)
        {
            // "Hezbollah and the Israeli army have traded fire": both sides stand in the subject.
            if (needs.Contains(Role.Party) && roles.Where(r => r.Role is Role.Actor && r.Actor?.Country is not null).DistinctBy(r => r.Actor!.Country, StringComparer.Ordinal).Count() > 1)
            {
                continue;
            }

            if (!roles.Any(r => needs.Contains(r.Role) && (r.Actor is not null || r.Place is not null || r.Weapon is not null || r.Role is Role.Patient)))
            {
                return $"none of {string.Join(", ", needs).ToLowerInvariant()} is filled";
            }
        }

        if (match.Frame.Not.Count > 0)
        {
            for (int i = 0; i < _sentence.Count; i++)
            {
                if (match.Frame.Not.Contains(matcher.Lemma(i)) && (_sentence[i].Head == match.Word || (_sentence[i].Head == match.Carrier && !match.IsOccurrence) || _sentence[match.Word].Head == i || (match.Consumed.Contains(_sentence[i].Head) && (match.Pattern.IsNoun || _sentence[i].Relation is "compound" or "amod"))))
                {
                    return $"'{_sentence[i].Text}' hangs on it";
                }
            }
        }

        if (match.Frame.About.Count > 0 && !Enumerable.Range(0, _sentence.Count).Any(i => match.Frame.About.Contains(matcher.Lemma(i))) && (match.Frame.Kind?.StartsWith("attack.", StringComparison.Ordinal) == true || !before.Any(s => s.Words.Any(w => match.Frame.About.Contains(w.Lemma.ToLowerInvariant())))))
        {
            return "the sentence is about something else";
        }

        return null;
    }

    /// <summary>One event and one effect a word; what is a complement of a fuller trigger tells nothing of its own.</summary>
    private List<(TriggerMatch Match, ImmutableArray<RoleFiller> Roles)> Choose(List<(TriggerMatch Match, ImmutableArray<RoleFiller> Roles)> accepted, List<RuleTrace> trace)
    {
        var chosen = new List<(TriggerMatch Match, ImmutableArray<RoleFiller> Roles)>();
        foreach ((TriggerMatch Match, ImmutableArray<RoleFiller> Roles) candidate in accepted
            .OrderBy(a => accepted.Exists(o => o.Match.Consumed.Contains(a.Match.Word) && !a.Match.Consumed.Contains(o.Match.Word)))
            .ThenByDescending(a => a.Match.Pattern.Complements.Length)
            .ThenByDescending(a => a.Match.Pattern.IsNoun && a.Match.Consumed.Count > 0)
            .ThenByDescending(a => a.Match.Frame.Needs.Length + (a.Match.Frame.About.Count > 0 ? 1 : 0))
            .ThenByDescending(a => a.Roles.Length))
        {
            TriggerMatch match = candidate.Match;
            var rival = chosen.Find(c => (c.Match.Word == match.Word && SameSort(c.Match.Frame, match.Frame))
                || (c.Match.Consumed.Contains(match.Word) && !IsDeadlyClause(c.Match, match))
                || (c.Match.Word == match.Carrier && match.Carrier != match.Word && match.Pattern.Complements.IsEmpty && c.Match.Consumed.Count > 0 && SameSort(c.Match.Frame, match.Frame))
                || (match.Consumed.Contains(c.Match.Word) && SameSort(c.Match.Frame, match.Frame) && c.Match.Frame.Kind is not null && match.Frame.Kind is not null));
            if (rival.Match is null)
            {
                chosen.Add(candidate);
                continue;
            }

            int index = trace.FindIndex(t => t.Fired && t.Word == match.Word && string.Equals(t.Rule, match.Frame.Name, StringComparison.Ordinal));
            if (index >= 0)
            {
                trace[index] = trace[index] with { Fired = false, Reason = $"the fuller rule '{rival.Match.Frame.Name}' fired on the same words" };
            }
        }

        return [.. chosen.OrderBy(c => c.Match.Word)];
    }

    // "clashes that left 155 dead": the clause tells the effect of the event that the noun tells.
    private bool IsDeadlyClause(TriggerMatch noun, TriggerMatch verb)
        => noun.Pattern.IsNoun && noun.Frame.Effect is null && verb.Frame is { Kind: null, Effect: not null } && _sentence[verb.Word].Relation is "acl:relcl" or "acl";

    private static bool SameSort(Frame a, Frame b) => (a.Kind is not null && b.Kind is not null) || (a.Kind is null && b.Kind is null);

    private TextSpan TriggerSpan(TriggerMatch match)
    {
        int first = match.Word, last = match.Word;
        foreach (int word in match.Consumed.Append(match.Carrier))
        {
            // A complement far away would make the whole clause the trigger.
            if (Math.Abs(word - match.Word) <= 6)
            {
                first = Math.Min(first, word);
                last = Math.Max(last, word);
            }
        }

        return _sentence.SpanOf(first, last);
    }

    private static double Confidence(TriggerMatch match, ImmutableArray<RoleFiller> roles)
    {
        double value = 0.6 + (0.05 * match.Consumed.Count) + (match.Light is null ? 0 : 0.05);
        value += roles.Any(r => r.Role is Role.Actor or Role.Party && r.Actor?.Country is not null) ? 0.15 : 0;
        value += roles.Any(r => r.Place?.Place is not null) ? 0.1 : 0;
        return Math.Min(0.99, value);
    }

    private static string Describe(ImmutableArray<RoleFiller> roles)
        => roles.IsEmpty ? "no roles" : string.Join(", ", roles.Select(r => $"{r.Role.ToString().ToLowerInvariant()} = {r.Actor?.Name ?? r.Place?.Place?.Name ?? r.Weapon?.Kind ?? "…"}"));
}
