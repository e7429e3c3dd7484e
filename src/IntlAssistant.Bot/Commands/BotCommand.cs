namespace IntlAssistant.Bot.Commands;

/// <summary>What a button asks of the bot.</summary>
internal enum BotCommand
{
    /// <summary>The visitor wants a person.</summary>
    Person,

    /// <summary>Yes, pass the question to the office.</summary>
    PassOn,

    /// <summary>No, do not.</summary>
    DoNotPassOn,

    /// <summary>The visitor wants the assistant again.</summary>
    BackToAssistant,

    /// <summary>The last answer helped.</summary>
    Helpful,

    /// <summary>The last answer did not help.</summary>
    NotHelpful,

    /// <summary>The visitor leaves no address.</summary>
    NoContact,

    /// <summary>The visitor wants a copy of the conversation.</summary>
    Download,

    /// <summary>The visitor wants the conversation erased.</summary>
    Erase,

    /// <summary>Yes, erase it.</summary>
    EraseConfirmed,

    /// <summary>No, do not erase it.</summary>
    KeepConversation,
}
