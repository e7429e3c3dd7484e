namespace IntlAssistant.Bot.Links;

/// <summary>How a conversation is written out.</summary>
public enum TranscriptFormat
{
    /// <summary>For people to read.</summary>
    Text,

    /// <summary>For programs to read.</summary>
    Json,

    /// <summary>Both, and the files that were sent: a ZIP archive.</summary>
    Archive,
}
