using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Attachments;

namespace IntlAssistant.Bot.Files;

/// <summary>The files that messages name.</summary>
public static class SentFiles
{
    /// <summary>Whether a message names files of ours; whether they are still there is not looked at.</summary>
    public static bool AreIn(Activity activity) => activity.Attachments?.Any(file => AttachmentReference.Read(file.ContentUrl) is not null) == true;

    /// <summary>The files of a message, as they were found to be and not as the client describes them.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="ofConversation">The files of its conversation: one of another conversation is never given.</param>
    public static IReadOnlyList<Conversations.Attachments.Attachment> In(
        Activity activity, IReadOnlyList<Conversations.Attachments.Attachment> ofConversation) =>
        [.. (activity.Attachments ?? [])
            .Select(file => AttachmentReference.Read(file.ContentUrl))
            .OfType<Guid>()
            .Distinct()
            .Select(id => ofConversation.FirstOrDefault(file => file.Id == id))
            .OfType<Conversations.Attachments.Attachment>()];

    /// <summary>What a message names a file by.</summary>
    internal static BotFramework.Activities.Attachment Name(Conversations.Attachments.Attachment file) => new()
    {
        // Clients look for the bare type: "text/plain; charset=utf-8" is no type to them.
        ContentType = file.ContentType.Split(';')[0],
        ContentUrl = AttachmentReference.Of(file.Id),
        Name = file.Name,
    };
}
