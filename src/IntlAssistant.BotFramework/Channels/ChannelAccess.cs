namespace IntlAssistant.BotFramework.Channels;

/// <summary>Whether a delivery may come in.</summary>
public enum ChannelAccess
{
    /// <summary>It may: its sender has proved who he is, and that its service URL is his.</summary>
    Verified,

    /// <summary>It may, though its sender has proved nothing: a program of this machine, while somebody develops.</summary>
    Anonymous,

    /// <summary>It may not: its sender has not proved who he is.</summary>
    Unauthenticated,

    /// <summary>It may not: its sender has proved who he is, and this is not for him to send.</summary>
    Forbidden,

    /// <summary>It cannot be told now, because the keys to check a signature by cannot be had.</summary>
    Unavailable,
}
