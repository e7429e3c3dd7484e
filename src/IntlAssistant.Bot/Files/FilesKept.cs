using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Files;

/// <summary>What became of a visitor's files. A closed set of two.</summary>
public abstract record FilesKept
{
    private FilesKept()
    {
    }

    /// <summary>All are kept.</summary>
    /// <param name="Attachments">What the message names them by.</param>
    public sealed record Done(IReadOnlyList<Attachment> Attachments) : FilesKept;

    /// <summary>None is.</summary>
    /// <param name="Message">Why, and what is allowed, in the visitor's language.</param>
    public sealed record Refused(string Message) : FilesKept;
}
