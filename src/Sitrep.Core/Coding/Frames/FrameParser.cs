using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Knowledge;

namespace Sitrep.Coding.Frames;

/// <summary>Reads rule files. Faults are listed all at once; a faulty rule is left out, the rest stands.</summary>
internal sealed class FrameParser(Ontology ontology, ICollection<KnowledgeFault> faults)
{
    private static readonly FrozenSet<string> FrameKeys = FrozenSet.Create(
        StringComparer.Ordinal, "event", "effect", "map", "verbs", "nouns", "needs", "not", "about", "responds", "yes", "no", "note");

    private readonly Dictionary<string, RoleMap> _maps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Frame> _frames = new(StringComparer.Ordinal);
    private readonly ImmutableArray<LightVerb>.Builder _light = ImmutableArray.CreateBuilder<LightVerb>();

    internal ImmutableArray<Frame> Frames => [.. _frames.Values];

    internal ImmutableArray<LightVerb> LightVerbs => _light.ToImmutable();

    /// <summary>The words of a shared list; none where it does not stand.</summary>
    internal IEnumerable<string> Words(string name) => _words.TryGetValue(name, out string? words) ? words.Split('|') : [];

    internal void ReadShared(string file, string text)
    {
        foreach (RuleBlock block in RuleBlock.Read(file, text))
        {
            switch (block.Kind)
            {
                case "words":
                    _words[block.Name] = string.Join('|', block.Lines.Select(l => (l.Key + " " + l.Value).Trim()).SelectMany(Split));
                    break;
                case "map":
                    ReadMap(block);
                    break;
                case "light":
                    ReadLight(block);
                    break;
                case "frame":
                    break;
                default:
                    Fault(block, "K101", $"'{block.Kind}' is no kind of block. Write 'frame', 'map', 'light' or 'words' at the margin, and indent what belongs to it.");
                    break;
            }
        }
    }

    internal void ReadFrames(string file, string text)
    {
        foreach (RuleBlock block in RuleBlock.Read(file, text).Where(b => string.Equals(b.Kind, "frame", StringComparison.Ordinal)))
        {
            if (ReadFrame(block) is { } frame && !_frames.TryAdd(frame.Name, frame))
            {
                Fault(block, "K102", $"The rule '{frame.Name}' stands twice; the other one is {_frames[frame.Name].File}:{_frames[frame.Name].Line}. Name it otherwise.");
            }
        }
    }

    private Frame? ReadFrame(RuleBlock block)
    {
        int before = faults.Count;
        foreach (RuleLine line in block.Lines.Where(l => !FrameKeys.Contains(l.Key)))
        {
            Fault(block, line, "K103", $"'{line.Key}' is no part of a rule. Parts are {string.Join(", ", FrameKeys.Order(StringComparer.Ordinal))}.");
        }

        string? kind = block.All("event").FirstOrDefault()?.Value;
        string? effect = block.All("effect").FirstOrDefault()?.Value;
        if (kind is null && effect is null)
        {
            Fault(block, "K104", $"The rule '{block.Name}' tells neither an event nor an effect. Add a line 'event KIND'.");
        }

        if (kind is not null && ontology.Find(kind) is null)
        {
            Fault(block, block.All("event").First(), "K105", $"'{kind}' is no kind of ontology/kinds.tsv.");
        }

        string mapName = block.All("map").FirstOrDefault()?.Value ?? (kind is null ? "effect" : "attack");
        if (!_maps.TryGetValue(mapName, out RoleMap? map))
        {
            Fault(block, "K106", $"There is no role map '{mapName}'. Write a block 'map {mapName}'.");
        }

        ImmutableArray<TriggerPattern> triggers = [.. Triggers(block, "verbs", isNoun: false), .. Triggers(block, "nouns", isNoun: true)];
        if (triggers.IsEmpty)
        {
            Fault(block, "K107", $"The rule '{block.Name}' has no words. Add a line 'verbs' or 'nouns'.");
        }

        ImmutableArray<FrameExample> examples = [.. block.Lines.Where(l => l.Key is "yes" or "no").Select(l => Example(block, l))];
        if (!examples.Any(e => e.IsYes) || !examples.Any(e => !e.IsYes))
        {
            Fault(block, "K108", $"The rule '{block.Name}' lacks {(examples.Any(e => e.IsYes) ? "a 'no'" : "a 'yes'")} line. A rule without examples of both does not exist.");
        }

        return faults.Count > before ? null : new Frame
        {
            Name = block.Name,
            File = block.File,
            Line = block.Line,
            Kind = kind,
            Effect = effect,
            Map = map!,
            Triggers = triggers,
            Needs = [.. block.All("needs").Select(l => Split(l.Value).Select(r => ParseRole(block, l, r)).ToImmutableArray())],
            Not = block.All("not").SelectMany(l => Split(Expand(l.Value))).SelectMany(s => s.Split('|')).ToFrozenSet(StringComparer.Ordinal),
            About = block.All("about").SelectMany(l => Split(Expand(l.Value))).SelectMany(s => s.Split('|')).ToFrozenSet(StringComparer.Ordinal),
            Responds = block.All("responds").Any(),
            Examples = examples,
        };
    }

    private void ReadMap(RuleBlock block)
    {
        var slots = new Dictionary<string, ImmutableArray<Role>>(StringComparer.Ordinal);
        if (block.Name.Split(" like ", StringSplitOptions.TrimEntries) is [_, var like] && _maps.TryGetValue(like, out RoleMap? parent))
        {
            slots = parent.Slots.ToDictionary(StringComparer.Ordinal);
        }

        foreach (RuleLine line in block.Lines)
        {
            Role role = ParseRole(block, line, line.Key);
            foreach (string slot in Split(Expand(line.Value)).SelectMany(s => s.Split('|')))
            {
                // A slot may serve several roles: the filler's type decides which. A leading '-' takes a slot out of an inherited map.
                if (slot.StartsWith('-'))
                {
                    slots[slot[1..]] = [.. slots.GetValueOrDefault(slot[1..], []).Where(r => r != role)];
                    continue;
                }

                ImmutableArray<Role> roles = slots.GetValueOrDefault(slot, []);
                slots[slot] = roles.Contains(role) ? roles : roles.Add(role);
            }
        }

        string name = block.Name.Split(' ')[0];
        _maps[name] = new(name, slots.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private void ReadLight(RuleBlock block)
    {
        Role subject = block.All("subject").FirstOrDefault() is { } s ? ParseRole(block, s, s.Value) : Role.Actor;
        Role? other = block.All("object").FirstOrDefault() is { } o ? ParseRole(block, o, o.Value) : null;
        foreach (TriggerPattern pattern in Triggers(block, "verbs", isNoun: false))
        {
            _light.Add(new(pattern, subject, other));
        }
    }

    private IEnumerable<TriggerPattern> Triggers(RuleBlock block, string key, bool isNoun)
    {
        foreach (RuleLine line in block.All(key))
        {
            foreach (string text in Split(Expand(line.Value)))
            {
                if (TriggerPattern.Parse(text, isNoun) is { } patterns)
                {
                    foreach (TriggerPattern pattern in patterns)
                    {
                        yield return pattern;
                    }
                }
                else
                {
                    Fault(block, line, "K109", $"'{text}' is no trigger. Write a lemma, 'lemma+word' or 'lemma+preposition:word', without blanks.");
                }
            }
        }
    }

    private FrameExample Example(RuleBlock block, RuleLine line)
    {
        var roles = ImmutableArray.CreateBuilder<(Role, string)>();
        foreach (string part in (line.Continuation ?? string.Empty).Split("   ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                Fault(block, line, "K110", $"'{part}' is no expectation. Write 'role = words', three blanks between two of them.");
                continue;
            }

            roles.Add((ParseRole(block, line, part[..equals].Trim()), part[(equals + 1)..].Trim()));
        }

        return new(line.Line, string.Equals(line.Key, "yes", StringComparison.Ordinal), line.Value, roles.ToImmutable());
    }

    private Role ParseRole(RuleBlock block, RuleLine line, string name)
    {
        if (Enum.TryParse(name, ignoreCase: true, out Role role))
        {
            return role;
        }

        Fault(block, line, "K111", $"'{name}' is no role. Roles are {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}.");
        return Role.Actor;
    }

    private string Expand(string text)
    {
        foreach ((string name, string words) in _words)
        {
            text = text.Replace("@" + name, words, StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<string> Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Fault(RuleBlock block, string code, string message) => faults.Add(new(block.File, block.Line, 1, code, message));

    private void Fault(RuleBlock block, RuleLine line, string code, string message) => faults.Add(new(block.File, line.Line, line.Column, code, message));
}
