namespace IntlAssistant.Bot.Notifications;

/// <summary>What became of one try to tell somebody. A closed set.</summary>
public abstract record NotificationSending
{
    private NotificationSending()
    {
    }

    /// <summary>It was told.</summary>
    public sealed record Sent : NotificationSending;

    /// <summary>Nobody is to be told this way: no address is known, the visitor is here, or the matter is settled.</summary>
    public sealed record NotNeeded : NotificationSending;

    /// <summary>It could not be told now.</summary>
    /// <param name="Reason">Why, without personal data.</param>
    public sealed record Retry(string Reason) : NotificationSending;

    /// <summary>It can never be told this way.</summary>
    /// <param name="Reason">Why, without personal data.</param>
    public sealed record Dead(string Reason) : NotificationSending;
}
