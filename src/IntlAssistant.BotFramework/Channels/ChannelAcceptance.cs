namespace IntlAssistant.BotFramework.Channels;

/// <summary>What became of an activity from a channel.</summary>
public enum ChannelAcceptance
{
    /// <summary>It is stored, and its turn is due.</summary>
    Accepted,

    /// <summary>It had been stored before: the channel delivered it again.</summary>
    Duplicate,

    /// <summary>Nothing was stored, because too much is waiting: the channel should come again.</summary>
    Busy,
}
