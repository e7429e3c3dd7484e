namespace IntlAssistant.Bot.Links;

/// <summary>Where the server answers signed links.</summary>
public static class ChatLinkPaths
{
    /// <summary>Downloads a conversation: <c>?t=</c> the token, <c>&amp;format=</c> <c>text</c> or <c>json</c>.</summary>
    public const string Download = "/chat/transcript";

    /// <summary>Opens the same chat again: <c>?t=</c> the token.</summary>
    public const string Reopen = "/chat/resume";

    /// <summary>A file of a conversation; the token follows.</summary>
    public const string File = "/chat/files";

    /// <summary>A case of the console; its number follows.</summary>
    public const string Case = "/staff/cases";
}
