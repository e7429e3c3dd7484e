using IntlAssistant.Bot.Staff;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Replies of staff that files may come with: kept first, and taken back where the reply is refused.</summary>
internal sealed class FileReplies(IStaffDesk desk, ICaseStore cases, IAttachmentStore store, FileWords words)
{
    /// <summary>Refuses a reply that has more than is read at all.</summary>
    public StaffOutcome TooMuch() => Invalid(words.TooMuch);

    /// <summary>Why the files, or their lack, refused the last reply; <see langword="null"/> when they did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>Sends a reply.</summary>
    public async Task<StaffOutcome> SendAsync(
        StaffAction action, string? text, IReadOnlyList<SentFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return string.IsNullOrWhiteSpace(text) ? Invalid(words.Nothing) : await desk.ReplyAsync(action, text, cancellationToken);
        }

        if (await cases.FindAsync(action.Case, cancellationToken) is not { } found)
        {
            return new StaffOutcome.Refused(StaffRefusal.NotFound, "There is no such case.", null);
        }

        return await store.SaveAsync(found.Conversation, files, cancellationToken) switch
        {
            AttachmentsSaved.Done done => await SendAsync(action, text, done.Attachments, cancellationToken),
            AttachmentsSaved.Refused refused => Invalid(words.Refusal(refused)),
            var other => throw new InvalidOperationException($"Files are saved or refused, not {other.GetType().Name}."),
        };
    }

    private async Task<StaffOutcome> SendAsync(
        StaffAction action, string? text, IReadOnlyList<Attachment> kept, CancellationToken cancellationToken)
    {
        var outcome = await desk.ReplyAsync(action, text, kept, cancellationToken);
        if (outcome is StaffOutcome.Refused)
        {
            await store.RemoveAsync(kept, CancellationToken.None);
        }

        return outcome;
    }

    private StaffOutcome.Refused Invalid(string message)
    {
        Fault = message;
        return new StaffOutcome.Refused(StaffRefusal.Invalid, message, null);
    }
}
