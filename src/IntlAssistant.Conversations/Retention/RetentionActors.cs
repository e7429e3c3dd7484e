namespace IntlAssistant.Conversations.Retention;

/// <summary>Whom receipts name for what was deleted because of its age.</summary>
public static class RetentionActors
{
    /// <summary>A single conversation's receipt.</summary>
    public const string Conversation = "retention";

    /// <summary>The receipt of everything that one run deleted.</summary>
    public const string Run = "retention-run";
}
