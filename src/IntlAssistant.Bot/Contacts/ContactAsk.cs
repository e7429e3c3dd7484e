namespace IntlAssistant.Bot.Contacts;

/// <summary>How far the question for an address has come. It is asked once in a conversation, and nothing ever waits for it.</summary>
internal enum ContactAsk
{
    /// <summary>It was not asked.</summary>
    NotAsked,

    /// <summary>The next message may be the answer.</summary>
    Asked,

    /// <summary>What came looked like an address and was none; the next message may be one.</summary>
    AskedAgain,

    /// <summary>It was answered, or passed over.</summary>
    Settled,
}
