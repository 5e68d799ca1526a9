using System.Collections.Immutable;
using System.Text;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Incidents.Stories;

namespace Sitrep.Store.Sqlite;

/// <summary>What linking needs of an account, as bytes: read back a hundred times for every time an account is read from its record. The article's names stand apart, once for all its accounts.</summary>
internal static class FactsBytes
{
    /// <summary>Form of the bytes and of the keys that accounts meet under: a store of another is linked anew.</summary>
    internal const byte Form = 2;

    internal static byte[] Of(LinkFacts facts)
    {
        using var stream = new MemoryStream(512);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Form);
        writer.Write(facts.Kind);
        writer.Write((byte)((facts.IsBackground ? 1 : 0) | (facts.IsDenied ? 2 : 0) | (facts.Days is null ? 0 : 4) | (facts.Hour is null ? 0 : 8) | (facts.Published is null ? 0 : 16) | (facts.RespondsTo is null ? 0 : 32)));
        if (facts.Days is { } days)
        {
            writer.Write(days.First.DayNumber);
            writer.Write(days.Last.DayNumber);
        }

        if (facts.Hour is { } hour)
        {
            writer.Write(hour);
        }

        if (facts.Published is { } published)
        {
            writer.Write(published.DayNumber);
        }

        if (facts.RespondsTo is { } answered)
        {
            writer.Write(answered);
        }

        Write(writer, facts.At);
        Write(writer, facts.From);
        Write(writer, facts.Around);
        foreach (NameSet set in (ReadOnlySpan<NameSet>)[facts.Unplaced, facts.Actors, facts.Targets, facts.Weapons, facts.Company])
        {
            writer.Write7BitEncodedInt(set.Count);
            foreach (string value in set)
            {
                writer.Write(value);
            }
        }

        byte[] words = facts.Words.ToBytes();
        writer.Write7BitEncodedInt(words.Length);
        writer.Write(words);

        writer.Write7BitEncodedInt(facts.Tolls.Length);
        foreach (LinkToll toll in facts.Tolls)
        {
            writer.Write(toll.Effect);
            writer.Write(toll.Who);
            writer.Write(toll.Side ?? string.Empty);
            writer.Write(toll.Low);
            writer.Write(toll.High);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    internal static LinkFacts Read(byte[] bytes, AccountKey key, TermVector names)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
            if (reader.ReadByte() != Form)
            {
                throw new InvalidDataException("the facts of an account have an unknown form");
            }

            return Read(reader, key, names);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"the facts of account {key} cannot be read: {e.Message}", e);
        }
    }

    private static LinkFacts Read(BinaryReader reader, AccountKey key, TermVector names)
    {
        string kind = reader.ReadString();
        byte flags = reader.ReadByte();
        return new()
        {
            Key = key,
            Kind = kind,
            IsBackground = (flags & 1) != 0,
            IsDenied = (flags & 2) != 0,
            Days = (flags & 4) != 0 ? new DayRange(Day(reader), Day(reader)) : null,
            Hour = (flags & 8) != 0 ? reader.ReadDouble() : null,
            Published = (flags & 16) != 0 ? Day(reader) : null,
            RespondsTo = (flags & 32) != 0 ? reader.ReadString() : null,
            At = Places(reader),
            From = Places(reader),
            Around = Places(reader),
            Unplaced = Set(reader),
            Actors = Set(reader),
            Targets = Set(reader),
            Weapons = Set(reader),
            Company = Set(reader),
            Words = TermVector.FromBytes(reader.ReadBytes(reader.Read7BitEncodedInt())),
            Names = names,
            Tolls = Tolls(reader),
        };
    }

    private static DateOnly Day(BinaryReader reader) => DateOnly.FromDayNumber(reader.ReadInt32());

    private static void Write(BinaryWriter writer, ImmutableArray<LinkPlace> places)
    {
        writer.Write7BitEncodedInt(places.Length);
        foreach (LinkPlace place in places)
        {
            writer.Write(place.Id);
            writer.Write(place.Name);
            writer.Write(place.Latitude);
            writer.Write(place.Longitude);
            writer.Write((byte)place.Precision);
        }
    }

    private static ImmutableArray<LinkPlace> Places(BinaryReader reader)
    {
        int count = reader.Read7BitEncodedInt();
        var places = ImmutableArray.CreateBuilder<LinkPlace>();
        for (int i = 0; i < count; i++)
        {
            places.Add(new(reader.ReadString(), reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadByte()));
        }

        return places.ToImmutable();
    }

    private static NameSet Set(BinaryReader reader)
    {
        int count = reader.Read7BitEncodedInt();
        var values = new List<string>();
        for (int i = 0; i < count; i++)
        {
            values.Add(reader.ReadString());
        }

        return [.. values];
    }

    private static ImmutableArray<LinkToll> Tolls(BinaryReader reader)
    {
        int count = reader.Read7BitEncodedInt();
        var tolls = ImmutableArray.CreateBuilder<LinkToll>();
        for (int i = 0; i < count; i++)
        {
            tolls.Add(new(reader.ReadString(), reader.ReadString(), reader.ReadString() is { Length: > 0 } side ? side : null, reader.ReadDouble(), reader.ReadDouble()));
        }

        return tolls.ToImmutable();
    }
}
