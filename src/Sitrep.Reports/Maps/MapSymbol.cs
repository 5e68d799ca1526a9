using System.Globalization;

namespace Sitrep.Reports.Maps;

/// <summary>The sign of an incident: its shape says what, its outline how sure. No colour stands for a side. Thread-safe.</summary>
internal static class MapSymbol
{
    private const double Half = 6.5;

    /// <summary>The shapes with what they stand for, in the order of the legend.</summary>
    internal static (string Shape, string Words)[] Shapes { get; } =
    [
        ("circle", "fire, clash, ceasefire violation"),
        ("triangle", "shelling, missile"),
        ("diamond", "from the air, drone"),
        ("square", "bomb, mine"),
        ("bar", "other fighting"),
        ("cross", "other event"),
    ];

    /// <summary>The ways to draw a shape with what they stand for.</summary>
    internal static (string Sureness, string Words)[] Surenesses { get; } =
    [
        ("firm", "two or more independent sources"),
        ("single", "one source"),
        ("disputed", "denied or disputed by someone"),
    ];

    internal static string ShapeOf(ReportIncident incident) => incident.Kind switch
    {
        "attack.shelling" or "attack.missile" => "triangle",
        "attack.air" or "attack.drone" or "interception" or "violation.airspace" => "diamond",
        "attack.bomb" or "attack.mine" or "attack.suicide-bomb" or "attack.grenade" => "square",
        "attack" or "attack.fire" or "attack.sniper" or "attack.ground" or "clash" or "violation.ceasefire" => "circle",
        _ => incident.IsFighting ? "bar" : "cross",
    };

    internal static string SurenessOf(ReportIncident incident)
        => incident.Disputes.Any(d => d.Field == "happened") || incident.Tellings.Any(t => t.IsDenial) ? "disputed"
            : incident.IndependentSources.Low >= 2 ? "firm"
            : "single";

    /// <summary>The sign around a point.</summary>
    internal static string Draw(string shape, string sureness, double x, double y)
    {
        string P(double dx, double dy) => $"{MapFrame.Pixel(x + dx)} {MapFrame.Pixel(y + dy)}";
        string body = shape switch
        {
            "circle" => $"<circle cx=\"{MapFrame.Pixel(x)}\" cy=\"{MapFrame.Pixel(y)}\" r=\"{Half.ToString(CultureInfo.InvariantCulture)}\"",
            "triangle" => $"<path d=\"M{P(0, -Half - 1)}L{P(Half + 1, Half - 1)}L{P(-Half - 1, Half - 1)}Z\"",
            "diamond" => $"<path d=\"M{P(0, -Half - 1.5)}L{P(Half + 1.5, 0)}L{P(0, Half + 1.5)}L{P(-Half - 1.5, 0)}Z\"",
            "square" => $"<path d=\"M{P(-Half + 0.5, -Half + 0.5)}h12v12h-12Z\"",
            "bar" => $"<path d=\"M{P(-Half, -3)}h13v6h-13Z\"",
            _ => $"<path d=\"M{P(-2, -Half)}h4v4.5h4.5v4h-4.5v4.5h-4v-4.5h-4.5v-4h4.5Z\"",
        };
        return $"{body} class=\"sign {sureness}\"/>";
    }
}
