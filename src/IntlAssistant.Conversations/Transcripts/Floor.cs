using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Transcripts;

/// <summary>Whose the floor is: one speaker, who follows from where the conversation's open case stands.</summary>
public static class Floor
{
    /// <summary>The speaker of a conversation whose open case stands so; <see langword="null"/> for a conversation without an open case.</summary>
    public static Speaker Of(CaseState? open) => open switch
    {
        CaseState.Waiting => Speaker.Queue,
        CaseState.Assigned => Speaker.Staff,
        _ => Speaker.Bot,
    };
}
