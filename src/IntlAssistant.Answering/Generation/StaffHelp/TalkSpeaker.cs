namespace IntlAssistant.Answering.Generation.StaffHelp;

/// <summary>Who speaks in a conversation.</summary>
public enum TalkSpeaker
{
    /// <summary>The visitor.</summary>
    Visitor,

    /// <summary>The assistant.</summary>
    Assistant,

    /// <summary>A member of staff.</summary>
    Staff,
}
