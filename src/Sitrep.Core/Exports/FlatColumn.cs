using System.Globalization;

namespace Sitrep.Exports;

/// <summary>A column of the flat table.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class FlatColumn
{
    private readonly Func<FlatRow, string?>? _text;
    private readonly Func<FlatRow, double?>? _number;
    private readonly Func<FlatRow, DateOnly?>? _day;

    private FlatColumn(string name, FlatType type, Func<FlatRow, string?>? text = null, Func<FlatRow, double?>? number = null, Func<FlatRow, DateOnly?>? day = null)
        => (Name, Type, _text, _number, _day) = (name, type, text, number, day);

    /// <summary>Its name: small letters and underscores.</summary>
    public string Name { get; }

    /// <summary>What its cells hold.</summary>
    public FlatType Type { get; }

    /// <summary>The cell's text; empty where there is none or the column holds no text. Free of lone surrogates and control characters.</summary>
    public string Text(FlatRow row) => DelimitedWriter.Clean(_text?.Invoke(row) ?? string.Empty, keepBreaks: true);

    /// <summary>The cell's number, or null.</summary>
    public double? Number(FlatRow row) => _number?.Invoke(row);

    /// <summary>The cell's whole number, or null.</summary>
    public long? Whole(FlatRow row) => _number?.Invoke(row) is { } number ? (long)Math.Round(number) : null;

    /// <summary>The cell's day, or null.</summary>
    public DateOnly? Day(FlatRow row) => _day?.Invoke(row);

    internal static FlatColumn OfText(string name, Func<FlatRow, string?> value) => new(name, FlatType.Text, text: value);

    internal static FlatColumn OfWhole(string name, Func<FlatRow, double?> value) => new(name, FlatType.Whole, number: value);

    internal static FlatColumn OfNumber(string name, Func<FlatRow, double?> value) => new(name, FlatType.Number, number: value);

    internal static FlatColumn OfDay(string name, Func<FlatRow, DateOnly?> value) => new(name, FlatType.Day, day: value);

    /// <summary>Name and type.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Type}");
}
