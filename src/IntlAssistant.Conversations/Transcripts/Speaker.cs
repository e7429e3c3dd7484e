namespace IntlAssistant.Conversations.Transcripts;

/// <summary>Who has the floor: exactly one may speak to the visitor.</summary>
public enum Speaker
{
    /// <summary>The assistant answers.</summary>
    Bot,

    /// <summary>A case waits for staff; the assistant has said so and is silent.</summary>
    Queue,

    /// <summary>A member of staff has taken the case.</summary>
    Staff,
}
