using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Curation;

/// <summary>How what staff know becomes what the assistant says: drafts, previews, the publish gate, versions.</summary>
/// <remarks>Roles are the caller's matter: here everybody may do everything. What was stored survives whoever asked going away.</remarks>
public interface ICuration
{
    /// <summary>All entries, the last changed first. Their mistakes are told by <see cref="FindAsync"/>.</summary>
    Task<IReadOnlyList<Entry>> ListAsync(CancellationToken cancellationToken);

    /// <summary>An entry; <see langword="null"/> when there is none of that id.</summary>
    Task<EntryFile?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Every version of an entry, newest first.</summary>
    Task<IReadOnlyList<EntryVersion>> VersionsAsync(string id, CancellationToken cancellationToken);

    /// <summary>What happened to an entry, newest first.</summary>
    Task<IReadOnlyList<EntryEvent>> HistoryAsync(string id, CancellationToken cancellationToken);

    /// <summary>Drafts an entry from what staff replied in a case: the visitors' wordings as its questions, the reply as its answer, without anything that tells who somebody is.</summary>
    /// <param name="case">The case.</param>
    /// <param name="reply">The id of the reply's activity; <see langword="null"/> for the last one.</param>
    /// <param name="by">The id of the member of staff.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    Task<EntrySaved> DraftFromReplyAsync(CaseId @case, string? reply, string by, CancellationToken cancellationToken);

    /// <summary>Begins an entry for a group of unanswered questions, without an answer yet.</summary>
    Task<EntrySaved> DraftFromGroupAsync(GroupId group, string by, CancellationToken cancellationToken);

    /// <summary>Begins an edit of a page of the knowledge folder.</summary>
    Task<EntrySaved> DraftFromPageAsync(PageId page, string by, CancellationToken cancellationToken);

    /// <summary>Begins a new page.</summary>
    /// <param name="id">Its id: lower-case letters, digits, hyphens.</param>
    /// <param name="content">Its first version; <see langword="null"/> for the outline of one.</param>
    /// <param name="by">The id of the member of staff.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    Task<EntrySaved> DraftAsync(string id, EntryContent? content, string by, CancellationToken cancellationToken);

    /// <summary>Saves the next version. One with mistakes is stored too, and told of.</summary>
    Task<EntrySaved> SaveAsync(EntryAction action, EntryContent content, string? note, CancellationToken cancellationToken);

    /// <summary>What the assistant would say to a question with this text in force.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="content">The text as it stands in the editor; <see langword="null"/> for the newest version.</param>
    /// <param name="question">The question, in any language.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns><see langword="null"/> when there is no such entry.</returns>
    Task<EntryPreview?> PreviewAsync(string id, EntryContent? content, string question, CancellationToken cancellationToken);

    /// <summary>Somebody begins to edit: what the publish gate needs is read beside other work, so that the check waits for less.</summary>
    void Prepare();

    /// <summary>Runs the publish gate without publishing.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="content">The text as it stands in the editor; <see langword="null"/> for the newest version.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns><see langword="null"/> when there is no such entry.</returns>
    Task<EntryCheck?> CheckAsync(string id, EntryContent? content, CancellationToken cancellationToken);

    /// <summary>Runs the publish gate and, when nothing stands against it or a reason is given, tells visitors a version.</summary>
    /// <param name="action">Who, which entry.</param>
    /// <param name="number">The version; an earlier one than the newest undoes what came after.</param>
    /// <param name="overriding">Why it is published whatever the gate says; recorded. <see langword="null"/> leaves it to the gate.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    Task<EntryPublished> PublishAsync(EntryAction action, long number, string? overriding, CancellationToken cancellationToken);

    /// <summary>Tells visitors nothing of an entry any more; a page of the folder of the same id is told again. No gate holds this up: what is wrong must go at once.</summary>
    Task<EntryPublished> WithdrawAsync(EntryAction action, string? reason, CancellationToken cancellationToken);

    /// <summary>The groups of unanswered questions in a state, the most asked first.</summary>
    Task<IReadOnlyList<UnansweredGroup>> GroupsAsync(GroupState state, CancellationToken cancellationToken);

    /// <summary>A group; <see langword="null"/> when there is none of that number.</summary>
    Task<UnansweredGroup?> FindGroupAsync(GroupId id, CancellationToken cancellationToken);

    /// <summary>Leaves a group without an answer, or takes it up again.</summary>
    /// <returns>Whether there is such a group.</returns>
    Task<bool> IgnoreAsync(GroupId id, bool ignored, string by, string? reason, CancellationToken cancellationToken);
}
