namespace IntlAssistant.Bot.Links;

/// <summary>What a signed link is for.</summary>
public enum ChatLinkUse
{
    /// <summary>Opens the same chat again.</summary>
    Reopen,

    /// <summary>Downloads the conversation.</summary>
    Download,
}
