using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Inbox;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Reads cases with all that belongs to them.</summary>
internal sealed class CaseReader(
    ICaseStore cases, IConversationStore conversations, IContactStore contacts, IFeedbackStore feedback, IInbox inbox, IDesks desks, IStaffAccounts accounts, IAttachmentStore attachments, IKnowledge knowledge)
{
    private const int PageSize = 500;
    private const int MostEarlier = 10;

    /// <summary>A case; <see langword="null"/> when there is none of that number, or it was erased.</summary>
    public async Task<CaseFile?> ReadAsync(CaseId id, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(id, cancellationToken) is not { } found
            || await conversations.FindAsync(found.Conversation, cancellationToken) is not { } conversation)
        {
            return null;
        }

        var evidence = CaseEvidence.Read(found.Evidence);
        return new CaseFile
        {
            Case = found,
            Conversation = conversation,
            Talk = Talk.Of(
                await TranscriptAsync(conversation.Id, cancellationToken),
                await ThumbsAsync(conversation.Id, cancellationToken),
                await cases.NotesAsync(id, cancellationToken),
                found.History,
                await FilesAsync(conversation.Id, cancellationToken)),
            Evidence = evidence,
            Considered = Considered(evidence),
            Contact = await contacts.FindAsync(conversation.Id, cancellationToken),
            Earlier = await inbox.EarlierAsync(conversation.Id, MostEarlier, cancellationToken),
            Others = [.. (await cases.OfConversationAsync(conversation.Id, cancellationToken)).Where(other => other.Id != id)],
            Desks = await desks.ListAsync(cancellationToken),
            Staff = await StaffAsync(cancellationToken),
        };
    }

    /// <summary>What the members of staff are called.</summary>
    public async Task<StaffNames> StaffAsync(CancellationToken cancellationToken) => new(await accounts.ListAsync(cancellationToken));

    /// <summary>A conversation's files.</summary>
    public Task<IReadOnlyList<Attachment>> FilesAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        attachments.ListAsync(conversation, cancellationToken);

    /// <summary>Which replies helped, as the visitor said.</summary>
    public Task<IReadOnlyDictionary<string, bool>> ThumbsAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        feedback.OfConversationAsync(conversation, cancellationToken);

    /// <summary>A conversation's transcript, the newest part of a very long one.</summary>
    public async Task<IReadOnlyList<StoredActivity>> TranscriptAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var all = new List<StoredActivity>();
        while (true)
        {
            var page = await conversations.ReadAsync(conversation, all is [.., var last] ? last.Sequence : 0, PageSize, cancellationToken);
            all.AddRange(page);
            if (page.Count < PageSize)
            {
                return all;
            }

            all.RemoveRange(0, Math.Max(0, all.Count - (2 * PageSize)));
        }
    }

    private IReadOnlyList<ConsideredPassage> Considered(CaseEvidence? evidence)
    {
        if (evidence is null)
        {
            return [];
        }

        var wanted = evidence.Candidates.Select(candidate => candidate.Passage).ToHashSet(StringComparer.Ordinal);
        var passages = knowledge.Current.Passages.Where(passage => wanted.Contains(passage.Id.Value)).ToLookup(passage => passage.Id.Value);
        return [.. evidence.Candidates.Select(candidate => new ConsideredPassage(candidate, passages[candidate.Passage].FirstOrDefault()))];
    }
}
