namespace IntlAssistant.BotFramework.Activities;

/// <summary>The types of activity that the protocol names. Others are no error.</summary>
public static class ActivityTypes
{
    /// <summary>Something is said.</summary>
    public const string Message = "message";

    /// <summary>Somebody is about to say something.</summary>
    public const string Typing = "typing";

    /// <summary>A program tells the other side something; see <see cref="Activity.Name"/>.</summary>
    public const string Event = "event";

    /// <summary>A call that is answered in its own response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Somebody came, went or renamed the conversation.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A reaction to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was changed.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>For those who look for faults.</summary>
    public const string Trace = "trace";
}
