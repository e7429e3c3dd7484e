using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Staff;

/// <summary>What members of staff do with cases. Every action is one commit: the case, its history, the floor, and what the visitor is told.</summary>
/// <remarks>An action that is not possible is refused, never half done. Roles are the caller's matter: here everybody may do everything.</remarks>
public interface IStaffDesk
{
    /// <summary>Takes a case that waits, or takes over one that a colleague has; a resolved one is opened again.</summary>
    Task<StaffOutcome> TakeAsync(StaffAction action, CancellationToken cancellationToken);

    /// <summary>Gives a case to a member of staff.</summary>
    Task<StaffOutcome> AssignAsync(StaffAction action, string assignee, CancellationToken cancellationToken);

    /// <summary>Lays a case before a desk, <see langword="null"/> for the whole office: it waits there, and nobody has it.</summary>
    Task<StaffOutcome> TransferAsync(StaffAction action, string? desk, string? reason, CancellationToken cancellationToken);

    /// <summary>Says something to the visitor, plain text. A case that waits is then with whoever speaks; one that a colleague has must be taken over first.</summary>
    Task<StaffOutcome> ReplyAsync(StaffAction action, string text, CancellationToken cancellationToken);

    /// <summary>The same with files that were kept in the case's conversation before; then the text may be missing. Only where the visitor writes on the website.</summary>
    Task<StaffOutcome> ReplyAsync(StaffAction action, string? text, IReadOnlyList<Attachment> files, CancellationToken cancellationToken);

    /// <summary>Speaks first in a conversation: its case, a new one where none is open, is with whoever speaks.</summary>
    Task<StaffOutcome> BeginAsync(ConversationId conversation, string by, string text, CancellationToken cancellationToken);

    /// <summary>Writes a note for colleagues. Never refused because others have changed the case.</summary>
    Task<StaffOutcome> NoteAsync(StaffAction action, string text, CancellationToken cancellationToken);

    /// <summary>Makes a case more or less urgent.</summary>
    Task<StaffOutcome> PrioritizeAsync(StaffAction action, CasePriority priority, CancellationToken cancellationToken);

    /// <summary>Sets when to look at a case again; <see langword="null"/> takes the day away.</summary>
    Task<StaffOutcome> FollowUpAsync(StaffAction action, DateTimeOffset? at, CancellationToken cancellationToken);

    /// <summary>Sets a case's tags, in place of those that it had.</summary>
    Task<StaffOutcome> TagAsync(StaffAction action, IReadOnlyList<string> tags, CancellationToken cancellationToken);

    /// <summary>Resolves a case: the visitor is told and asked for a rating, and the assistant has the floor again.</summary>
    /// <param name="action">Who, in which case.</param>
    /// <param name="outcome">How it ended, in the office's words: <c>answered</c>, <c>spam</c> …</param>
    /// <param name="text">A last word to the visitor, plain text; may be missing.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    Task<StaffOutcome> ResolveAsync(StaffAction action, string outcome, string? text, CancellationToken cancellationToken);

    /// <summary>Gives the conversation back to the assistant, which says so.</summary>
    Task<StaffOutcome> GiveBackAsync(StaffAction action, string? reason, CancellationToken cancellationToken);

    /// <summary>Shows the visitor that a member of staff is writing, for some seconds; only where staff have the floor.</summary>
    Task ShowTypingAsync(CaseId id, string by, CancellationToken cancellationToken);
}
