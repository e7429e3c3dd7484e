namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>What the bot proves itself by to channels.</summary>
/// <param name="Value">The token itself: a secret.</param>
/// <param name="ReceivedAt">Since when we have it.</param>
/// <param name="ExpiresAt">Until when it holds.</param>
internal sealed record AccessToken(string Value, DateTimeOffset ReceivedAt, DateTimeOffset ExpiresAt)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    /// <summary>From when a new one is wanted: five minutes before the end, of a short-lived one after half its life.</summary>
    public DateTimeOffset RenewAt => ExpiresAt - ReceivedAt > 2 * Early ? ExpiresAt - Early : ReceivedAt + ((ExpiresAt - ReceivedAt) / 2);

    // Records print their members, and this one must never stand in a log.
    public override string ToString() => $"a token until {ExpiresAt:u}";
}
