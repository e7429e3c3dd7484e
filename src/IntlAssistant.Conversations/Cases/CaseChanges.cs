using System.Data.Common;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Cases;

/// <summary>Applies a turn's changes of cases. Lives within one transaction that has the conversation locked.</summary>
internal sealed class CaseChanges(DbConnection connection, ConversationRow conversation, DateTimeOffset now)
{
    private readonly ConversationId _conversation = new(Guid.ParseExact(conversation.Id, "N"));
    private readonly List<CaseId> _opened = [];
    private readonly List<CaseId> _touched = [];

    /// <summary>The cases that began or were changed, each once.</summary>
    public IReadOnlyList<CaseId> Touched => [.. _touched.Distinct()];

    /// <summary>Applies the changes in order.</summary>
    /// <returns>The cases that began.</returns>
    /// <exception cref="InvalidOperationException">A case may not begin or be changed so.</exception>
    /// <exception cref="KeyNotFoundException">The conversation has no such case.</exception>
    /// <exception cref="CaseConflictException">Somebody else has changed a case since the version that a change names.</exception>
    public async Task<IReadOnlyList<CaseId>> ApplyAsync(IReadOnlyList<CaseChange> changes)
    {
        foreach (var change in changes)
        {
            _touched.Add(change is CaseChange.Open open ? await OpenAsync(open) : await ChangeAsync(change));
        }

        return _opened;
    }

    private async Task<CaseId> OpenAsync(CaseChange.Open open)
    {
        if (!CaseTransitions.Beginnings.Contains(open.State))
        {
            throw new InvalidOperationException($"A case begins as Offered or Waiting, not as {open.State}.");
        }

        await RefuseSecondAsync();
        var row = RowOf(open);
        row.Id = await CaseTable.InsertAsync(connection, row);
        var id = new CaseId(row.Id);
        await CaseTable.AddEventAsync(
            connection, id, CaseEdits.Event(row, open.By, now, CaseEventKind.Opened, null, open.Reason));
        if (open.Promise is { } promise)
        {
            await CaseTable.AddEventAsync(connection, id, CaseEdits.Promised(row, promise, now));
        }

        await NotifyAsync(row, open);
        _opened.Add(id);
        return id;
    }

    private CaseRow RowOf(CaseChange.Open open)
    {
        var row = new CaseRow
        {
            ConversationId = conversation.Id,
            State = Words.CaseStates.Write(open.State),
            Reason = open.Reason,
            Topic = open.Topic,
            Evidence = open.Evidence,
            OpenedAt = now.ToUnixTimeMilliseconds(),
            Version = 1,
            Desk = open.Desk,
            Channel = conversation.Channel,
            Language = open.Language,
            TimeZone = open.TimeZone,
        };
        if (open.State == CaseState.Waiting)
        {
            CaseEdits.Wait(row, open.Promise, now);
        }

        return row;
    }

    private async Task<CaseId> ChangeAsync(CaseChange change)
    {
        var id = TargetOf(change);
        var row = await FindAsync(id);
        await RefuseStaleAsync(row, change);
        var wasOpen = CaseTransitions.IsOpen(row.StateNow);
        var happened = CaseEdits.Apply(row, change, now);
        if (!wasOpen && CaseTransitions.IsOpen(row.StateNow))
        {
            await RefuseSecondAsync();
        }

        await CaseTable.UpdateAsync(connection, row);
        foreach (var each in happened)
        {
            await CaseTable.AddEventAsync(connection, id, each);
        }

        if (change is CaseChange.Note note)
        {
            await CaseNoteTable.InsertAsync(connection, new CaseNote(id, note.By, now, note.Text));
        }

        await NotifyAsync(row, change);
        return id;
    }

    private CaseId TargetOf(CaseChange change)
    {
        var named = change switch
        {
            CaseChange.Move move => move.Case,
            CaseChange.Assign assign => assign.Case,
            CaseChange.Transfer transfer => transfer.Case,
            CaseChange.Answer answer => answer.Case,
            CaseChange.Note note => note.Case,
            CaseChange.Prioritize prioritize => prioritize.Case,
            CaseChange.FollowUp followUp => followUp.Case,
            CaseChange.Tag tag => tag.Case,
            CaseChange.Rate rate => rate.Case,
            _ => throw new NotSupportedException($"A change of a case of type {change.GetType().Name} is not known."),
        };
        return named == CaseChange.Opened && _opened.Count > 0 ? _opened[^1] : named;
    }

    private async Task<CaseRow> FindAsync(CaseId id)
    {
        var found = await CaseTable.RowsAsync(
            connection, "WHERE c.id = @Id AND c.conversation_id = @Conversation", new { Id = id.Value, Conversation = conversation.Id });
        return found is [var row] ? row : throw new KeyNotFoundException($"Conversation {_conversation} has no case {id}.");
    }

    /// <summary>One open case a conversation: else two members of staff could have the floor.</summary>
    private async Task RefuseSecondAsync()
    {
        if (await CaseTable.OpenOfAsync(connection, _conversation) is { } other)
        {
            throw new InvalidOperationException(
                $"Conversation {_conversation} has case {other.Id}, which is {other.StateNow}: move that one, or close it before another is open.");
        }
    }

    /// <summary>What somebody else did since may make the change another than was meant. A note is true whatever happened.</summary>
    private async Task RefuseStaleAsync(CaseRow row, CaseChange change)
    {
        if (change is CaseChange.Note || change.Version is not { } seen || seen >= row.Version)
        {
            return;
        }

        var current = (await CaseTable.ReadAsync(connection, "WHERE c.id = @Id", new { row.Id }))[0];
        var since = current.History
            .Where(each => each.Version > seen && each.By != change.By && each.Kind != CaseEventKind.Noted).ToList();
        if (since.Count > 0)
        {
            throw new CaseConflictException(current, since);
        }
    }

    private Task NotifyAsync(CaseRow row, CaseChange change)
    {
        NotificationKind? kind = change switch
        {
            CaseChange.Open { State: CaseState.Waiting } or CaseChange.Move { State: CaseState.Waiting } => NotificationKind.CaseWaits,
            CaseChange.Move { State: CaseState.Assigned } or CaseChange.Assign when row.Assignee != change.By => NotificationKind.CaseAssigned,
            _ => null,
        };
        return kind is null ? Task.CompletedTask : NotificationTable.AddAsync(
            connection, new NotificationRow(kind.Value, row.Id, row.ConversationId, now.ToUnixTimeMilliseconds()) { Mark = row.Version });
    }
}
