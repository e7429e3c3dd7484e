using System.Globalization;

namespace IntlAssistant.Server.Website;

/// <summary>A colour of the screen.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    private const double Step = 0.05;

    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static Colour Parse(string text) =>
        text is ['#', ..] && text.Length == 7
        && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw new FormatException($"'{text}' is not a colour; write for example '#0f5c5c'.");

    /// <summary>The contrast with another colour, as WCAG 2 defines it: 1 to 21.</summary>
    public double ContrastWith(Colour other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>This colour, made lighter until it is legible on a dark one.</summary>
    public Colour LegibleOn(Colour dark, double contrast)
    {
        var colour = this;
        for (var share = Step; colour.ContrastWith(dark) < contrast && share <= 1; share += Step)
        {
            colour = MixedWith(White, share);
        }

        return colour;
    }

    /// <summary>This colour with a share of another: 0 to 1.</summary>
    public Colour MixedWith(Colour other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <inheritdoc/>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share));
}
