namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>Whether one more stream may be opened.</summary>
internal enum StreamRoom
{
    /// <summary>It may.</summary>
    Free,

    /// <summary>The visitor has as many as one visitor may have.</summary>
    VisitorFull,

    /// <summary>As many come from the visitor's address as may come from one.</summary>
    AddressFull,

    /// <summary>This server has as many as it may have.</summary>
    ServerFull,
}
