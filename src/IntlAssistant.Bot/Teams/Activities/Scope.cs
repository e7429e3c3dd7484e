using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Teams.Activities;

/// <summary>Where something is said.</summary>
internal static class Scope
{
    private const string ThreadMark = ";messageid=";

    /// <summary>Whether several people take part.</summary>
    public static bool IsGroup(Activity activity) => activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    /// <summary>The channel or chat that a thread belongs to.</summary>
    public static string PlaceOf(string conversation) => conversation.Split(ThreadMark)[0];
}
