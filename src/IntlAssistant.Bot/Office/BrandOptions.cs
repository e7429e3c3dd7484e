namespace IntlAssistant.Bot.Office;

/// <summary>The office's colours.</summary>
public sealed class BrandOptions
{
    /// <summary>The brand colour, <c>#rrggbb</c>: buttons and links on white, so white on it must be legible (4.5 : 1).</summary>
    /// <value>Default: a deep teal, <c>#0f5c5c</c>.</value>
    public string Color { get; set; } = "#0f5c5c";
}
