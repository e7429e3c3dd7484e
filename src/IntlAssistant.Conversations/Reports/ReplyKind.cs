namespace IntlAssistant.Conversations.Reports;

/// <summary>What a reply of the assistant was.</summary>
public enum ReplyKind
{
    /// <summary>The content answered.</summary>
    Answer,

    /// <summary>It asked which of several readings was meant.</summary>
    Clarify,

    /// <summary>The content did not answer, and staff are needed.</summary>
    Escalate,

    /// <summary>The visitor asked for a person.</summary>
    Person,

    /// <summary>Nothing to do with the office.</summary>
    Decline,

    /// <summary>A courtesy.</summary>
    Chat,
}
