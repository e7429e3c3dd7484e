namespace IntlAssistant.Conversations.Activities;

/// <summary>Who wrote an activity.</summary>
public enum ActivityOrigin
{
    /// <summary>The visitor.</summary>
    Visitor,

    /// <summary>The assistant.</summary>
    Bot,

    /// <summary>A member of staff.</summary>
    Staff,
}
