namespace IntlAssistant.Server.Security;

/// <summary>How much a visitor may ask of the server: the section <c>RateLimits</c> of the settings.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Whether there are limits.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Messages a minute in one conversation.</summary>
    /// <value>Default: 20.</value>
    public int MessagesPerVisitor { get; set; } = 20;

    /// <summary>Messages a minute from one address; a campus may be one.</summary>
    /// <value>Default: 240.</value>
    public int MessagesPerAddress { get; set; } = 240;

    /// <summary>Conversations opened or reopened a minute from one address.</summary>
    /// <value>Default: 60.</value>
    public int TokensPerAddress { get; set; } = 60;

    /// <summary>Tries a minute from one address to sign in to the console or to use a link.</summary>
    /// <value>Default: 20.</value>
    public int SignInsPerAddress { get; set; } = 20;
}
