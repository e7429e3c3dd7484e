namespace IntlAssistant.Server.Staff.Cases;

/// <summary>A text that staff write often: an entry of the setting <c>Staff:Answers</c>.</summary>
internal sealed class CannedAnswer
{
    /// <summary>What staff choose it by.</summary>
    public string Title { get; set; } = "";

    /// <summary>The language that it is written in, BCP 47 primary subtag; <see langword="null"/> to be offered for every visitor.</summary>
    public string? Language { get; set; }

    /// <summary>The text, with <c>{visitor}</c>, <c>{me}</c>, <c>{office}</c> and <c>{case}</c> to be filled in.</summary>
    public string Text { get; set; } = "";
}
