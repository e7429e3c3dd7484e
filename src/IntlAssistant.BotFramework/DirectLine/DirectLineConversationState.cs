namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>Where a Direct Line conversation stands.</summary>
public enum DirectLineConversationState
{
    /// <summary>Its token was given out, and nothing has been started.</summary>
    NotStarted,

    /// <summary>It goes on.</summary>
    Open,

    /// <summary>It is over: endOfConversation came from either side.</summary>
    Ended,
}
