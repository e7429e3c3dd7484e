namespace IntlAssistant.Conversations.Unanswered;

/// <summary>How a question stayed unanswered.</summary>
public enum UnansweredKind
{
    /// <summary>The content did not answer it, and a person was offered.</summary>
    Escalated,

    /// <summary>It was taken for something that is not the office's.</summary>
    Declined,

    /// <summary>It was answered, and the visitor said that the answer did not help.</summary>
    NotHelpful,
}
