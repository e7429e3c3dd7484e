namespace IntlAssistant.BotFramework.Registration;

/// <summary>How much the bot says to channels: the settings <c>Bot:Limits</c>. The defaults are what Teams takes.</summary>
public sealed class BotLimitOptions
{
    /// <summary>Whether the bot holds itself back; where not, the channel does.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Calls for one conversation in a second.</summary>
    /// <value>Default: 7.</value>
    public int PerSecond { get; set; } = 7;

    /// <summary>Calls for one conversation in two seconds.</summary>
    /// <value>Default: 8.</value>
    public int PerTwoSeconds { get; set; } = 8;

    /// <summary>Calls for one conversation in thirty seconds.</summary>
    /// <value>Default: 60.</value>
    public int PerThirtySeconds { get; set; } = 60;

    /// <summary>Calls for one conversation in an hour.</summary>
    /// <value>Default: 1800.</value>
    public int PerHour { get; set; } = 1800;

    /// <summary>Calls for all conversations of one tenant in a second.</summary>
    /// <value>Default: 50.</value>
    public int PerTenantPerSecond { get; set; } = 50;
}
