namespace IntlAssistant.Bot.Teams.Activities;

/// <summary>Ids of activities that the bot made up, because the channel gave none of their own: the channel must never hear them.</summary>
internal static class MadeIds
{
    // Nothing that Teams calls a message has this sign in it.
    private const char Sign = '!';

    /// <summary>An id for something that happened to a message; <see langword="null"/> when the message has none.</summary>
    public static string? Of(string? message, string what) => message is null ? null : $"{message}{Sign}{what}";

    /// <summary>Whether an id was made here.</summary>
    public static bool IsMade(string? id) => id?.Contains(Sign, StringComparison.Ordinal) == true;

    /// <summary>Whether an id is that of something which happened to a message.</summary>
    public static bool IsOf(string id, string message) => id.StartsWith(message + Sign, StringComparison.Ordinal);
}
